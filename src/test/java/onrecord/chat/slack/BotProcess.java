package onrecord.chat.slack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import onrecord.chat.Ledger;
import onrecord.chat.ledger.SqliteLedger;
import onrecord.chat.slack.fake.FakeSlack;

/** A bot in a process of its own, made to be killed. */
final class BotProcess {

    private BotProcess() {
    }

    /** Starts one: where Slack is, the folder of its ledger, its tokens. */
    static Process start(FakeSlack slack, Path folder) throws IOException {
        var workspace = slack.workspace();
        String java = ProcessHandle.current().info().command().orElseThrow();
        var command = List.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"), BotProcess.class.getName(), slack.apiUrl(), folder.toString(),
                workspace.botToken(), workspace.appToken());
        File log = folder.resolve("bot.log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Ledger ledger = SqliteLedger.open(Path.of(arguments[1]), clock);
        var surface = new SlackSurface(new SlackTokens(arguments[2], arguments[3], ""), URI.create(arguments[0]),
                ledger,
                HarbourDesk.content(), Tempo.SLACK, clock);
        surface.start();
        Thread.currentThread().join();
    }
}
