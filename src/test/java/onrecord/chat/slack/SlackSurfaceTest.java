package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.chat.slack.fake.Delivery;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.Test;

/** What people see who ask the bot in Slack. */
class SlackSurfaceTest extends InSlack {

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
}
