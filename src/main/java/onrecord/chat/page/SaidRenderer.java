package onrecord.chat.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Links;
import onrecord.chat.Measure;
import onrecord.chat.Permalink;
import onrecord.chat.Renderer;
import onrecord.chat.Reply;
import onrecord.chat.Visible;
import onrecord.chat.WebResponse;
import onrecord.corpus.Attribution;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Statements on a page, each document's under a heading of its own. */
final class SaidRenderer implements Renderer<WebResponse> {

    /** UTF-16 units of one statement: a speech is read where it stands. */
    private static final int LONGEST = 1_200;

    private final Links links;
    private final Function<Element, WebResponse> around;

    /** @param around puts the statements into a page */
    SaidRenderer(Links links, Function<Element, WebResponse> around) {
        this.links = links;
        this.around = around;
    }

    @Override
    public Measure measure() {
        return new Measure(LONGEST, false);
    }

    @Override
    public WebResponse render(Reply reply) {
        var list = new Element("div").addClass("statements");
        Document before = null;
        for (Reply.Item item : reply.items()) {
            Document document = item.quotation().excerpt().source();
            if (!document.equals(before)) {
                heading(list, document);
            }
            before = document;
            switch (item) {
                case Reply.Shown shown -> statement(list, shown);
                case Reply.Withheld withheld -> list.appendElement("p").addClass("withheld")
                        .text("Withheld because " + withheld.reason().words() + ".");
            }
        }
        return around.apply(list);
    }

    private static void heading(Element list, Document document) {
        Element heading = list.appendElement("h2");
        heading.appendElement("a").attr("href", Permalink.of(document)).attr("dir", "auto")
                .text(Visible.line(document.citation().title()));
        String publisher = document.citation().publisher();
        String from = (document.citation().date() == null ? "Without a date" : Captions.day(document.citation().date()))
                + (publisher == null ? "" : Captions.DOT + Visible.line(publisher));
        list.appendElement("p").addClass("small").addClass("pale").text(from);
    }

    private void statement(Element list, Reply.Shown shown) {
        Excerpt words = shown.quotation().excerpt();
        Element figure = list.appendElement("figure");
        Attribution credit = shown.quotation().credit();
        if (credit != null) {
            figure.addClass(credit.speech().name().toLowerCase(Locale.ROOT));
        }
        Element quote = figure.appendElement("blockquote").attr("dir", "auto").text(Visible.line(shown.part().text()));
        if (shown.cut()) {
            quote.addClass("cut");
        }
        Element caption = figure.appendElement("figcaption").addClass("small");
        caption.appendElement("span").addClass("credit").text(Captions.credit(shown.quotation()));
        links.inContext(words).ifPresent(link -> caption.appendText(" ").appendElement("a").attr("href", link)
                .text(shown.cut() ? "Read on in context" : "In context")
                .appendElement("span").addClass("hidden").text(": " + Opening.of(words)));
    }

    @Override
    public WebResponse notice(String text) {
        var list = new Element("div");
        list.appendElement("p").addClass("withheld").text(text);
        return around.apply(list);
    }

    @Override
    public List<Claim> quoted(WebResponse message) {
        return Jsoup.parse(message.body().text()).select(".statements figure").stream()
                .map(figure -> new Claim(text(figure.selectFirst(".credit")), text(figure.selectFirst("blockquote"))))
                .toList();
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.wholeText();
    }
}
