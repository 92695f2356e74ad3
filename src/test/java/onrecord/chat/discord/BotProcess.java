package onrecord.chat.discord;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.chat.Content;
import onrecord.chat.Harbour;
import onrecord.chat.Ledger;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.PostgresAddress;
import onrecord.chat.ledger.SharedLedger;

/** A bot in a process of its own, with a ledger that it shares, made to be killed. */
final class BotProcess {

    private BotProcess() {
    }

    /**
     * Starts one.
     *
     * @param real whether its ledger gives the dead as long as in the program
     * @param search how long an answer is searched for
     */
    static Process start(FakeDiscord discord, PostgresAddress ledger, boolean real, Duration search, Path folder)
            throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        var command = List.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Xmx200m", "-cp", System.getProperty("java.class.path"), BotProcess.class.getName(),
                "" + discord.api(), "" + discord.gatewayUrl(), discord.world().token(), ledger.url(), ledger.user(),
                ledger.password(), "" + real, "" + search.toMillis(), "" + discord.pace().identifyEvery().isZero());
        File log = folder.resolve("bots.log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        var address = new PostgresAddress(arguments[3], arguments[4], arguments[5]);
        Ledger ledger = SharedLedger.open(address, Boolean.parseBoolean(arguments[6]));
        Duration search = Duration.ofMillis(Long.parseLong(arguments[7]));
        var content = new Content(Harbour.desk(question -> slowly(question, search)), Harbour.gate(), Harbour.links(),
                Harbour::corpus, Harbour::people);
        Tempo tempo = Station.quick(Boolean.parseBoolean(arguments[8]));
        var surface = new DiscordSurface(arguments[2], Optional.of(URI.create(arguments[0])),
                Optional.of(URI.create(arguments[1])), ledger, content, tempo, clock);
        surface.start();
        Thread.currentThread().join();
    }

    private static Answer slowly(Question question, Duration search) {
        Await.sleep(search);
        return Harbour.answer(question);
    }
}
