package onrecord.chat.slack;

import java.nio.file.Path;
import onrecord.chat.Links;
import onrecord.chat.Notices;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices<SlackMessage> notices = new Notices<>("Slack", new SlackRenderer(new Links(Path.of("docs"))));

    @Test
    void saysHowToInviteItWhereItIsNot() {
        Snapshots.assertSame(NoticesTest.class, "notInChannel", notices.say(SlackChat.refusal("not_in_channel")));
    }

    @Test
    void saysWhatSlackSaysWhereItMayNotWrite() {
        Snapshots.assertSame(NoticesTest.class, "refused", notices.say(SlackChat.refusal("is_archived")));
    }

    @Test
    void asksToLookForAnAnswerThatMayHaveArrived() {
        Snapshots.assertSame(NoticesTest.class, "perhaps", notices.perhaps());
    }

    @Test
    void saysThatItWasNotTheAskersFault() {
        Snapshots.assertSame(NoticesTest.class, "failed", notices.failed());
    }

    @Test
    void saysThatAButtonIsTooOldOrSomebodyElses() {
        Snapshots.assertSame(NoticesTest.class, "noButton", notices.noButton());
    }

    @Test
    void saysThatTheWordsOfAnAnswerAreGone() {
        Snapshots.assertSame(NoticesTest.class, "gone", notices.gone());
    }

    @Test
    void saysThatADocumentChangedMeanwhile() {
        Snapshots.assertSame(NoticesTest.class, "readAnew", notices.readAnew());
    }

    @Test
    void saysThatAnAnswerWasShared() {
        Snapshots.assertSame(NoticesTest.class, "shared", notices.shared());
    }
}
