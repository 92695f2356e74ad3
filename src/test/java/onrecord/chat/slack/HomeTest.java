package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

/** What the bot shows in Slack before anybody asks. */
class HomeTest extends InSlack {

    private void awaitSuggested() {
        Await.until("suggestions", SOON, () -> !slack.calls("assistant.threads.setSuggestedPrompts").isEmpty());
    }

    @Test
    void showsItsHomeAndSuggestsQuestions() {
        slack.opensHome("U1");
        assertTrue(slack.awaitHome("U1").toString().contains("Quennar reopens"));
        slack.opensMessages("U1");
        awaitSuggested();
        assertEquals(List.of("What did Ilva Torren say?"), slack.promptsFor("U1"));
        assertFalse(slack.calls("assistant.threads.setSuggestedPrompts").getFirst().arguments().has("thread_ts"));
    }

    @Test
    void suggestsQuestionsInThePaneOfAnAppOfTheOlderKind() {
        slack.opensPane("U1");
        awaitSuggested();
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
}
