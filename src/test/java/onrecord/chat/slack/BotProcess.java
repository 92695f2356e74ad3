package onrecord.chat.slack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Ledger;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.PostgresAddress;
import onrecord.chat.ledger.SharedLedger;
import onrecord.chat.ledger.SqliteLedger;
import onrecord.chat.slack.fake.FakeSlack;

/** A bot in a process of its own, made to be killed. */
final class BotProcess {

    /** So many arguments one has with a ledger of its own. */
    private static final int ALONE = 4;

    private BotProcess() {
    }

    /** Starts one with a ledger in a folder of its own. */
    static Process start(FakeSlack slack, Path folder) throws IOException {
        return start(slack, folder, List.of(folder.toString()));
    }

    /**
     * Starts one with a ledger that it shares.
     *
     * @param real whether the ledger gives the dead as long as in the program
     * @param search how long an answer is searched for
     */
    static Process start(FakeSlack slack, PostgresAddress ledger, boolean real, Duration search, Path folder)
            throws IOException {
        return start(slack, folder,
                List.of(ledger.url(), ledger.user(), ledger.password(), "" + real, "" + search.toMillis()));
    }

    private static Process start(FakeSlack slack, Path folder, List<String> ledger) throws IOException {
        var workspace = slack.workspace();
        String java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<String>(List.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), BotProcess.class.getName(),
                slack.apiUrl(), workspace.botToken(), workspace.appToken()));
        command.addAll(ledger);
        File log = folder.resolve("bot.log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        boolean shared = arguments.length > ALONE;
        Ledger ledger = shared
                ? SharedLedger.open(new PostgresAddress(arguments[3], arguments[4], arguments[5]),
                        Boolean.parseBoolean(arguments[6]))
                : SqliteLedger.open(Path.of(arguments[3]), clock);
        Duration search = Duration.ofMillis(shared ? Long.parseLong(arguments[7]) : 0);
        var content = HarbourDesk.content(question -> {
            Await.sleep(search);
            return HarbourDesk.answer(question);
        });
        var surface = new SlackSurface(new SlackTokens(arguments[1], arguments[2], ""), URI.create(arguments[0]),
                ledger, content, Tempo.SLACK, clock);
        surface.start();
        Thread.currentThread().join();
    }
}
