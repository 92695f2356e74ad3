package onrecord.chat.slack;

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
import onrecord.chat.Gate;
import onrecord.chat.Lines;
import onrecord.chat.Links;
import onrecord.chat.Pages;
import onrecord.chat.Reply;
import onrecord.chat.Samples;
import onrecord.chat.Sources;
import onrecord.corpus.Document;
import org.junit.jupiter.api.Test;

class SlackRendererTest {

    private static final String KEY = "k-7Yq";

    private final Links links = new Links(Path.of("docs"));
    private final Pages<SlackMessage> pages = new Pages<>(new Gate(Samples.unchanged()), new SlackRenderer(links));

    private SlackMessage first(Answer answer, String... notes) {
        return pages.page(turn(answer, notes), KEY, 0, false).message();
    }

    private static Quotation words(String words) {
        Document document = Samples.document(words);
        return new Quotation(excerpt(document, words), null, List.of());
    }

    @Test
    void showsTheBestExcerptLargeAndTheOthersBelow() {
        Snapshots.assertSame(SlackRendererTest.class, "threeQuotations",
                first(quoted(direct(), inferred(), nobodys())));
    }

    @Test
    void leadsToOurOwnPage_besideTheirsOrInItsPlace_onceItCanBeReached() {
        var reachable = new Pages<>(new Gate(Samples.unchanged()),
                new SlackRenderer(links.withPages("https://onrecord.example")));
        Snapshots.assertSame(SlackRendererTest.class, "withPages",
                reachable.page(turn(quoted(direct(), words("We met."))), KEY, 0, false).message());
    }

    @Test
    void showsOneExcerptWithoutADivider() {
        Snapshots.assertSame(SlackRendererTest.class, "oneQuotation", first(quoted(direct())));
    }

    @Test
    void saysPlainlyThatThereIsNoAnswerAndLabelsTheNearestPassage() {
        Snapshots.assertSame(SlackRendererTest.class, "notFound", first(notFound(nobodys())));
    }

    @Test
    void tellsWhatWasSearchedWhereThereIsNoAnswer() {
        var receipt = new Receipt(3, LocalDate.of(2031, 3, 9), LocalDate.of(2032, 4, 1),
                List.of(new Receipt.Count("Torren", 1, 2), new Receipt.Count("dragons", 0, 0)),
                new Receipt.Refused(List.of("dragons"), "Odo Brask"));
        Answer.NotFound none = notFound(nobodys());
        Snapshots.assertSame(SlackRendererTest.class, "notFoundWithReceipt", first(
                new Answer.NotFound(none.question(), none.confidence(), none.why(), none.nearest(), receipt)));
    }

