package onrecord.chat.discord.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway speaks Discord's protocol, and closes on those who do not. */
class GatewayTest {
    private static final long MESSAGES = 1 << 9 | 1 << 12;

    private FakeDiscord discord;
    private String token;

    @BeforeEach
    void start() {
        discord = FakeDiscord.start();
        token = discord.world().token();
    }

    @AfterEach
    void stop() {
        discord.close();
    }

    private PlainClient begun(String more) {
        PlainClient client = PlainClient.connect(discord, more);
        client.identify(token, 1 | MESSAGES);
        client.await(Op.DISPATCH, "GUILD_CREATE");
        return client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&compress=zlib-stream"})
    void tellsWhatHappens(String more) {
        PlainClient client = begun(more);
        discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " hello");
        JsonNode event = client.await(Op.DISPATCH, "MESSAGE_CREATE");
        assertEquals(3, event.path("s").asInt());
        assertEquals("<@" + World.BOT + "> hello", event.path("d").path("content").asText());
        client.say(Op.HEARTBEAT, event.path("s"));
        client.await(Op.HEARTBEAT_ACK, "");
        discord.gateway().awaitHeard(Duration.ofSeconds(40));
    }

    @Test
    void tellsAgainWhatWasMissed() {
        PlainClient before = begun("");
        String session = before.await(Op.DISPATCH, "READY").path("d").path("session_id").asText();
        discord.gateway().cut();
        before.code();
        Message missed = discord.says(World.ADA, World.CHANNEL, "missed");
        assertFalse(discord.gateway().wasHeard(missed.id()));
        PlainClient after = PlainClient.connect(discord, "");
        after.resume(token, session, 2);
        after.await(Op.DISPATCH, "RESUMED");
        assertEquals(List.of("MESSAGE_CREATE", "RESUMED"), after.told());
        after.say(Op.HEARTBEAT, Json.tree(3));
        after.await(Op.HEARTBEAT_ACK, "");
        assertTrue(discord.gateway().wasHeard(missed.id()));
    }

    @Test
    void takesUpNoSessionThatEndedOrIsTooOld() {
        PlainClient before = begun("");
        String session = before.await(Op.DISPATCH, "READY").path("d").path("session_id").asText();
        discord.gateway().cut();
        before.code();
        discord.passes(Duration.ofMinutes(5));
        PlainClient late = PlainClient.connect(discord, "");
        late.resume(token, session, 2);
        assertFalse(late.await(Op.INVALID_SESSION, "").path("d").asBoolean(true));
        PlainClient left = begun("");
        session = left.await(Op.DISPATCH, "READY").path("d").path("session_id").asText();
        left.leave();
        Await.until("the end of the session", Duration.ofSeconds(30),
                () -> discord.gateway().closings().contains(1000));
        PlainClient again = PlainClient.connect(discord, "");
        again.resume(token, session, 2);
        again.await(Op.INVALID_SESSION, "");
    }

    @ParameterizedTest
    @CsvSource({"4004, wrong, 1", "4013, right, 1099511627776", "4014, right, 32768", "4014, right, 2"})
    void closesOnWhoMayNotBegin(int code, String which, long intents) {
        PlainClient client = PlainClient.connect(discord, "");
        client.identify(which.equals("right") ? token : which, intents);
        assertEquals(code, client.code());
        assertEquals(1, discord.gateway().identifies().size());
    }

    @ParameterizedTest
    @CsvSource({"4001, 99", "4005, 2", "4003, 3"})
    void closesOnFramesThatMakeNoSense(int code, int op) {
        PlainClient client = op == Op.IDENTIFY ? begun("") : PlainClient.connect(discord, "");
        client.say(op, Json.object());
        assertEquals(code, client.code());
        assertEquals(1, discord.mistakes().size());
    }

    @Test
    void closesOnWhatIsNoFrame() {
        PlainClient client = PlainClient.connect(discord, "");
        client.send("{");
        assertEquals(4002, client.code());
    }

    @Test
    void asksWhoBeginsTooOftenToWait() {
        discord.close();
        discord = FakeDiscord.start(Pace.discord());
        begun("");
        PlainClient second = PlainClient.connect(discord, "");
        second.identify(token, MESSAGES);
        second.await(Op.INVALID_SESSION, "");
        assertEquals(1, discord.mistakes().size());
    }
}
