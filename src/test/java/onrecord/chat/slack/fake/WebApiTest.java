package onrecord.chat.slack.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import onrecord.chat.fakes.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Web API of the fake, called by a client that knows nothing. */
class WebApiTest {
    private final FakeSlack slack = FakeSlack.start();
    private final PlainApp app = new PlainApp(slack);

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void refusesTokensAsSlackDoes() {
        assertEquals("not_authed", error(app.post(slack.apiUrl() + "auth.test", "")));
        assertEquals("invalid_auth", error(app.post(slack.apiUrl() + "auth.test", "xoxb-other")));
        assertEquals("not_allowed_token_type", app.call("apps.connections.open").path("error").asText());
        slack.workspace().revokeBotToken();
        assertEquals("token_revoked", app.call("auth.test").path("error").asText());
    }

    @Test
    void namesTheScopeThatIsMissing() {
        slack.workspace().without("chat:write");
        JsonNode answer = app.call("chat.postMessage", "channel", "C1", "text", "Hello");
        assertEquals("missing_scope", answer.path("error").asText());
        assertEquals("chat:write", answer.path("needed").asText());
        assertTrue(answer.path("provided").asText().contains("channels:history"));
    }

    @Test
    void writesOnlyWhereTheBotMay() {
        slack.workspace().foreignChannel("C2").channel("C3").archive("C3");
        assertEquals("channel_not_found", posting("C9"));
        assertEquals("not_in_channel", posting("C2"));
        assertEquals("is_archived", posting("C3"));
        assertEquals("", posting("C1"));
        assertEquals("Hello", slack.messagesIn("C1").getFirst().text());
    }

    @Test
    void refusesWhatIsTooLong() {
        assertEquals("", refusal(section("a".repeat(3000))));
        assertEquals("invalid_blocks", refusal(section("a".repeat(3001))));
        assertEquals("invalid_blocks", refusal(section("")));
        assertEquals("", refusal(many(50, section("a"))));
        assertEquals("invalid_blocks", refusal(many(51, section("a"))));
        assertEquals("", refusal(many(4, section("a".repeat(3000)))));
        assertEquals("msg_blocks_too_long", refusal(many(5, section("a".repeat(2700)))));
        assertEquals("invalid_blocks", refusal(Json.object("type", "header", "text", plain("a".repeat(151)))));
        assertEquals("invalid_blocks",
                refusal(Json.object("type", "context", "elements", Collections.nCopies(11, plain("a")))));
        assertEquals("invalid_blocks", refusal(actions(26, "Yes", "v")));
        assertEquals("invalid_blocks", refusal(actions(1, "a".repeat(76), "v")));
        assertEquals("invalid_blocks", refusal(actions(1, "Yes", "a".repeat(2001))));
        assertEquals("", refusal(actions(25, "a".repeat(75), "a".repeat(2000))));
    }

    @Test
    void saysWhereABlockIsWrong() {
        ObjectNode block = section("a").put("colour", "red");
        JsonNode answer = app.call("chat.postMessage", "channel", "C1", "text", "t", "blocks", List.of(block));
        assertEquals("[ERROR] invalid additional property: colour [json-pointer:/blocks/0]",
                answer.path("response_metadata").path("messages").path(0).asText());
    }

    @Test
    void takesQuotationsAsRichText() {
        ObjectNode text = Json.object("type", "text", "text", "*no* :smile: mrkdwn");
        ObjectNode quote = Json.object("type", "rich_text_quote", "elements", List.of(text));
        assertEquals("", refusal(Json.object("type", "rich_text", "elements", List.of(quote))));
        text.put("text", "");
        quote.set("elements", Json.tree(List.of(text)));
        assertEquals("invalid_blocks", refusal(Json.object("type", "rich_text", "elements", List.of(quote))));
    }

    @Test
    void warnsOfAMessageWithoutText() {
        JsonNode answer = app.call("chat.postMessage", "channel", "C1", "blocks", List.of(section("a")));
        assertEquals("missing_text_in_message", answer.path("warning").asText());
    }

    @Test
    void keepsMetadataAndGivesItBackWhenAsked() {
        Message asked = slack.says("U1", "C1", "a question");
        ObjectNode metadata = Json.object("event_type", "answer", "event_payload", Json.object("key", "k1"));
        app.call("chat.postMessage", "channel", "C1", "text", "t", "thread_ts", asked.ts(), "metadata", metadata);
        app.call("chat.postEphemeral", "channel", "C1", "text", "psst", "thread_ts", asked.ts(), "user", "U1");
        JsonNode bare = app.call("conversations.replies", "channel", "C1", "ts", asked.ts()).path("messages");
        assertEquals(2, bare.size(), "the ephemeral message is not in the thread");
        assertFalse(bare.path(1).has("metadata"));
        JsonNode full = app.call("conversations.replies", "channel", "C1", "ts", asked.ts(), "include_all_metadata",
                true).path("messages");
        assertEquals("k1", full.path(1).path("metadata").path("event_payload").path("key").asText());
        assertEquals("psst", slack.awaitEphemeral("C1", "U1").text());
    }

