package onrecord.chat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Edit;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import onrecord.answer.Remark;
import onrecord.answer.Verdict;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Entry;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.WebAddress;
import org.jspecify.annotations.Nullable;

/** Documents of an invented world, and answers from them. */
public final class Samples {

    /** Two people, one of them named in another sentence than the one that is quoted. */
    public static final Document HARBOUR = document("harbour.txt", """
            Quennar reopens its harbour

            Minister Ilva Torren said that the harbour "will open on Monday". She added that no ship had been lost.

            Harbour master Odo Brask said: “We counted ‘every’ ship – twice,
            and none was missing.”

            The harbour had been closed for nine days.
            """, new Citation("Quennar reopens its harbour", "The Quennar Gazette", LocalDate.of(2031, 3, 9),
            WebAddress.of("https://gazette.example/2031/harbour").orElseThrow()));

    /** The same words elsewhere, in a document that is not on the web. */
    public static final Document COPY = document("notes/copy.txt",
            "Seen today:\nThe harbour had been closed for nine days.\n",
            new Citation("Notes on the harbour", null, null, null));

    /** The same harbour a year after. */
    public static final Document LATER = document("later.txt",
            "Harbour master Odo Brask said on Sunday that the new pier was finished.",
            new Citation("A pier for Quennar", "The Quennar Gazette", LocalDate.of(2032, 4, 1),
                    WebAddress.of("https://gazette.example/2032/pier").orElseThrow()));

    private Samples() {
    }

    public static Document document(String file, String text, Citation citation) {
        return new Document(file, "0".repeat(64), text, citation);
    }

    /** A document of this text that stands on the web. */
    public static Document document(String text) {
        return document("sample.txt", text,
                new Citation("A sample", null, null, WebAddress.of("https://sample.example/page").orElseThrow()));
    }

    /** Where these words first stand in a document. */
    public static Excerpt excerpt(Document document, String words) {
        int start = document.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        return document.excerpt(new Span(start, start + words.length()));
    }

    public static Attribution credit(Document document, Speech speech, String cue, @Nullable String naming,
            String... names) {
        List<Speaker> speakers = Arrays.stream(names).map(Speaker::new).toList();
        Span named = naming == null ? null : excerpt(document, naming).span();
        return new Attribution(speakers, speech, excerpt(document, cue).span(), naming != null, named);
    }

    public static Quotation direct() {
        var words = excerpt(HARBOUR,
                "Harbour master Odo Brask said: “We counted ‘every’ ship – twice,\nand none was missing.”");
        return new Quotation(words, credit(HARBOUR, Speech.DIRECT, "said:", null, "Odo Brask"), List.of());
    }

    public static Quotation inferred() {
        var words = excerpt(HARBOUR, "She added that no ship had been lost.");
        return new Quotation(words, credit(HARBOUR, Speech.REPORTED, "She added", "Ilva Torren", "Ilva Torren"),
                List.of());
    }

    public static Quotation nobodys() {
        String words = "The harbour had been closed for nine days.";
        return new Quotation(excerpt(HARBOUR, words), null, List.of(excerpt(COPY, words)));
    }

    /** Brask's words with every remark that there is; the last names words of the document. */
    public static Quotation remarked() {
        LocalDate first = LocalDate.of(2031, 3, 9);
        LocalDate second = LocalDate.of(2032, 4, 1);
        return new Quotation(direct().excerpt(), direct().credit(), List.of(), List.of(
                new Remark.Superseded(first, second), new Remark.Newest(first, first.plusDays(1)),
                new Remark.Published(first), new Remark.Interpreted(), new Remark.Prepared(),
                new Remark.When(excerpt(HARBOUR, "on Monday"), first.plusDays(1), first.plusDays(1)),
                new Remark.When(excerpt(HARBOUR, "nine days"), first.minusDays(9), first)));
    }

