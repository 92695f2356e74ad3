package onrecord.chat.slack;

import static onrecord.chat.Samples.direct;
import static onrecord.chat.Samples.quoted;
import static onrecord.chat.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import onrecord.chat.ChatRendererContract;
import onrecord.chat.Links;
import onrecord.chat.Reply;
import onrecord.chat.Samples;
import org.junit.jupiter.api.Test;

class SlackRendererTest extends ChatRendererContract<SlackMessage> {

    @Override
    protected SlackRenderer renderer(Links to) {
        return new SlackRenderer(to);
    }

    @Override
    protected void assertSame(String name, SlackMessage message) {
        Snapshots.assertSame(SlackRendererTest.class, name, message);
    }

    @Override
    protected String sent(SlackMessage message) {
        return message.json() + message.text();
    }

    @Override
    protected String signs() {
        return "*bold* _it_ ~gone~ `code` :smile: at 10:30 <!channel> <@U1|x> &lt;b&gt; <https://x|y> \u202egnp\u200b ␣ 😀 end.";
    }

    @Test
    void escapesWhatTheProgramSaysItself() {
        SlackMessage notice = new SlackRenderer(links).notice("A <b> & *c* :d:");
        assertSame("notice", notice);
    }

    @Test
    void putsNothingButTheKeyIntoButtons() {
        String json = page(quoted(direct()), KEY, true).json();
        assertEquals(3, json.split("\"value\":\"" + KEY + "\"", -1).length - 1, json);
        assertEquals(3, json.split("\"value\":", -1).length - 1, json);
    }

    @Test
    void hasNoButtonsWithoutAKey() {
        assertFalse(page(quoted(direct()), "", true).json().contains("actions"));
    }

    @Test
    void findsWordsThatOnlyTheTextAlters() {
        var renderer = new SlackRenderer(links);
        SlackMessage honest = renderer.render(reply());
        var spoilt = new SlackMessage(honest.blocks(), honest.text().replace("nine days", "ten days"),
                honest.metadata());
        assertFalse(renderer.quoted(spoilt).equals(renderer.quoted(honest)));
        var silent = new SlackMessage(honest.blocks(), "An answer.", honest.metadata());
        assertTrue(renderer.quoted(silent).stream().noneMatch(renderer.quoted(honest)::contains));
    }

    @Test
    void findsMarkupThatWouldChangeTheText() {
        assertEquals("a b c", Mrkdwn.seen("a *b* c"));
        assertEquals("a  c", Mrkdwn.seen("a :b: c"));
        assertEquals(" all", Mrkdwn.seen("<!channel> all"));
        assertEquals("<!channel> *b*", Mrkdwn.seen(Mrkdwn.inert("<!channel> *b*")).replace("\u2060", ""));
    }

    private static Reply reply() {
        var shown = new Reply.Shown(Samples.nobodys(), Samples.nobodys().excerpt(), null);
        return new Reply(turn(quoted(Samples.nobodys())), List.of(shown));
    }
}
