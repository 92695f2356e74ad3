package onrecord.chat.slack;

import onrecord.answer.Quotation;
import onrecord.chat.ContextContract;
import onrecord.chat.Links;

class ContextRendererTest extends ContextContract<SlackMessage> {

    @Override
    protected ContextRenderer inContext(Links to, Quotation marked) {
        return new ContextRenderer(to, marked);
    }

    @Override
    protected void assertSame(String name, SlackMessage message) {
        Snapshots.assertSame(ContextRendererTest.class, name, message);
    }

    @Override
    protected String sent(SlackMessage message) {
        return message.json() + message.text();
    }
}