    public static Question question() {
        var asked = new Question.Asked("Ilva Torren", Set.of(new Speaker("Ilva Torren")));
        return new Question("what did Torren say on ships?", Kind.STATEMENT, List.of(asked), "ships",
                "Ilva Torren on ships, statements");
    }

    public static Answer.Quoted quoted(Quotation... quotations) {
        return new Answer.Quoted(question(), 0.9312345678, List.of(quotations));
    }

    public static Answer.NotFound notFound(Quotation... nearest) {
        return new Answer.NotFound(question(), 0.1,
                "Ilva Torren appears in 1 document; nothing she says there mentions ships.",
                List.of(nearest));
    }

    /** A quotation that says other words than these: the first two are Brask's. */
    public static Answer.Checked altered() {
        var asked = new Question("did Brask say \"We counted all ships, and none was missing\"?", Kind.QUOTE_CHECK,
                List.of(), "ships", "Odo Brask, a quotation");
        return new Answer.Checked(asked, 1, Verdict.ALTERED, "Odo Brask’s words, with 2 changes.", List.of(direct()),
                List.of(new Edit.Same(excerpt(HARBOUR, "We counted")),
                        new Edit.LeftOut(excerpt(HARBOUR, "‘every’ ship")),
                        new Edit.PutIn("all ships,"), new Edit.LeftOut(excerpt(HARBOUR, "– twice,")),
                        new Edit.Same(excerpt(HARBOUR, "and none was missing."))));
    }

    /** A quotation that was checked, without a difference. */
    public static Answer.Checked checked(Verdict verdict, String why, Quotation... quotations) {
        var asked = new Question("did Brask say \"no ship had been lost\"?", Kind.QUOTE_CHECK, List.of(), "ships",
                "Odo Brask, a quotation");
        return new Answer.Checked(asked, 1, verdict, why, List.of(quotations), List.of());
    }

    /** Two people who spoke and one who did not. */
    public static Answer.Comparison comparison() {
        return new Answer.Comparison(question(), 0.9, List.of(side("Odo Brask", direct(), later()),
                side("Ilva Torren", inferred()), side("Mara Lund")));
    }

    private static Answer.Comparison.Side side(String name, Quotation... quotations) {
        return new Answer.Comparison.Side(new Question.Asked(name, Set.of(new Speaker(name))), List.of(quotations));
    }

    /** What was said on two days, and on one that is not known. */
    public static Answer.Timeline timeline() {
        String words = "The harbour had been closed for nine days.";
        var undated = new Quotation(excerpt(COPY, words), null, List.of());
        return new Answer.Timeline(question(), 0.9,
                Stream.of(later(), undated, direct(), inferred()).map(Answer.Timeline.Entry::new).toList());
    }

    /** A year later. */
    public static Quotation later() {
        return new Quotation(excerpt(LATER, LATER.text()), credit(LATER, Speech.REPORTED, "said", null, "Odo Brask"),
                List.of());
    }

    public static Answer.Sources sources() {
        return new Answer.Sources(question(),
                List.of(new Answer.Sources.Source(entry(HARBOUR, 3), List.of("Odo Brask", "Ilva Torren")),
                        new Answer.Sources.Source(entry(LATER, 1), List.of("Odo Brask")),
                        new Answer.Sources.Source(entry(COPY, 0), List.of())),
                List.of(new Answer.Sources.Voice("Odo Brask", 3), new Answer.Sources.Voice("Ilva Torren", 1)));
    }

    public static Turn turn(Answer answer, String... notes) {
        return new Turn(answer, List.of(notes), Duration.ofNanos(3_141_592));
    }

    /** Documents that are still what was read. */
    public static Sources unchanged() {
        return document -> Sources.State.UNCHANGED;
    }

    /** What a catalogue tells of a document with so many statements. */
    public static Entry entry(Document document, int statements) {
        return new Entry(document.file(), document.sha256(), document.citation(), List.of(), Map.of(), statements,
                0);
    }
}
