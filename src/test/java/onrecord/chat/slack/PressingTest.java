package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.DRAGONS;
import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.answer.Answer;
import onrecord.answer.Quotation;
import onrecord.chat.Button;
import onrecord.chat.Content;
import onrecord.chat.Pages;
import onrecord.chat.Samples;
import onrecord.chat.Turn;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.Test;

/** What comes of buttons and forms in Slack. */
class PressingTest extends InSlack {

    @Test
    void answersACommandToItsUserAndSharesItWhenAskedTo() {
        slack.command("/onrecord", SHIPS, "U1", "C1");
        Message answer = slack.awaitEphemeral("C1", "U1");
        assertTrue(answer.text().contains("no ship had been lost"), answer.text());
        assertEquals(0, slack.messagesIn("C1").size());
        slack.presses(answer, Button.SHARE.action(), "U1");
        Message shared = slack.awaitMessage("C1", message -> message.text().contains("no ship had been lost"));
        assertEquals(null, shared.threadTs());
    }

    @Test
    void showsTheWordsInContextToWhoeverPresses() {
        Message answer = slack.awaitReply(mention(SHIPS), SOON);
        slack.presses(answer, Button.CONTEXT.action(), "U2");
        Message context = slack.awaitEphemeral("C1", "U2");
        assertTrue(context.blocks().toString().contains("In context"), context.toString());
        assertEquals(answer.threadTs(), context.threadTs());
    }

    @Test
    void trustsNothingThatAButtonBrings() {
        Message answer = slack.awaitReply(mention(SHIPS), SOON);
        slack.forgesPress(answer, Button.CONTEXT.action(), "made-up", "U2");
        assertTrue(slack.awaitEphemeral("C1", "U2", 1).text().contains("button"));
        slack.command("/onrecord", SHIPS, "U1", "C1");
        Message own = slack.awaitEphemeral("C1", "U1");
        String stolen = own.blocks().findValue("value").asText();
        slack.forgesPress(answer, Button.SHARE.action(), stolen, "U2");
        assertTrue(slack.awaitEphemeral("C1", "U2", 2).text().contains("button"));
        assertEquals(1, slack.messagesIn("C1").stream().filter(Message::isFromBot).count());
    }

    @Test
    void asksAgainWhatWasPickedInTheForm() {
        Message asked = mention(DRAGONS);
        Message answer = slack.awaitReply(asked, SOON);
        slack.presses(answer, Button.READING.action(), "U2");
        ObjectNode form = slack.awaitModal(ReadingModal.CALLBACK);
        slack.submits(form, topic("ships"), "U2");
        Message second = slack.awaitReply(asked, SOON, reply -> !reply.ts().equals(answer.ts()));
        assertTrue(second.text().contains("no ship had been lost"), second.text());
    }

    private static JsonNode topic(String words) {
        ObjectNode values = new ObjectMapper().createObjectNode();
        values.putObject(ReadingModal.TOPIC_BLOCK).putObject(ReadingModal.TOPIC_ACTION)
                .put("type", "plain_text_input").put("value", words);
        return values;
    }

    @Test
    void leavesNoQuotationOutBetweenTwoPages() {
        // The buttons of a page take room; for some length of quotations, the room of one.
        Content content = IntStream.iterate(1_000, length -> length + 20)
                .mapToObj(PressingTest::eightQuotations)
                .filter(one -> onFirstPage(one, "k".repeat(22)) < onFirstPage(one, ""))
                .findFirst().orElseThrow();
        station.close();
        station = Station.open(slack, folder, content, Station.QUICK);
        Message first = slack.awaitReply(mention(SHIPS), SOON);
        slack.presses(first, Button.MORE.action(), "U1");
        String second = slack.awaitEphemeral("C1", "U1").text();
        int before = onFirstPage(content, "k".repeat(22));
        assertTrue(first.text().contains("Quotation " + before + ":"), first.text());
        assertTrue(second.contains("Quotation " + (before + 1) + ":"), second);
    }

    private static Content eightQuotations(int length) {
        List<Quotation> eight = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Samples.document("Quotation " + i + ": " + "ship ".repeat(length / 5).strip() + "."))
                .map(document -> new Quotation(Samples.excerpt(document, document.text()), null, List.of()))
                .toList();
        return HarbourDesk.content(question -> new Answer.Quoted(question, 0.9, eight));
    }

    private static int onFirstPage(Content content, String key) {
        Turn turn = content.desk().ask(SHIPS, List.of());
        return new Pages<>(content.gate(), new SlackRenderer(content.links())).page(turn, key, 0, false).next();
    }
}
