package onrecord.chat.discord;

import onrecord.answer.Quotation;
import onrecord.chat.ContextContract;
import onrecord.chat.Links;

class ContextRendererTest extends ContextContract<DiscordMessage> {

    @Override
    protected ContextRenderer inContext(Links to, Quotation marked) {
        return new ContextRenderer(to, marked);
    }

    @Override
    protected void assertSame(String name, DiscordMessage message) {
        Snapshots.assertSame(ContextRendererTest.class, name, message);
    }

    @Override
    protected String sent(DiscordMessage message) {
        return message.toString();
    }
}
