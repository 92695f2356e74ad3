package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Gateway;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.Pace;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every question that Discord tells of is answered, and once, while connections drop. Short in the build;
 * {@code -Donrecord.long=true} makes it 5,000 questions and 100 drops, which takes twenty minutes because a
 * session that cannot be resumed begins anew only after some seconds.
 */
class NothingLostNothingTwiceTest {

    /** Enough that five messages in five seconds to a channel hold nothing up. */
    private static final int CHANNELS = 100;

    /** Of so many questions one is a command; the others are mentions. */
    private static final int COMMANDS = 5;

    @TempDir
    Path folder;

    private record Plan(int questions, int drops, Duration time) {

        static Plan chosen() {
            return Boolean.getBoolean("onrecord.long")
                    ? new Plan(5_000, 100, Duration.ofMinutes(20))
                    : new Plan(200, 3, Duration.ofSeconds(18));
        }
    }

    /**
     * What became of the questions.
     *
     * @param unreached commands that were used while no session had a connection
     */
    private record Asked(List<Message> mentions, List<Interaction> commands, List<Interaction> unreached) {
    }

    @Test
    void answersEveryQuestionOnce() {
        Plan plan = Plan.chosen();
        Pace pace = Pace.discord().heartbeatEvery(Duration.ofSeconds(1));
        try (FakeDiscord discord = FakeDiscord.start(pace); Station station = Station.open(discord, folder)) {
            Asked asked = ask(discord, plan);
            station.awaitWell(true, Duration.ofMinutes(2));
            for (int seconds = 0; seconds < 60 && !missing(discord, asked).isEmpty(); seconds++) {
                Await.sleep(Duration.ofSeconds(1));
            }
            discord.gateway().awaitHeard(Duration.ofSeconds(10));
            report(discord, asked, plan);
            assertEquals(List.of(), missing(discord, asked), "not answered");
            assertEquals(List.of(), twice(discord, asked), "answered twice");
            assertEquals(List.of(), discord.mistakes());
            assertEquals(List.of(), discord.refusals());
            assertEquals("", station.health().well() ? "" : station.state());
        }
    }

    private static Asked ask(FakeDiscord discord, Plan plan) {
        var random = new Random(7);
        var asked = new Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Instant start = Instant.now();
        int dropped = 0;
        for (int i = 0; i < plan.questions(); i++) {
            String channel = "3000000000000010" + String.format("%02d", random.nextInt(CHANNELS));
            discord.world().channel(channel);
            if (i % COMMANDS == 0) {
                boolean reached = discord.gateway().connected() > 0;
                Interaction command = discord.command(World.ADA, channel, "ask",
                        Map.of("question", Harbour.SHIPS + " " + i));
                (reached ? asked.commands() : asked.unreached()).add(command);
            } else {
                asked.mentions().add(discord.says(World.ADA, channel,
                        discord.world().mention() + " " + Harbour.SHIPS + " " + i));
            }
            if (i % (plan.questions() / plan.drops()) == 20) {
                drop(discord.gateway(), dropped++);
            }
            Instant due = start.plus(plan.time().multipliedBy(i + 1).dividedBy(plan.questions()));
            Await.sleep(Duration.ofMillis(Math.max(0, Duration.between(Instant.now(), due).toMillis())));
        }
        return asked;
    }

    /**
     * One connection, or every tenth time all of them, which then can be resumed. Of the others every second cannot: the bot
     * begins no more than 40 sessions an hour, so that its token stays good.
     */
    private static void drop(Gateway all, int before) {
        Gateway one = before % 10 == 9 ? all : all.one(before);
        switch (before % 6) {
            case 0 -> one.cut();
            case 1 -> {
                forget(one, all);
                one.cut();
            }
            case 2 -> one.requestReconnect();
            case 3 -> one.close(4000, "Unknown error.");
            case 4 -> one.invalidateSessions(one == all);
            default -> one.invalidateSessions(true);
        }
    }

    private static void forget(Gateway one, Gateway all) {
        if (one != all) {
            one.forgetSessions();
        }
    }

    /**
     * What was asked and not answered. A command that is not acknowledged within three seconds Discord itself tells its asker
     * of; those that were used while there was no connection at all are counted apart.
     */
    private static List<String> missing(FakeDiscord discord, Asked asked) {
        var missing = new ArrayList<String>();
        asked.mentions().stream().filter(one -> discord.repliesTo(one).isEmpty())
                .forEach(one -> missing.add(one.text()));
        asked.commands().stream().filter(one -> one.replies().isEmpty()).forEach(one -> missing.add(one.toString()));
        return missing;
    }

    private static List<String> twice(FakeDiscord discord, Asked asked) {
        var twice = new ArrayList<String>();
        asked.mentions().stream().filter(one -> discord.repliesTo(one).size() > 1)
                .forEach(one -> twice.add(one.text()));
        asked.commands().stream().filter(one -> one.replies().size() > 1).forEach(one -> twice.add(one.toString()));
        return twice;
    }

    private static void report(FakeDiscord discord, Asked asked, Plan plan) {
        System.out.println("questions " + plan.questions() + ", drops " + plan.drops() + ": not answered "
                + missing(discord, asked).size() + ", answered twice " + twice(discord, asked).size()
                + " (used while all connections were cut: " + asked.unreached().size()
                + " commands, not answered " + asked.unreached().stream().filter(one -> one.replies().isEmpty()).count()
                + "); resumed "
                + discord.gateway().resumes() + ", begun anew "
                + (discord.gateway().identifies().size() - Station.SESSIONS));
    }
}
