package onrecord.chat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes share a ledger; every question is handed to two of them; one after another is killed, and some only stand
 * still for a while. Every question is answered, and once. Short in the build; {@code -Donrecord.long=true} makes it 10,000
 * questions with a kill every 20 s and the real times, which takes four minutes.
 */
@OnPostgres
class SeveralProcessesTest {

    private static final int PROCESSES = 3;
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Whatever leaves a process has left it within a second and a half of being let, on a machine that has much else to do. */
    private static final Membership.Terms SHORT = new Membership.Terms(Duration.ofSeconds(4), Duration.ofMillis(400),
            Duration.ofMillis(1_500));

    @TempDir
    Path folder;

    /**
     * @param kills at even distances over the time
     * @param stalls between them; each stands still for twice the lease
     * @param work how long an answer takes to be sent at the most
     * @param takenOver how long a dead process's questions may wait
     */
    private record Plan(int questions, Duration time, int kills, int stalls, Membership.Terms terms, Duration work,
            Duration takenOver) {

        static Plan chosen() {
            return Boolean.getBoolean("onrecord.long")
                    ? new Plan(10_000, Duration.ofSeconds(240), 12, 3, Membership.Terms.SHARED, Duration.ofSeconds(2),
                            Duration.ofSeconds(30))
                    : new Plan(240, Duration.ofSeconds(6), 2, 1,
                            SHORT,
                            Duration.ofSeconds(1), Duration.ofSeconds(30));
        }

        boolean isDue(int question, int times, int part) {
            int every = questions / times;
            return question % every == every * part / 4;
        }
    }

    @Test
    void answerEveryQuestionOnce(PostgresServer server) throws Exception {
        Plan plan = Plan.chosen();
        PostgresAddress address = server.newLedger();
        var processes = new ArrayList<Process>();
        var orphans = new LinkedHashMap<String, Instant>();
        try (var hub = new Hub()) {
            try {
                for (int i = 0; i < PROCESSES; i++) {
                    processes.add(HubBot.start(hub, address, plan.terms(), plan.work(), folder));
                }
                Await.until("all to connect", SOON, () -> hub.connected() == PROCESSES);
                ask(hub, plan, processes, orphans, () -> HubBot.start(hub, address, plan.terms(), plan.work(), folder));
                Await.until("all answers", Duration.ofMinutes(2), () -> hub.answered() == plan.questions());
                // Who stood still has had time to send what it must not.
                Await.sleep(plan.work().plus(plan.terms().lease()));
            } finally {
                processes.forEach(Process::destroyForcibly);
            }
            List<Long> waits = report(hub, plan, orphans);
            for (int i = 0; i < plan.questions(); i++) {
                assertEquals(1, hub.answers("q" + i).size(), "q" + i);
            }
            assertTrue(!waits.isEmpty() && waits.getLast() < plan.takenOver().toMillis(), waits.toString());
        }
    }

    /** Acknowledged questions wait; others are delivered again; what was sent meanwhile is not sent again. */
    @Test
    void answerEveryQuestionOnce_thoughTheServerIsAwayForAWhile(PostgresServer server) throws Exception {
        PostgresAddress address = server.newLedger();
        int questions = 120;
        var processes = new ArrayList<Process>();
        try (var hub = new Hub()) {
            try {
                for (int i = 0; i < 2; i++) {
                    processes.add(HubBot.start(hub, address, SHORT, Duration.ofSeconds(1), folder));
                }
                Await.until("all to connect", SOON, () -> hub.connected() == 2);
                for (int i = 0; i < questions; i++) {
                    hub.ask("q" + i);
                    if (i == questions / 3) {
                        server.end();
                        // Longer than a process counts as alive.
                        Await.sleep(SHORT.lease().multipliedBy(2));
                    } else if (i == questions * 2 / 3) {
                        server.startAgain();
                    }
                    Thread.sleep(20);
                }
                Await.until("all answers", Duration.ofMinutes(1), () -> hub.answered() == questions);
                Await.sleep(SHORT.lease());
            } finally {
                processes.forEach(Process::destroyForcibly);
            }
            for (int i = 0; i < questions; i++) {
                assertEquals(1, hub.answers("q" + i).size(), "q" + i);
            }
        }
    }

    /** Starts a process. */
    private interface Starting {

        Process start() throws IOException;
    }

    private static void ask(Hub hub, Plan plan, List<Process> processes, Map<String, Instant> orphans,
            Starting starting) throws IOException, InterruptedException {
        var random = new Random(7);
        Instant start = Instant.now();
        for (int i = 0; i < plan.questions(); i++) {
            hub.ask("q" + i);
            if (plan.isDue(i, plan.kills(), 3)) {
                Process killed = processes.remove(random.nextInt(PROCESSES));
                List<String> left = hub.unanswered(killed);
                Instant now = Instant.now();
                killed.destroyForcibly().waitFor();
                left.stream().filter(id -> hub.answers(id).isEmpty()).forEach(id -> orphans.put(id, now));
                processes.add(starting.start());
            }
            if (plan.isDue(i, plan.stalls(), 1)) {
                stall(processes.get(random.nextInt(PROCESSES)), plan.terms().lease().multipliedBy(2));
            }
            Instant due = start.plus(plan.time().multipliedBy(i + 1).dividedBy(plan.questions()));
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
        }
    }

    private static void stall(Process process, Duration time) {
        signal(process, "STOP");
        Thread.ofVirtual().start(() -> {
            Await.sleep(time);
            signal(process, "CONT");
        });
    }

    private static void signal(Process process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("No kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long the questions of the killed waited for another process, in milliseconds, ascending. */
    private static List<Long> report(Hub hub, Plan plan, Map<String, Instant> orphans) {
        int twice = 0;
        int never = 0;
        for (int i = 0; i < plan.questions(); i++) {
            int answers = hub.answers("q" + i).size();
            twice += answers > 1 ? 1 : 0;
            never += answers == 0 ? 1 : 0;
        }
        List<Long> waits = orphans.entrySet().stream()
                .flatMap(one -> hub.answers(one.getKey()).stream().limit(1)
                        .map(at -> Duration.between(one.getValue(), at).toMillis()))
                .sorted().toList();
        System.out.println("questions " + plan.questions() + ", each to two of " + PROCESSES + " processes; kills "
                + plan.kills() + ", stalls " + plan.stalls() + ": answered twice " + twice + ", never " + never
                + "; redelivered " + hub.redelivered() + "; taken over " + waits.size() + ", after ms p50 "
                + (waits.isEmpty() ? "-" : waits.get(waits.size() / 2)) + ", max "
                + (waits.isEmpty() ? "-" : waits.getLast()));
        return waits;
    }
}
