package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import onrecord.chat.Harbour;
import onrecord.chat.OpenBudget;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to those who call the bot's role in place of the bot. */
class RoleMentionTest extends OwnDiscord {

    private static final String ROLE = "900000000000000001";
    private static final String OTHER_ROLE = "900000000000000002";

    private final JdaComplaints complaints = new JdaComplaints();

    RoleMentionTest() {
        super(CALM);
    }

    @AfterEach
    void stop() {
        assertEquals(List.of(), complaints.all());
        complaints.close();
    }

    private void tell(String type, ObjectNode data) {
        discord.gateway().sendFrame(Json.object("op", 0, "t", type, "s", null, "d", data).toString());
    }

    /** Discord makes a role for the bot, and somebody another one. */
    private void makeRoles() {
        for (String role : List.of(ROLE, OTHER_ROLE)) {
            ObjectNode made = Json.object("id", role, "name", "onrecord", "color", 0, "colors",
                    Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null), "hoist", false,
                    "icon", null, "unicode_emoji", null, "position", 1, "permissions", "0", "managed",
                    role.equals(ROLE), "mentionable", true, "flags", 0);
            if (role.equals(ROLE)) {
                made.set("tags", Json.object("bot_id", World.BOT));
            }
            tell("GUILD_ROLE_CREATE", Json.object("guild_id", World.GUILD, "role", made));
        }
        tell("GUILD_MEMBER_UPDATE", Json.object("guild_id", World.GUILD, "user",
                Json.object("id", World.BOT, "username", "onrecord", "discriminator", "0042", "global_name", null,
                        "avatar", null, "bot", true),
                "roles", List.of(ROLE), "nick", null, "avatar", null, "joined_at", "2024-05-01T10:00:00.000000+00:00",
                "premium_since", null, "pending", false, "flags", 0, "communication_disabled_until", null));
    }

    private Message calls(String role) {
        return discord.says(World.ADA, World.CHANNEL, "<@&" + role + "> " + Harbour.SHIPS);
    }

    @Test
    void answersWhereTheWordsCameAlong() {
        try (Station station = Station.open(discord, folder)) {
            makeRoles();
            discord.world().tellWordsToRoles();
            Message other = calls(OTHER_ROLE);
            Message asked = calls(ROLE);
            Message answer = discord.awaitReply(asked, SOON);
            assertTrue(answer.everything().contains("no ship had been lost"), station.state());
            assertEquals(List.of(), discord.repliesTo(other));
        }
    }

    @Test
    void tellsWhoeverCallsItThatTheWordsWereKeptFromIt() {
        try (Station station = Station.open(discord, folder)) {
            makeRoles();
            Message other = calls(OTHER_ROLE);
            Message asked = calls(ROLE);
            String told = discord.awaitReply(asked, SOON).text();
            assertTrue(told.contains("I did not get your words") && told.contains("/ask"), told);
            assertTrue(station.health().well(), station.state());
            assertEquals(List.of(), discord.repliesTo(other));
        }
    }

    /** With a library of its own, which hands over what Discord sent. */
    @Test
    void noticesThatTheWordsWereKeptFromIt() throws InterruptedException {
        net.dv8tion.jda.api.entities.Message.suppressContentIntentWarning();
        var without = new ConcurrentHashMap<String, Boolean>();
        EventListener ear = event -> {
            if (event instanceof MessageReceivedEvent received) {
                without.merge(received.getMessageId(),
                        Heard.isWithoutWords(received.getMessage(), received.getRawData(), Instant.now()),
                        Boolean::logicalOr);
            }
        };
        JDA library = JDABuilder.createLight(discord.world().token(), GatewayIntent.GUILD_MESSAGES)
                .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
                .setSessionController(new Sessions(new OpenBudget(Tempo.DISCORD.connects(), System::nanoTime,
                        new Random(1)), new Starts(discord.world().token(), Optional.of(discord.api()), () -> true),
                        Duration.ZERO, () -> false, Optional.of(discord.gatewayUrl())))
                .setEventPassthrough(true).addEventListeners(ear).build().awaitReady();
        try {
            makeRoles();
            String other = calls(OTHER_ROLE).id();
            String called = calls(ROLE).id();
            discord.world().tellWordsToRoles();
            String named = calls(ROLE).id();
            Await.until("the last message", SOON, () -> without.containsKey(named));
            assertEquals(Map.of(other, false, named, false, called, true), without);
        } finally {
            library.shutdownNow();
            assertTrue(library.awaitShutdown(SOON));
        }
    }
}
