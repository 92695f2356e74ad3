package onrecord.chat.discord.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onrecord.chat.fakes.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake lets nothing pass that Discord does not. */
class StrictnessTest {
    private static final ObjectNode NO_MENTIONS = Json.object("parse", List.of());
    private static final String MESSAGES = "channels/" + World.CHANNEL + "/messages";

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeDiscord discord;

    @BeforeEach
    void start() {
        discord = FakeDiscord.start();
    }

    @AfterEach
    void stop() {
        discord.close();
        http.shutdownNow();
    }

    private HttpResponse<String> call(String method, String path, JsonNode body)
            throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(discord.api().resolve(path))
                .header("Authorization", "Bot " + discord.world().token()).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString());
    }

    private int post(String path, JsonNode body) throws IOException, InterruptedException {
        return call("POST", path, body).statusCode();
    }

    private static ObjectNode message(String content) {
        return Json.object("content", content, "allowed_mentions", NO_MENTIONS);
    }

    private Interaction asked() throws IOException, InterruptedException {
        call("PUT", "applications/" + World.APPLICATION + "/commands",
                Json.tree(List.of(Json.object("name", "ask", "description", "Ask"))));
        return discord.command(World.ADA, World.CHANNEL, "ask", Map.of());
    }

    private static String callback(Interaction interaction) {
        return "interactions/" + interaction.id() + "/" + interaction.token + "/callback";
    }

    private static String original(Interaction interaction) {
        return "webhooks/" + World.APPLICATION + "/" + interaction.token + "/messages/@original";
    }

    private void noted(String mistake) {
        assertTrue(discord.mistakes().stream().anyMatch(one -> one.contains(mistake)), discord.mistakes()::toString);
    }

    @Test
    void takesWhatIsWithinTheLimits() throws IOException, InterruptedException {
        assertEquals(200, post(MESSAGES, message("😀".repeat(2000))));
        ObjectNode embeds = message("x");
        embeds.set("embeds", Json.tree(List.of(Json.object("description", "d".repeat(4096)),
                Json.object("description", "d".repeat(1904)))));
        assertEquals(200, post(MESSAGES, embeds));
        assertEquals(List.of(), discord.mistakes());
        assertEquals(List.of(), discord.defects());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'content': '2001'}", "{'embeds': [{'description': '4097'}]}", "{'embeds': [{'title': '257'}]}",
        "{'embeds': [{'description': '4096'}, {'description': '1905'}]}",
        "{'embeds': [{'fields': [{'name': 'n', 'value': '1025'}]}]}", "{'embeds': [{}]}",
        "{'embeds': [{'description': 'd', 'url': 'docs/story.txt'}]}", "{'content': '   '}", "{}",
        "{'components': [{'type': 1, 'components': [{'type': 2, 'style': 1, 'label': 'l', 'custom_id': '101'}]}]}",
        "{'components': [{'type': 1, 'components': [{'type': 2, 'style': 5, 'label': 'l', 'url': 'file:///a'}]}]}",
        "{'components': [{'type': 1, 'components': [{'type': 2, 'style': 1, 'label': '81', 'custom_id': 'a'}]}]}",
        "{'content': 'c', 'components': [{'type': 10, 'content': 'text'}]}",
        "{'content': 'c', 'flags': 32768, 'components': [{'type': 10, 'content': 'text'}]}",
        "{'content': 'c', 'message_reference': {'message_id': '1'}}", "{'content': 7}",
        "{'content': 'c', 'nonce': 'a nonce of more than 25 characters'}"})
    void refusesWhatIsNot(String body) throws IOException, InterruptedException {
        String lengthened = body.replace('\'', '"');
        for (int length : new int[]{2001, 4097, 4096, 1905, 1025, 257, 101, 81}) {
            lengthened = lengthened.replace("\"" + length + "\"", "\"" + "x".repeat(length) + "\"");
        }
        ObjectNode message = (ObjectNode) Json.read(lengthened);
        message.set("allowed_mentions", NO_MENTIONS);
        assertEquals(400, post(MESSAGES, message));
        assertEquals(1, discord.mistakes().size(), discord.mistakes()::toString);
        assertEquals(List.of(), discord.messagesIn(World.CHANNEL));
    }

    @Test
    void refusesTwoButtonsOfOneName() throws IOException, InterruptedException {
        ObjectNode row = Json.object("type", 1, "components", IntStream.range(0, 2)
                .mapToObj(i -> Json.object("type", 2, "style", 1, "label", "l", "custom_id", "same")).toList());
        ObjectNode message = message("c");
        message.set("components", Json.tree(List.of(row)));
        assertEquals(400, post(MESSAGES, message));
    }

    @Test
    void notesWhoCouldPingSomebody() throws IOException, InterruptedException {
        assertEquals(200, post(MESSAGES, Json.object("content", "@everyone")));
        noted("allowed_mentions are missing");
        assertEquals(200, post(MESSAGES, Json.object("content", "hm", "allowed_mentions", Json.object("parse",
                List.of("users")))));
        noted("let somebody be pinged");
    }

    @Test
    void notesFieldsThatDiscordLeavesUnread() throws IOException, InterruptedException {
        assertEquals(200, post(MESSAGES, message("c").put("enforced_nonce", true)));
        assertTrue(discord.unread().getFirst().contains("enforced_nonce"));
    }

    @Test
    void makesOneMessageOfOneNonce() throws IOException, InterruptedException {
        ObjectNode message = message("once").put("nonce", "n1").put("enforce_nonce", true);
        assertEquals(call("POST", MESSAGES, message).body(), call("POST", MESSAGES, message).body());
        assertEquals(1, discord.messagesIn(World.CHANNEL).size());
        discord.passes(Duration.ofMinutes(6));
        post(MESSAGES, message);
        assertEquals(2, discord.messagesIn(World.CHANNEL).size());
    }

    @Test
    void refusesASecondAcknowledgement() throws IOException, InterruptedException {
        Interaction asked = asked();
        assertEquals(204, post(callback(asked), Json.object("type", 5)));
        assertEquals(400, post(callback(asked), Json.object("type", 5)));
        noted("already been acknowledged");
    }

    @Test
    void refusesALateAcknowledgement() throws IOException, InterruptedException {
        Interaction asked = asked();
        discord.passes(Duration.ofSeconds(4));
        assertEquals(404, post(callback(asked), Json.object("type", 5)));
        noted("too old");
    }

    @Test
    void refusesAnAnswerOfTheWrongSort() throws IOException, InterruptedException {
        assertEquals(400, post(callback(asked()), Json.object("type", 6)));
    }

    @Test
    void refusesAnAnswerBeforeTheAcknowledgementAndAfterFifteenMinutes() throws IOException, InterruptedException {
        Interaction asked = asked();
        assertEquals(404, call("PATCH", original(asked), message("early")).statusCode());
        noted("before the interaction was acknowledged");
        post(callback(asked), Json.object("type", 5));
        assertEquals(200, call("PATCH", original(asked), message("in time")).statusCode());
        discord.passes(Duration.ofMinutes(16));
        assertEquals(401, call("PATCH", original(asked), message("late")).statusCode());
        noted("not good any more");
        assertEquals(List.of("in time"), asked.replies().stream().map(Message::text).toList());
    }

    @Test
    void letsNobodyInWithoutTheToken() throws IOException, InterruptedException {
        discord.world().resetToken();
        assertEquals(401, post(MESSAGES, message("c")));
        assertEquals(1, discord.mostInvalidInTenMinutes());
    }

    @Test
    void knowsPlacesThatAreClosedToTheBot() throws IOException, InterruptedException {
        assertEquals(403, post("channels/" + World.FOREIGN_CHANNEL + "/messages", message("c")));
        assertEquals(404, post("channels/1/messages", message("c")));
    }

    @Test
    void refusesCommandsThatAreNone() throws IOException, InterruptedException {
        String commands = "applications/" + World.APPLICATION + "/commands";
        for (ObjectNode bad : List.of(Json.object("name", "Ask", "description", "d"), Json.object("name", "ask"),
                Json.object("name", "a b", "description", "d"), Json.object("name", "Check", "type", 3,
                        "description", "d"))) {
            assertEquals(400, call("PUT", commands, Json.tree(List.of(bad))).statusCode(), bad::toString);
        }
        ObjectNode ask = Json.object("name", "ask", "description", "d");
        assertEquals(400, call("PUT", commands, Json.tree(List.of(ask, ask))).statusCode());
    }

    @Test
    void holdsBackWhoSendsTooMuch() throws IOException, InterruptedException {
        discord.close();
        discord = FakeDiscord.start(Pace.quick().messagesIn(Duration.ofSeconds(30)));
        for (int i = 0; i < 5; i++) {
            assertEquals("" + (4 - i), call("POST", MESSAGES, message("c")).headers()
                    .firstValue("X-RateLimit-Remaining").orElseThrow());
        }
        HttpResponse<String> refused = call("POST", MESSAGES, message("c"));
        assertEquals(429, refused.statusCode());
        assertEquals("1.1 google", refused.headers().firstValue("via").orElseThrow());
        assertTrue(Json.read(refused.body()).path("retry_after").asDouble() > 1);
    }
}
