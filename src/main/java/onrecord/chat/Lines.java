package onrecord.chat;

import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Quotation;
import onrecord.answer.Remark;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Excerpt;

/** The lines that stand round the quotations of a message, the same in every chat, none longer than a reader reads. */
public final class Lines {

    /** Stands behind the credit, outside it, when the speaker is known only from elsewhere. */
    public static final String INFERRED = " (inferred)";

    /** Before the words that name a speaker. */
    public static final String NAMED_IN = "The speaker is named in";

    /** Below a quotation of which only the beginning is shown. */
    public static final String GOES_ON = "… and goes on at the source.";

    /** Before the line that tells how a question was understood. */
    public static final String READ_AS = "I read your question as: ";

    /** Of a title, a publisher and a date together. */
    private static final int SOURCE = 300;

    /** Of one remark: longer words in it are no remark any more. */
    private static final int REMARK = 120;

    /** Of a line that holds words of the question. */
    private static final int LINE = 400;

    private Lines() {
    }

    /** The text; if that is longer than {@code most} UTF-16 units, its beginning, whole characters, and dots. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : Visible.beginning(text, most - 2) + " …";
    }

    /** Who said it and how, and whether that is only known from elsewhere. */
    public static String credit(Quotation quotation) {
        Attribution credit = quotation.credit();
        return Captions.credit(quotation) + (credit != null && credit.inferred() ? INFERRED : "");
    }

    /** The credit in a line that begins with one; no credit has the dot in it that may follow. */
    public static String creditOf(String line) {
        int dot = line.indexOf(Captions.DOT);
        String credit = dot < 0 ? line : line.substring(0, dot);
        return credit.endsWith(INFERRED) ? credit.substring(0, credit.length() - INFERRED.length()) : credit;
    }

    /** Where words were published. */
    public static String citation(Excerpt words) {
        return cut(Captions.source(words.source().citation()), SOURCE);
    }

    /** What to know beside the words that are shown, in one short line; never set apart as a quotation is. */
    public static Optional<String> remarks(Shown shown) {
        String line = shown.quotation().remarks().stream()
                .filter(remark -> isAbout(remark, shown.part()))
                .map(remark -> cut(Captions.remark(remark), REMARK))
                .collect(Collectors.joining(" "));
        return line.isEmpty() ? Optional.empty() : Optional.of(cut(line, SOURCE));
    }

    /** A time that is named after the end of what is shown would puzzle its reader. */
    private static boolean isAbout(Remark remark, Excerpt part) {
        return !(remark instanceof Remark.When when) || when.words().span().end() <= part.span().end();
    }

    /** In place of a quotation that must not be shown. */
    public static String withheld(Withheld withheld) {
        return "A quotation was withheld because " + withheld.reason().words() + ": "
                + citation(withheld.quotation().excerpt());
    }

    /** For documents with the same words that are not named. */
    public static String alsoIn(int documents) {
        return "Also in " + documents + (documents == 1 ? " other document" : " other documents");
    }

    /** How the question was understood. */
    public static String readAs(Reply reply) {
        return READ_AS + cut(Visible.line(reply.answer().question().line()), LINE);
    }

    /** What was searched, where nothing was found; once is enough. */
    public static Optional<String> receipt(Reply reply, Frame frame) {
        return frame.firstPage()
                ? Receipts.of(reply).map(text -> cut(Visible.line(text), LINE))
                : Optional.empty();
    }

    /** What came of the question, in a sentence. */
    public static String lead(Outline outline) {
        return cut(Visible.line(outline.lead()), LINE);
    }

    /** A document's title. */
    public static String title(Citation citation) {
        return cut(Visible.line(citation.title()), SOURCE);
    }

    /** Publisher, date and something more, as they go on after the title. */
    public static String afterTitle(Citation citation, String more) {
        var untitled = new Citation("-", citation.publisher(), citation.date(), null);
        return cut(Captions.source(untitled).substring(1) + Captions.DOT + more, SOURCE);
    }
}
