package onrecord.chat;

import static onrecord.chat.Samples.checked;
import static onrecord.chat.Samples.direct;
import static onrecord.chat.Samples.excerpt;
import static onrecord.chat.Samples.inferred;
import static onrecord.chat.Samples.nobodys;
import static onrecord.chat.Samples.notFound;
import static onrecord.chat.Samples.question;
import static onrecord.chat.Samples.quoted;
import static onrecord.chat.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Quotation;
import onrecord.answer.Receipt;
import onrecord.answer.Remark;
import onrecord.answer.Verdict;
import onrecord.corpus.Document;
import org.junit.jupiter.api.Test;

/**
 * What every chat shows of each kind of answer. Each message is compared with a file of the chat's own.
 *
 * @param <M> the chat's message
 */
public abstract class ChatRendererContract<M> {

    protected static final String KEY = "k-7Yq";

    protected final Links links = new Links(Path.of("docs"));

    protected abstract PagedRenderer<M> renderer(Links to);

    /** Compares what is sent for a message with the file of this name. */
    protected abstract void assertSame(String name, M message);

    /** All that is sent of a message. */
    protected abstract String sent(M message);

    /** Words full of what the chat takes for something else than letters. */
    protected abstract String signs();

    private Pages<M> pages(Sources sources, Links to) {
        return new Pages<>(new Gate(sources), renderer(to));
    }

    protected M page(Answer answer, String key, boolean ephemeral) {
        return pages(Samples.unchanged(), links).page(turn(answer), key, 0, ephemeral).message();
    }

    protected M first(Answer answer, String... notes) {
        return pages(Samples.unchanged(), links).page(turn(answer, notes), KEY, 0, false).message();
    }

    protected static Quotation words(String words) {
        Document document = Samples.document(words);
        return new Quotation(excerpt(document, words), null, List.of());
    }

    @Test
    void showsTheBestExcerptLargeAndTheOthersBelow() {
        assertSame("threeQuotations", first(quoted(direct(), inferred(), nobodys())));
    }

    @Test
    void leadsToOurOwnPage_besideTheirsOrInItsPlace_onceItCanBeReached() {
        var reachable = pages(Samples.unchanged(), links.withPages("https://onrecord.example"));
        assertSame("withPages",
                reachable.page(turn(quoted(direct(), words("We met."))), KEY, 0, false).message());
    }

    @Test
    void showsOneExcerptWithoutADivider() {
        assertSame("oneQuotation", first(quoted(direct())));
    }

    @Test
    void saysPlainlyThatThereIsNoAnswerAndLabelsTheNearestPassage() {
        assertSame("notFound", first(notFound(nobodys())));
    }

    @Test
    void tellsWhatWasSearchedWhereThereIsNoAnswer() {
        var receipt = new Receipt(3, LocalDate.of(2031, 3, 9), LocalDate.of(2032, 4, 1),
                List.of(new Receipt.Count("Torren", 1, 2), new Receipt.Count("dragons", 0, 0)),
                new Receipt.Refused(List.of("dragons"), "Odo Brask"));
        Answer.NotFound none = notFound(nobodys());
        assertSame("notFoundWithReceipt", first(
                new Answer.NotFound(none.question(), none.confidence(), none.why(), none.nearest(), receipt)));
    }

    @Test
    void remarksBelowAQuotationInOneSmallLine() {
        assertSame("remarks", first(quoted(remarked(direct(),
                new Remark.Newest(LocalDate.of(2031, 3, 9), LocalDate.of(2031, 3, 12)), new Remark.Interpreted(),
                new Remark.Prepared()),
                remarked(Samples.later(),
                        new Remark.When(excerpt(Samples.LATER, "on Sunday"), LocalDate.of(2032, 3, 28),
                                LocalDate.of(2032, 3, 28)),
                        new Remark.Superseded(LocalDate.of(2032, 4, 1), LocalDate.of(2033, 1, 2)),
                        new Remark.Published(LocalDate.of(2032, 4, 1))))));
    }

