package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import onrecord.chat.slack.fake.Delivery;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Message;
import onrecord.chat.slack.fake.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every question is answered, and once, while connections are cut and the process is killed. Short in
 * the build; {@code -Donrecord.long=true} makes it 10,000 questions, 200 cuts and 10 kills, which takes
 * half an hour because no more than ten connections a minute are asked for.
 */
class NothingLostNothingTwiceTest {

    /** Enough that one message a second a channel holds nothing up. */
    private static final int CHANNELS = 100;

    /** Of so many cuts, one is of all connections. */
    private static final int ALL_AT_ONCE = 10;

    @TempDir
    Path folder;

    private record Plan(int questions, Duration time, int cuts, int kills, Pace pace) {

        static Plan chosen() {
            return Boolean.getBoolean("onrecord.long")
                    ? new Plan(10_000, Duration.ofMinutes(22), 200, 10, Pace.slack())
                    : new Plan(200, Duration.ofSeconds(12), 3, 2, Pace.slack().redelivering(Duration.ZERO,
                            Duration.ofSeconds(8), Duration.ofSeconds(15), Duration.ofSeconds(30)));
        }

        /** How often something happens, in steps of the questions. */
        boolean isDue(int question, int times, int offset) {
            int every = questions / times;
            return question % every == offset % every;
        }
    }

    @Test
    void answersEveryQuestionOnce() throws Exception {
        Plan plan = Plan.chosen();
        try (FakeSlack slack = FakeSlack.start(plan.pace())) {
            slack.workspace().unsubscribe("message.channels");
            List<Message> asked = ask(slack, plan);
            report(slack, asked, plan);
            for (Message question : asked) {
                assertEquals(1, slack.repliesTo(question).size(), question.text());
            }
            assertTrue(slack.refusals().stream().noneMatch(call -> call.method().equals("chat.postMessage")),
                    () -> slack.refusals().toString());
        }
    }

    private List<Message> ask(FakeSlack slack, Plan plan) throws IOException, InterruptedException {
        var random = new Random(7);
        var asked = new ArrayList<Message>();
        Process bot = BotProcess.start(slack, folder);
        int cuts = 0;
        try {
            slack.sockets().awaitOpened(1, Duration.ofSeconds(60));
            Instant start = Instant.now();
            for (int i = 0; i < plan.questions(); i++) {
                String channel = "C" + random.nextInt(CHANNELS);
                slack.workspace().channel(channel);
                asked.add(slack.says("U1", channel, slack.workspace().mention() + " " + HarbourDesk.SHIPS + " " + i));
                if (plan.isDue(i, plan.cuts(), 17)) {
                    cut(slack, cuts++);
                }
                if (plan.isDue(i, plan.kills(), 71)) {
                    bot.destroyForcibly().waitFor();
                    bot = BotProcess.start(slack, folder);
                }
                Instant due = start.plus(plan.time().multipliedBy(i + 1).dividedBy(plan.questions()));
                Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
            }
            awaitAnswers(slack, asked, Duration.ofMinutes(8));
        } finally {
            bot.destroyForcibly().waitFor();
        }
        return asked;
    }

    /** Slack ends one connection after another; now and then the network ends all. */
    private static void cut(FakeSlack slack, int before) {
        if (before % ALL_AT_ONCE == 0) {
            slack.sockets().cut();
        } else {
            slack.sockets().cutOne();
        }
    }

    private static void awaitAnswers(FakeSlack slack, List<Message> asked, Duration atMost)
            throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (answers(slack).size() < asked.size() && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }
    }

    /** How many messages of the bot there are in each thread. */
    private static Map<String, Long> answers(FakeSlack slack) {
        var all = new ArrayList<Message>();
        for (int i = 0; i < CHANNELS; i++) {
            slack.workspace().channel("C" + i);
            all.addAll(slack.messagesIn("C" + i));
        }
        return all.stream().filter(Message::isFromBot)
                .collect(Collectors.groupingBy(Message::thread, Collectors.counting()));
    }

    private static void report(FakeSlack slack, List<Message> asked, Plan plan) {
        Map<String, Long> answers = answers(slack);
        long twice = answers.values().stream().filter(count -> count > 1).count();
        long none = asked.stream().filter(question -> !answers.containsKey(question.ts())).count();
        long givenUp = slack.deliveries().stream().filter(Delivery::isLost).count();
        long redelivered = slack.deliveries().stream().filter(delivery -> delivery.attempts() > 1).count();
        System.out.println("questions " + asked.size() + ", cuts " + plan.cuts() + ", kills " + plan.kills()
                + ": answered twice " + twice + ", not answered " + none + " (Slack gave up on " + givenUp
                + "); redelivered " + redelivered
                + ", sockets " + slack.sockets().opened() + ", most opens in a minute " + slack.mostOpensInAMinute());
    }
}
