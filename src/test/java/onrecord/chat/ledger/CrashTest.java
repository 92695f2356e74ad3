package onrecord.chat.ledger;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatItHasTaken_howeverOftenItIsKilled() throws Exception {
        Random random = new Random(20260301);
        var taken = new HashSet<Delivery.Key>();
        for (int kill = 0; kill < KILLS; kill++) {
            taken.addAll(killed(kill, random));
        }
        try (Ledger ledger = SqliteLedger.open(data(), Clock.systemUTC())) {
            Set<Delivery.Key> found = ledger.unanswered("slack", Duration.ofHours(1)).stream()
                    .map(unanswered -> unanswered.delivery().key())
                    .collect(toSet());
            taken.removeAll(found);
            assertEquals(Set.of(), taken);
        }
    }

    /** Starts a process that takes questions, kills it at any moment after its first, and returns those it told of. */
    private Set<Delivery.Key> killed(int kill, Random random) throws IOException, InterruptedException {
        Path told = Files.createTempFile(folder, "told", ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KilledWhileTaking.class.getName(), data().toString(), "" + kill)
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (Files.size(told) == 0 && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
        assertTrue(process.isAlive(), "the process ended by itself");
        process.destroyForcibly().waitFor();
        return Files.readString(told).lines().map(KilledWhileTaking::key).collect(toSet());
    }

    private Path data() {
        return folder.resolve("data");
    }
}