    private static Quotation remarked(Quotation quotation, Remark... remarks) {
        return new Quotation(quotation.excerpt(), quotation.credit(), quotation.alsoIn(), List.of(remarks));
    }

    @Test
    void remarksNothingOnATimeThatIsNotShown() {
        Document document = Samples.document("word ".repeat(2_000) + "until Sunday.");
        var when = new Remark.When(excerpt(document, "until Sunday"), LocalDate.of(2032, 3, 28),
                LocalDate.of(2032, 3, 28));
        var words = new Quotation(excerpt(document, document.text()), null, List.of(), List.of(when));
        String sent = sent(first(quoted(words)));
        assertTrue(sent.contains(Lines.GOES_ON), sent);
        assertFalse(sent.contains("Sunday ="), sent);
    }

    @Test
    void saysSoWhenNothingIsNear() {
        assertSame("notFoundAndNothingNear", first(notFound()));
    }

    @Test
    void strikesOutWhatAQuotationLeavesOutAndMarksWhatItPutsIn() {
        assertSame("altered", first(Samples.altered()));
    }

    @Test
    void saysThatWordsAreExact() {
        assertSame("exact", first(checked(Verdict.EXACT, "These words, by Odo Brask.", direct())));
    }

    @Test
    void saysWhoseWordsTheyAreInstead() {
        assertSame("otherSpeaker",
                first(checked(Verdict.OTHER_SPEAKER, "These are Ilva Torren’s words, not Odo Brask’s.", inferred())));
    }

    @Test
    void saysThatWordsAreNobodysQuotation() {
        assertSame("documentWords",
                first(checked(Verdict.DOCUMENT_WORDS, "These words are the document’s own.", nobodys())));
    }

    @Test
    void saysThatWordsAreNotOnRecordAndWhatComesNearest() {
        assertSame("absent", first(checked(Verdict.ABSENT, "These words are not on record.", nobodys())));
    }

    @Test
    void putsPeopleSideBySideUnderTheirNames() {
        assertSame("comparison", first(Samples.comparison()));
    }

    @Test
    void tellsATimelineDayByDay() {
        assertSame("timeline", first(Samples.timeline()));
    }

    @Test
    void listsTheDocumentsAndWhoSpeaksInThem() {
        assertSame("sources", first(Samples.sources()));
    }

    @Test
    void showsNothingOfADifferenceWhoseWordsAreWithheld() {
        M message = pages(document -> Sources.State.CHANGED, links)
                .page(turn(Samples.altered()), KEY, 0, false).message();
        assertFalse(sent(message).contains("twice"), () -> sent(message));
    }

    @Test
    void offersToShareWhatOnlyTheAskerSees() {
        assertSame("ephemeral", page(quoted(direct()), KEY, true));
    }

    @Test
    void saysWhatToAsk() {
        assertSame("help",
                first(new Answer.Help(question(), "Ask for a name & a subject."), "Your question was cut."));
    }

    @Test
    void saysThatAQuotationWasWithheld() {
        Sources changed = document -> document.equals(Samples.HARBOUR)
                ? Sources.State.CHANGED
                : Sources.State.UNCHANGED;
        assertSame("withheld", pages(changed, links)
                .page(turn(quoted(direct(), words("Other *words* stand."))), KEY, 0, false).message());
    }

    @Test
    void leavesEverySignOfADocumentALetter() {
        assertSame("hostileWords", first(quoted(words(signs()))));
    }

    @Test
    void quotesNothingInItsOwnWords() {
        PagedRenderer<M> renderer = renderer(links);
        assertEquals(List.of(), renderer.quoted(renderer.notice("“No.”")));
        assertEquals(List.of(), renderer.quoted(first(new Answer.Help(question(), "“Ask.”"), "“n”")));
    }
}
