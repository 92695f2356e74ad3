package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.chat.Away;
import onrecord.chat.Delivery;
import onrecord.chat.fakes.Await;
import onrecord.chat.slack.fake.Fault;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers that Slack does not take at once, or not at all. */
class SendingTest extends InSlack {

    /** A message is there a moment before the call that brought it is noted. */
    private void awaitCalls(String method, int count) {
        Await.until(count + " calls of " + method, SOON, () -> slack.calls(method).size() >= count);
        assertEquals(count, slack.calls(method).size());
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
        awaitCalls("chat.postMessage", 3);
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
        awaitCalls("chat.postEphemeral", 1);
    }

    @Test
    void tellsTheAskerThatTheDocumentsCannotBeSearched_andAnswersWhenTheyCan() {
        var away = new AtomicBoolean(true);
        station.close();
        station = Station.open(slack, folder, HarbourDesk.content(question -> {
            if (away.get()) {
                throw new Away("The documents cannot be searched.", new IOException("made for the test"));
            }
            return HarbourDesk.answer(question);
        }), Station.QUICK);
        Message asked = mention(SHIPS);
        assertTrue(slack.awaitEphemeral("C1", "U1").text().contains("cannot be searched"));
        slack.command("/onrecord", SHIPS, "U2", "C1");
        assertTrue(slack.awaitEphemeral("C1", "U2").text().contains("cannot be searched"));
        Message direct = slack.directMessage("U1", SHIPS);
        assertTrue(slack.awaitEphemeral(direct.channel(), "U1").text().contains("cannot be searched"));
        assertTrue(slack.repliesTo(asked).stream().allMatch(Message::isEphemeral), "nobody else is told");
        away.set(false);
        assertTrue(slack.awaitReply(mention(SHIPS), SOON).text().contains("no ship had been lost"));
        assertTrue(station.ledger().unanswered(Heard.SURFACE, Delivery.TOO_OLD).isEmpty());
    }
}
