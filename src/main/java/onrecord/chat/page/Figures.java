package onrecord.chat.page;

import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Quotation;
import onrecord.answer.Remark;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Links;
import onrecord.chat.Permalink;
import onrecord.chat.Reply.Item;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.chat.Visible;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Entry;
import onrecord.corpus.Excerpt;
import org.jsoup.nodes.Element;

/**
 * How quotations look: the words set apart, who said them and how, where they stand. Words of documents stand in
 * {@code blockquote} and {@code q}, and nothing else does, so that they are found again.
 */
final class Figures {

    private static final String CREDIT = "credit";

    /** The same words in many documents: the first few are proof enough. */
    private static final int ALSO = 5;

    /** Of a title: longer than any that is one. */
    private static final int TITLE = 300;

    /** Of a name in a link. */
    private static final int NAME = 60;

    private final Links links;

    Figures(Links links) {
        this.links = links;
    }

    /** What a message quotes, in the order in which it shows it. */
    static List<Claim> claims(Element message) {
        var claims = new ArrayList<Claim>();
        for (Element words : message.select("blockquote, q")) {
            Element figure = words.closest("figure");
            Element credit = figure == null ? null : figure.selectFirst("." + CREDIT);
            String who = words.nameIs("q") ? Claim.NAMING : credit == null ? "" : credit.wholeText();
            claims.add(new Claim(who, words.wholeText()));
        }
        return claims;
    }

    Element of(Item item, boolean large) {
        return switch (item) {
            case Shown shown -> figure(shown, large);
            case Withheld withheld -> withheld(withheld);
        };
    }

    private static Element withheld(Withheld withheld) {
        String source = Parts.line(Captions.source(withheld.quotation().excerpt().source().citation()), TITLE);
        return Parts.element("p", "withheld")
                .text("A quotation was withheld because " + withheld.reason().words() + ": " + source);
    }

    private Element figure(Shown shown, boolean large) {
        Element figure = Parts.element("figure", "quotation");
        if (large) {
            figure.addClass("best");
        }
        figure.appendElement("blockquote").attr("dir", "auto").text(Visible.line(shown.part().text()));
        if (shown.cut()) {
            figure.appendChild(Parts.element("p", "on").text("… and goes on at the source."));
        }
        Element caption = figure.appendElement("figcaption");
        addCredit(caption, shown);
        caption.appendChild(source(shown.part(), "source"));
        addRemarks(caption, shown);
        addAlso(caption, shown.quotation());
        addWays(caption, shown);
        return figure;
    }

    private static void addCredit(Element caption, Shown shown) {
        Attribution credit = shown.quotation().credit();
        Element line = caption.appendElement("p").addClass("who");
        line.appendChild(credit(Captions.credit(shown.quotation()), credit != null));
        Excerpt naming = shown.naming();
        if (credit != null && credit.inferred()) {
            line.appendText(" ").appendElement("span").addClass("inferred").text("(inferred)");
        }
        if (naming != null) {
            Element named = caption.appendElement("p").addClass("named").text("The speaker is named in ");
            named.appendElement("q").attr("dir", "auto").text(Visible.line(naming.text()));
        }
    }

    /** The name in bold, and how it was said. */
    private static Element credit(String words, boolean named) {
        Element credit = Parts.element("span", CREDIT);
        int how = named ? words.lastIndexOf(", ") : 0;
        if (named) {
            credit.appendElement("b").text(words.substring(0, how));
        }
        return credit.appendText(words.substring(how));
    }

    /** The title, which leads to the words, and what else is known of their document. */
    private Element source(Excerpt words, String name) {
        Element line = Parts.element("p", name);
        Citation citation = words.source().citation();
        line.appendChild(link(links.to(words), citation));
        Parts.published(line, citation);
        return line;
    }

    /** A link to a document on the web opens beside the page, so that the thread is not lost. */
    private static Element link(String address, Citation citation) {
        Element link = new Element("a").attr("href", address).text(Parts.line(citation.title(), TITLE));
        return Links.web(citation).isEmpty()
                ? link
                : link.attr("target", "_blank").attr("rel", "noopener").addClass("out");
    }

    /** The title of a whole document, what else is known of it, and the way to it as it was read. */
    Element document(Entry source, String voices) {
        Element item = new Element("li");
        Citation citation = source.citation();
        item.appendChild(link(links.to(source), citation));
        Parts.published(item, citation);
        Element more = item.appendElement("p").addClass("voices").text(voices + " ");
        more.appendElement("a").attr("href", Permalink.of(source.file())).text("Read it here");
        return item;
    }

    private static void addRemarks(Element caption, Shown shown) {
        List<Remark> remarks = shown.quotation().remarks().stream()
                .filter(remark -> isAbout(remark, shown.part())).toList();
        if (!remarks.isEmpty()) {
            Element list = caption.appendElement("ul").addClass("remarks");
            remarks.forEach(remark -> list.appendElement("li").text(Parts.line(Captions.remark(remark), TITLE)));
        }
    }

    /** A time that is named after the end of what is shown would puzzle its reader. */
    private static boolean isAbout(Remark remark, Excerpt part) {
        return !(remark instanceof Remark.When when) || when.words().span().end() <= part.span().end();
    }

    private void addAlso(Element caption, Quotation quotation) {
        List<Excerpt> also = quotation.alsoIn();
        for (Excerpt other : also.subList(0, Math.min(ALSO, also.size()))) {
            caption.appendChild(source(other, "also").prependText("Also in "));
        }
        int rest = also.size() - ALSO;
        if (rest > 0) {
            caption.appendElement("p").addClass("also")
                    .text("Also in " + rest + (rest == 1 ? " other document" : " other documents"));
        }
    }

    /** What can be done with the words. The buttons work with a script only, and only then are they shown. */
    private void addWays(Element caption, Shown shown) {
        Element ways = caption.appendElement("p").addClass("ways");
        links.inContext(shown.part()).ifPresent(address -> {
            ways.appendElement("a").addClass("context").attr("href", address).text("In context");
            ways.appendText(" ");
        });
        ways.appendChild(button("quotation", "Copy as quotation")).appendText(" ");
        ways.appendChild(button("link", "Copy link"));
        Attribution credit = shown.quotation().credit();
        if (credit != null && credit.speakers().size() == 1) {
            String name = credit.speakers().getFirst().name();
            ways.appendText(" ").appendElement("a").attr("href", Addresses.person(name))
                    .text("All by " + Parts.line(name, NAME));
        }
    }

    private static Element button(String copies, String label) {
        return new Element("button").attr("type", "button").attr("data-copy", copies).text(label);
    }
}