    @Test
    void remarksBelowAQuotationInOneSmallLine() {
        Snapshots.assertSame(SlackRendererTest.class, "remarks", first(quoted(remarked(direct(),
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
        SlackMessage message = first(quoted(words));
        assertTrue(message.json().contains(Lines.GOES_ON), message::json);
        assertFalse((message.json() + message.text()).contains("Sunday ="), message::json);
    }

    @Test
    void saysSoWhenNothingIsNear() {
        Snapshots.assertSame(SlackRendererTest.class, "notFoundAndNothingNear", first(notFound()));
    }

    @Test
    void strikesOutWhatAQuotationLeavesOutAndMarksWhatItPutsIn() {
        Snapshots.assertSame(SlackRendererTest.class, "altered", first(Samples.altered()));
    }

    @Test
    void saysThatWordsAreExact() {
        Snapshots.assertSame(SlackRendererTest.class, "exact",
                first(checked(Verdict.EXACT, "These words, by Odo Brask.", direct())));
    }

    @Test
    void saysWhoseWordsTheyAreInstead() {
        Snapshots.assertSame(SlackRendererTest.class, "otherSpeaker",
                first(checked(Verdict.OTHER_SPEAKER, "These are Ilva Torren’s words, not Odo Brask’s.", inferred())));
    }

    @Test
    void saysThatWordsAreNobodysQuotation() {
        Snapshots.assertSame(SlackRendererTest.class, "documentWords",
                first(checked(Verdict.DOCUMENT_WORDS, "These words are the document’s own.", nobodys())));
    }

    @Test
    void saysThatWordsAreNotOnRecordAndWhatComesNearest() {
        Snapshots.assertSame(SlackRendererTest.class, "absent",
                first(checked(Verdict.ABSENT, "These words are not on record.", nobodys())));
    }

    @Test
    void putsPeopleSideBySideUnderTheirNames() {
        Snapshots.assertSame(SlackRendererTest.class, "comparison", first(Samples.comparison()));
    }

    @Test
    void tellsATimelineDayByDay() {
        Snapshots.assertSame(SlackRendererTest.class, "timeline", first(Samples.timeline()));
    }

    @Test
    void listsTheDocumentsAndWhoSpeaksInThem() {
        Snapshots.assertSame(SlackRendererTest.class, "sources", first(Samples.sources()));
    }

    @Test
    void showsNothingOfADifferenceWhoseWordsAreWithheld() {
        Sources changed = document -> Sources.State.CHANGED;
        SlackMessage message = new Pages<>(new Gate(changed), new SlackRenderer(links))
                .page(turn(Samples.altered()), KEY, 0, false)
                .message();
        assertFalse((message.json() + message.text()).contains("twice"), message::json);
    }

    @Test
    void offersToShareWhatOnlyTheAskerSees() {
        Snapshots.assertSame(SlackRendererTest.class, "ephemeral",
                pages.page(turn(quoted(direct())), KEY, 0, true).message());
    }

    @Test
    void saysWhatToAsk() {
        Snapshots.assertSame(SlackRendererTest.class, "help",
                first(new Answer.Help(question(), "Ask for a name & a subject."), "Your question was cut."));
    }

    @Test
    void saysThatAQuotationWasWithheld() {
        Sources changed = document -> document.equals(Samples.HARBOUR)
                ? Sources.State.CHANGED
                : Sources.State.UNCHANGED;
        var gate = new Pages<>(new Gate(changed), new SlackRenderer(links));
        Snapshots.assertSame(SlackRendererTest.class, "withheld",
                gate.page(turn(quoted(direct(), words("Other *words* stand."))), KEY, 0, false).message());
    }

    @Test
    void leavesEverySignOfADocumentALetter() {
        Snapshots.assertSame(SlackRendererTest.class, "hostileWords", first(quoted(words(
                "*bold* _it_ ~gone~ `code` :smile: at 10:30 <!channel> <@U1|x> &lt;b&gt; <https://x|y> \u202egnp\u200b ␣ 😀 end."))));
    }

    @Test
    void escapesWhatTheProgramSaysItself() {
        SlackMessage notice = new SlackRenderer(links).notice("A <b> & *c* :d:");
        Snapshots.assertSame(SlackRendererTest.class, "notice", notice);
    }

    @Test
    void putsNothingButTheKeyIntoButtons() {
        String json = pages.page(turn(quoted(direct())), KEY, 0, true).message().json();
        assertEquals(3, json.split("\"value\":\"" + KEY + "\"", -1).length - 1, json);
        assertEquals(3, json.split("\"value\":", -1).length - 1, json);
    }

    @Test
    void hasNoButtonsWithoutAKey() {
        assertFalse(pages.page(turn(quoted(direct())), "", 0, true).message().json().contains("actions"));
    }

    @Test
    void quotesNothingInItsOwnWords() {
        assertEquals(List.of(), new SlackRenderer(links).quoted(new SlackRenderer(links).notice("“No.”")));
        assertEquals(List.of(), new SlackRenderer(links).quoted(first(new Answer.Help(question(), "“Ask.”"), "“n”")));
    }

    @Test
    void findsWordsThatOnlyTheTextAlters() {
        var renderer = new SlackRenderer(links);
        SlackMessage honest = renderer.render(reply());
        var spoilt = new SlackMessage(honest.blocks(), honest.text().replace("nine days", "ten days"),
                honest.metadata());
        assertFalse(renderer.quoted(spoilt).equals(renderer.quoted(honest)));
        var silent = new SlackMessage(honest.blocks(), "An answer.", honest.metadata());
        assertTrue(renderer.quoted(silent).stream().noneMatch(renderer.quoted(honest)::contains));
    }

    @Test
    void findsMarkupThatWouldChangeTheText() {
        assertEquals("a b c", Mrkdwn.seen("a *b* c"));
        assertEquals("a  c", Mrkdwn.seen("a :b: c"));
        assertEquals(" all", Mrkdwn.seen("<!channel> all"));
        assertEquals("<!channel> *b*", Mrkdwn.seen(Mrkdwn.inert("<!channel> *b*")).replace("\u2060", ""));
    }

    private static Reply reply() {
        var shown = new Reply.Shown(Samples.nobodys(), Samples.nobodys().excerpt(), null);
        return new Reply(turn(quoted(Samples.nobodys())), List.of(shown));
    }
}
