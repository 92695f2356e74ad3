package onrecord.chat.ledger;

import java.util.List;
import onrecord.chat.Claim;
import onrecord.chat.Frame;
import onrecord.chat.JsonRenderer;
import onrecord.chat.Links;
import onrecord.chat.Measure;
import onrecord.chat.PagedRenderer;
import onrecord.chat.Reply;

/**
 * Messages of the {@link Hub}: JSON, all of it on one page.
 *
 * @param links where sources are
 */
record LinesRenderer(Links links) implements PagedRenderer<String> {

    @Override
    public Measure measure() {
        return new JsonRenderer(links).measure();
    }

    @Override
    public String render(Reply reply) {
        return new JsonRenderer(links).render(reply);
    }

    @Override
    public String notice(String text) {
        return text;
    }

    @Override
    public List<Claim> quoted(String message) {
        return new JsonRenderer(links).quoted(message);
    }

    @Override
    public PagedRenderer<String> within(Frame around, int longest) {
        return this;
    }

    @Override
    public List<Integer> lengths() {
        return List.of(1_000);
    }

    @Override
    public boolean fits(String message) {
        return true;
    }
}
