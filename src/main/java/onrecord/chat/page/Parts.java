package onrecord.chat.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import onrecord.chat.Captions;
import onrecord.chat.Lines;
import onrecord.chat.Visible;
import onrecord.corpus.Citation;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pieces of pages. */
final class Parts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Parts() {
    }

    /** An element of that class. */
    static Element element(String tag, String name) {
        return new Element(tag).addClass(name);
    }

    /** On one line and no longer than that, dots included; a character of two units stays whole. */
    static String line(String text, int most) {
        return Lines.cut(Visible.line(text), most);
    }

    /** Adds publisher and date, as they go on after a title. */
    static void published(Element to, Citation citation) {
        var undated = new Citation("-", citation.publisher(), null, null);
        to.appendText(Captions.source(undated).substring(1));
        LocalDate date = citation.date();
        if (date != null) {
            to.appendText(Captions.DOT).appendElement("time").attr("datetime", date.toString()).text(day(date));
        }
    }

    /** "18 January 2023". */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Without a space or a line end that is not an element's text. */
    static String html(Element element) {
        var holder = new Document("");
        holder.outputSettings().prettyPrint(false);
        return holder.appendChild(element).html();
    }
}
