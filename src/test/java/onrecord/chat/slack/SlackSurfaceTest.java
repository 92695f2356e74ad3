package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.DRAGONS;
import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.answer.Answer;
import onrecord.answer.Quotation;
import onrecord.chat.Button;
import onrecord.chat.Content;
import onrecord.chat.Pages;
import onrecord.chat.Samples;
import onrecord.chat.Turn;
import onrecord.chat.slack.fake.Delivery;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Fault;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSurfaceTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    /** Long enough for an answer that must not come to have come. */
    private static final Duration A_WHILE = Duration.ofMillis(700);

    @TempDir
    Path folder;

    private FakeSlack slack;
    private Station station;

    @BeforeEach
    void connect() {
        slack = FakeSlack.start();
        station = Station.open(slack, folder);
    }

    @AfterEach
    void disconnect() {
        station.close();
        slack.close();
    }

    private Message mention(String text) {
        return slack.says("U1", "C1", slack.workspace().mention() + " " + text);
    }

    @Test
    void answersAMentionInItsThread() {
        Message asked = mention(SHIPS);
        Message answer = slack.awaitReply(asked, SOON);
        assertEquals(asked.ts(), answer.threadTs());
        assertTrue(answer.text().contains("no ship had been lost"), answer.text());
        assertEquals("false", answer.request().path("unfurl_links").asText());
        assertEquals("false", answer.request().path("unfurl_media").asText());
        assertTrue(slack.refusals().isEmpty(), () -> slack.refusals().toString());
    }

    @Test
    void answersOnceWhateverIsDeliveredAgain() throws InterruptedException {
        Message asked = mention(SHIPS);
        slack.awaitReply(asked, SOON);
        Delivery first = slack.deliveries("app_mention").getFirst();
        for (int attempt = 1; attempt <= 3; attempt++) {
            slack.redelivers(first, attempt);
        }
        for (int copy = 0; copy < 10; copy++) {
            slack.tellsAgain(asked);
        }
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertEquals(1, slack.repliesTo(asked).size());
        assertTrue(slack.deliveries().size() > 20, () -> "" + slack.deliveries().size());
    }

    @Test
    void answersOnceAcrossARestart() throws InterruptedException {
        Message asked = mention(SHIPS);
        slack.awaitReply(asked, SOON);
        station.close();
        station = Station.open(slack, folder);
        slack.tellsAgain(asked);
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertEquals(1, slack.repliesTo(asked).size());
    }

    @Test
    void answersADirectMessage() {
        Message asked = slack.directMessage("U1", SHIPS);
        assertTrue(slack.awaitReply(asked, SOON).text().contains("no ship had been lost"));
    }

    @Test
    void understandsAFollowUpWithoutAMentionAfterARestart() {
        Message asked = mention(SHIPS);
        slack.awaitReply(asked, SOON);
        station.close();
        station = Station.open(slack, folder);
        Message followUp = slack.replies("U2", asked, "and Brask?");
        Message answer = slack.awaitReply(followUp, SOON);
        assertTrue(answer.text().contains(SHIPS + " and Brask?"), answer.text());
    }

    @Test
    void staysSilentWhenPeopleTalkToOneAnother() throws InterruptedException {
        Message asked = mention(SHIPS);
        slack.awaitReply(asked, SOON);
        slack.replies("U2", asked, "<@U1> what did you say on ships?");
        slack.replies("U2", asked, "thanks a lot");
        slack.replies("U2", asked, "I like dragons");
        Message elsewhere = slack.says("U1", "C1", "ships, anybody?");
        slack.replies("U2", elsewhere, "what did Torren say on ships?");
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertEquals(1, slack.messagesIn("C1").stream().filter(Message::isFromBot).count());
    }

    @Test
    void hearsNothingInThreadsWithoutTheScope() throws InterruptedException {
        slack.workspace().without("channels:history");
        Message asked = mention(SHIPS);
        slack.awaitReply(asked, SOON);
        slack.replies("U2", asked, "and Brask?");
        Thread.sleep(A_WHILE);
        assertEquals(1, slack.repliesTo(asked).size());
    }

    @Test
    void acknowledgesAndLeavesAloneWhatIsNoQuestion() throws InterruptedException {
        Message asked = mention(SHIPS);
        Message answer = slack.awaitReply(asked, SOON);
        int before = slack.messagesIn("C1").size();
        slack.edits(asked, "what did nobody say on ships?");
        for (String subtype : List.of("thread_broadcast", "file_share", "channel_join", "bot_message", "me_message")) {
            slack.tellsAs(subtype, asked);
        }
        slack.event(slack.eventOf(answer));
        slack.otherBotSays("C1", slack.workspace().mention() + " " + SHIPS);
        slack.deletes(asked);
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertEquals(before, slack.messagesIn("C1").size());
    }

    @Test
    void answersQuestionsInWhateverOrderTheyCome() {
        List<Message> asked = IntStream.of(2, 50, 1, 30, 0)
                .mapToObj(minutes -> slack.said(Duration.ofMinutes(minutes), "U1", "C1",
                        slack.workspace().mention() + " " + SHIPS + " " + minutes))
                .toList();
        asked.forEach(one -> slack.awaitReply(one, SOON));
        asked.forEach(one -> assertEquals(1, slack.repliesTo(one).size(), one.text()));
    }

    @Test
    void leavesAQuestionOfTwoHoursAgoAlone() throws InterruptedException {
        Message late = slack.said(Duration.ofHours(2), "U1", "C1", slack.workspace().mention() + " " + SHIPS);
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertEquals(List.of(), slack.repliesTo(late));
    }

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
    void helpsAndListsSourcesToWhoAsks() {
        slack.command("/onrecord", "", "U1", "C1");
        assertTrue(slack.awaitEphemeral("C1", "U1", 1).blocks().toString().contains("How to ask"));
        slack.command("/onrecord", "sources", "U1", "C1");
        String sources = slack.awaitEphemeral("C1", "U1", 2).blocks().toString();
        assertTrue(sources.contains("Quennar reopens") && sources.contains("3 statements: Odo Brask, Ilva Torren"),
                sources);
        slack.command("/onrecord", "about", "U1", "C1");
        assertTrue(slack.awaitEphemeral("C1", "U1", 3).blocks().toString().contains("exact words"));
        Message asked = mention("");
        assertTrue(slack.awaitReply(asked, SOON).blocks().toString().contains("How to ask"));
    }

    @Test
    void findsTheWordsOfAMessageByTheShortcut() {
        Message message = slack.says("U2", "C1", "No ships &amp; no harm");
        slack.shortcut("check_quotation", message, "U1");
        Message answer = slack.awaitEphemeral("C1", "U1");
        assertTrue(answer.text().contains("No ships & no harm") || answer.text().contains("No ships &amp; no harm"),
                answer.text());
    }

    @Test
    void checksTheWordsOfAMessageByTheShortcut_whoeverItNamesOrNobody() {
        station.close();
        try (Orchard orchard = new Orchard(folder.resolve("orchard"))) {
            station = Station.open(slack, folder, orchard.content(), Station.QUICK);
            slack.shortcut("check_quotation", slack.says("U2", "C1", "\u201cThe pears are ripe\u201d - Ada Holt"),
                    "U1");
            String exact = slack.awaitEphemeral("C1", "U1", 1).blocks().toString();
            assertTrue(exact.contains("Exact") && exact.contains("Ada Holt said exactly this"), exact);
            slack.shortcut("check_quotation", slack.says("U2", "C1", "\u201cThe pears are ripe\u201d - Otto Low"),
                    "U1");
            String others = slack.awaitEphemeral("C1", "U1", 2).blocks().toString();
            assertTrue(others.contains("words of Ada Holt, not of Otto Low"), others);
            slack.shortcut("check_quotation", slack.says("U2", "C1", "The pears are ripe"), "U1");
            String nobody = slack.awaitEphemeral("C1", "U1", 3).blocks().toString();
            assertTrue(nobody.contains("Ada Holt said exactly this"), nobody);
            slack.shortcut("check_quotation", slack.says("U2", "C1", "The pears are rotten"), "U1");
            String altered = slack.awaitEphemeral("C1", "U1", 4).blocks().toString();
            assertTrue(altered.contains("not exactly this"), altered);
            station.close();
        }
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
    void showsItsHomeAndSuggestsQuestions() throws InterruptedException {
        slack.opensHome("U1");
        assertTrue(slack.awaitHome("U1").toString().contains("Quennar reopens"));
        slack.opensMessages("U1");
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertEquals(List.of("What did Ilva Torren say?"), slack.promptsFor("U1"));
        assertFalse(slack.calls("assistant.threads.setSuggestedPrompts").getFirst().arguments().has("thread_ts"));
    }

    @Test
    void suggestsQuestionsInThePaneOfAnAppOfTheOlderKind() throws InterruptedException {
        slack.opensPane("U1");
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertTrue(slack.calls("assistant.threads.setSuggestedPrompts").getFirst().arguments().has("thread_ts"));
    }

    @Test
    void suggestsNothingWhereItMayNot() throws InterruptedException {
        station.close();
        slack.workspace().without("assistant:write");
        station = Station.open(slack, folder);
        slack.opensMessages("U1");
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertEquals(List.of(), slack.calls("assistant.threads.setSuggestedPrompts"));
    }

    @Test
    void leavesNoQuotationOutBetweenTwoPages() {
        // The buttons of a page take room; for some length of quotations, the room of one.
        Content content = IntStream.iterate(1_000, length -> length + 20)
                .mapToObj(SlackSurfaceTest::eightQuotations)
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

    @Test
    void tellsTheAskerOnceWhereItCannotAnswer() throws InterruptedException {
        slack.faults().next("chat.postMessage", new Fault.Refuse("restricted_action"));
        mention(SHIPS);
        Message note = slack.awaitEphemeral("C1", "U1");
        assertTrue(note.text().contains("restricted"), note.text());
        Thread.sleep(A_WHILE);
        assertEquals(1, slack.calls("chat.postMessage").size());
        for (String where : List.of("archived", "kicked")) {
            slack.workspace().channel("C" + where);
        }
        slack.workspace().archive("Carchived").kickBot("Ckicked");
        int posts = slack.calls("chat.postMessage").size();
        slack.says("U1", "Carchived", slack.workspace().mention() + " " + SHIPS);
        slack.says("U1", "Ckicked", slack.workspace().mention() + " " + SHIPS);
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertTrue(slack.calls("chat.postMessage").size() <= posts + 2);
    }

    @Test
    void tellsTheAskerOnceThatSomethingBroke() throws InterruptedException {
        station.close();
        station = Station.open(slack, folder, HarbourDesk.content(question -> {
            if (question.text().contains("boom")) {
                throw new IllegalStateException("made for the test");
            }
            return HarbourDesk.answer(question);
        }), Station.QUICK);
        mention("boom");
        assertTrue(slack.awaitEphemeral("C1", "U1").text().contains("Something went wrong here"));
        slack.awaitAcknowledged(SOON);
        Thread.sleep(A_WHILE);
        assertEquals(1, slack.ephemeralsIn("C1", "U1").size());
        assertTrue(slack.deliveries("app_mention").stream().allMatch(one -> one.attempts() == 1));
        assertTrue(slack.awaitReply(mention(SHIPS), SOON).text().contains("no ship had been lost"));
    }

    @Test
    void sendsAnAnswerOnceThoughSlackDoesNotSayThatItArrived() throws InterruptedException {
        slack.faults().next("chat.postMessage", new Fault.DropAfterAccept());
        Message asked = mention(SHIPS);
        slack.awaitReply(asked, SOON);
        Thread.sleep(Duration.ofSeconds(3));
        assertEquals(1, slack.repliesTo(asked).size());
        assertEquals(1, slack.calls("chat.postMessage").size());
    }

    @Test
    void sendsAgainWhatDidNotArrive() {
        slack.faults().next("chat.postMessage", new Fault.Reset()).next("chat.postMessage", new Fault.Status(503));
        Message asked = mention(SHIPS);
        slack.awaitReply(asked, SOON);
        assertEquals(3, slack.calls("chat.postMessage").size());
    }

    @Test
    void asksTheAskerToLookWhereItMayNotLookItself() throws InterruptedException {
        slack.workspace().without("channels:history");
        slack.faults().next("chat.postMessage", new Fault.DropAfterAccept());
        Message asked = mention(SHIPS);
        assertTrue(slack.awaitEphemeral("C1", "U1").text().contains("did not confirm"));
        Thread.sleep(A_WHILE);
        assertEquals(1, slack.repliesTo(asked).stream().filter(reply -> !reply.isEphemeral()).count());
    }

    @Test
    void waitsAsLongAsSlackAsksForWhileItGoesOnTakingQuestions() {
        slack.faults().next("chat.postMessage", new Fault.RateLimited(2));
        long start = System.nanoTime();
        Message first = mention(SHIPS);
        slack.workspace().channel("C2");
        Message second = slack.says("U1", "C2", slack.workspace().mention() + " " + SHIPS);
        slack.command("/onrecord", SHIPS, "U2", "C1");
        slack.awaitEphemeral("C1", "U2");
        slack.awaitReply(first, SOON);
        slack.awaitReply(second, SOON);
        assertTrue(System.nanoTime() - start >= Duration.ofSeconds(2).toNanos());
        assertTrue(slack.calls("chat.postMessage").size() <= 4, () -> slack.calls().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long", "msg_blocks_too_long"})
    void sendsItsTextAloneWhenSlackDislikesTheBlocks(String refusal) {
        slack.faults().next("chat.postMessage", new Fault.Refuse(refusal));
        Message answer = slack.awaitReply(mention(SHIPS), SOON);
        assertTrue(answer.blocks().isMissingNode() || answer.blocks().isEmpty(), answer.toString());
        assertTrue(answer.text().contains("no ship had been lost"));
    }

    @Test
    void answersACommandPrivatelyWhenItsAddressIsUsedUp() {
        slack.faults().always("response_url", new Fault.Status(404));
        slack.command("/onrecord", SHIPS, "U1", "C1");
        assertTrue(slack.awaitEphemeral("C1", "U1").text().contains("no ship had been lost"));
        assertEquals(0, slack.messagesIn("C1").size());
        assertEquals(1, slack.calls("chat.postEphemeral").size());
    }
}