    @Test
    void allowsOneMessageInAWhileInEachChannel() {
        slack.workspace().channel("C2");
        // Longer than a second, which may pass between two calls.
        slack.limit("chat.postMessage", Duration.ofHours(1));
        assertEquals("", posting("C1"));
        HttpResponse<String> second = app.post(slack.apiUrl() + "chat.postMessage", slack.workspace().botToken(),
                "channel", "C1", "text", "again");
        assertEquals(429, second.statusCode());
        int seconds = Integer.parseInt(second.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(seconds > 3_500 && seconds <= 3_600, () -> "" + seconds);
        assertEquals("", posting("C2"));
        slack.passes(Duration.ofHours(1));
        assertEquals("", posting("C1"));
    }

    @Test
    void takesAResponseUrlFiveTimesInHalfAnHour() {
        String url = slack.command("/ask", "x", "U1", "C1").payload().path("response_url").asText();
        for (int i = 0; i < 5; i++) {
            assertEquals(200, app.post(url, "", "text", "answer " + i).statusCode());
        }
        assertEquals("used_url", error(app.post(url, "", "text", "sixth")));
        assertEquals(5, slack.ephemeralsIn("C1", "U1").size());
        String other = slack.command("/ask", "x", "U1", "C1").payload().path("response_url").asText();
        slack.passes(Duration.ofMinutes(31));
        assertEquals("expired_url", error(app.post(other, "", "text", "late")));
    }

    @Test
    void opensAViewOnceForEachTrigger() {
        String trigger = slack.shortcut("check", "U1").payload().path("trigger_id").asText();
        ObjectNode view = Json.object("type", "modal", "callback_id", "m", "title", plain("Check"), "blocks",
                List.of(section("a")));
        assertTrue(app.call("views.open", "trigger_id", trigger, "view", view).path("ok").asBoolean());
        assertEquals("exchanged_trigger_id",
                app.call("views.open", "trigger_id", trigger, "view", view).path("error").asText());
        assertEquals("m", slack.awaitModal("m").path("callback_id").asText());
    }

    @Test
    void goesWrongAsToldAndNoLonger() {
        slack.faults().next("chat.postMessage", new Fault.DropAfterAccept())
                .next("chat.postMessage", new Fault.Reset())
                .next("chat.postMessage", new Fault.Status(500))
                .next("chat.postMessage", new Fault.RateLimited(30));
        assertThrows(CompletionException.class, () -> posting("C1"));
        assertEquals(1, slack.messagesIn("C1").size(), "written, though nobody was told");
        assertThrows(CompletionException.class, () -> posting("C1"));
        assertEquals(1, slack.messagesIn("C1").size());
        assertEquals("", posting("C1"), "a page has no error");
        assertEquals("ratelimited", posting("C1"));
        assertEquals(1, slack.messagesIn("C1").size());
        assertEquals("", posting("C1"));
        assertEquals(2, slack.messagesIn("C1").size());
    }

    private String posting(String channel) {
        return app.call("chat.postMessage", "channel", channel, "text", "Hello").path("error").asText();
    }

    private String refusal(JsonNode block) {
        return refusal(List.of(block));
    }

    private String refusal(List<JsonNode> blocks) {
        return app.call("chat.postMessage", "channel", "C1", "text", "t", "blocks", blocks).path("error").asText();
    }

    private static String error(HttpResponse<String> response) {
        return Json.read(response.body()).path("error").asText();
    }

    private static List<JsonNode> many(int count, JsonNode block) {
        return Collections.nCopies(count, block);
    }

    private static ObjectNode section(String text) {
        return Json.object("type", "section", "text", plain(text));
    }

    private static ObjectNode plain(String text) {
        return Json.object("type", "plain_text", "text", text);
    }

    private static ObjectNode actions(int count, String label, String value) {
        List<ObjectNode> buttons = IntStream.range(0, count)
                .mapToObj(
                        i -> Json.object("type", "button", "text", plain(label), "value", value, "action_id", "a" + i))
                .toList();
        return Json.object("type", "actions", "elements", buttons);
    }
}
