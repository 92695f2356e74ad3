package onrecord.chat.discord;

import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Button;
import onrecord.chat.Claim;
import onrecord.chat.Frame;
import onrecord.chat.Lines;
import onrecord.chat.Links;
import onrecord.chat.Measure;
import onrecord.chat.PagedRenderer;
import onrecord.chat.Places;
import onrecord.chat.Reply;
import onrecord.chat.Visible;

/** An answer, or one page of it, as a Discord message. */
final class DiscordRenderer implements PagedRenderer<DiscordMessage> {

    /** About a screenful; escaped it may be twice as long, and still fits into an embed. */
    static final int LONGEST = 1_800;

    private static final List<Integer> LENGTHS = List.of(LONGEST, 1_000, 500, 250);

    /** Where no more of a quotation fits, other things are left out too. */
    private static final int SHORT = 500;

    /** For each document named, the message could hold so much of a quotation instead. */
    private static final int SHARE = 120;

    /** Between a button's action and its key: neither has one. */
    static final String PARTED = ":";

    private final Links links;
    private final Frame frame;
    private final int longest;

    DiscordRenderer(Links links) {
        this(links, Frame.NONE, LONGEST);
    }

    private DiscordRenderer(Links links, Frame frame, int longest) {
        this.links = links;
        this.frame = frame;
        this.longest = longest;
    }

    @Override
    public DiscordRenderer within(Frame around, int most) {
        return new DiscordRenderer(links, around, most);
    }

    @Override
    public List<Integer> lengths() {
        return LENGTHS;
    }

    @Override
    public boolean fits(DiscordMessage message) {
        return message.fits();
    }

    @Override
    public Measure measure() {
        return new Measure(longest, true);
    }

    @Override
    public DiscordMessage render(Reply reply) {
        var places = new Places(links, Limits.URL);
        var quotations = new QuotationText(places, longest > SHORT ? QuotationText.ALSO : 0);
        List<Embed> embeds = new AnswerEmbeds(quotations, frame, Math.max(longest / SHARE, 1)).of(reply);
        return new DiscordMessage("", embeds, buttons(reply, places));
    }

    @Override
    public DiscordMessage notice(String text) {
        return new DiscordMessage(Markdown.escaped(Lines.cut(Visible.line(text), Limits.CONTENT / 2)), List.of(),
                List.of());
    }

    @Override
    public List<Claim> quoted(DiscordMessage message) {
        return Claims.of(message);
    }

    private List<Pressable> buttons(Reply reply, Places places) {
        var buttons = new ArrayList<Pressable>();
        reply.shown().stream().findFirst().flatMap(best -> places.ways(best.part()).stream().findFirst())
                .ifPresent(way -> buttons.add(new Pressable.Way(capital(way.label()), way.url())));
        for (Button button : Button.below(reply, frame)) {
            buttons.add(new Pressable.Key(button.label(frame), button.action() + PARTED + frame.key()));
        }
        return buttons;
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
