package onrecord.chat.page;

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
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.answer.Quotation;
import onrecord.answer.Receipt;
import onrecord.answer.Remark;
import onrecord.answer.Verdict;
import onrecord.chat.Gate;
import onrecord.chat.Golden;
import onrecord.chat.Links;
import onrecord.chat.Samples;
import onrecord.chat.Sources;
import onrecord.corpus.Document;
import onrecord.corpus.Speaker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageRendererTest {

    private static final List<Asked> PEOPLE = List.of(new Asked("Ilva Torren", Set.of(new Speaker("Ilva Torren"))),
            new Asked("Jon Torren", Set.of(new Speaker("Jon Torren"), new Speaker("Mr Torren"))));

    private final Links links = new Links(Path.of("docs")).withPages("");
    private final PageRenderer renderer = renderer("what did Torren say on ships?");

    private PageRenderer renderer(String question) {
        return new PageRenderer(links, new Asking(question, List.of("what did Brask count?")), PEOPLE);
    }

    private String html(Answer answer, String... notes) {
        return new Gate(Samples.unchanged()).pass(turn(answer, notes), renderer).message();
    }

    private void assertSame(String name, String html) {
        // A line an element, so that a change can be read.
        String lines = html.replaceAll("(?=<(?:article|h2|h3|p|ul|ol|li|figure|blockquote|section|div|details)\\b)",
                "\n");
        Golden.assertSame(PageRendererTest.class, name + ".html", lines.strip());
    }

    private static Quotation words(String words) {
        Document document = Samples.document(words);
        return new Quotation(excerpt(document, words), null, List.of());
    }

    @Test
    void showsTheBestExcerptLargeAndTheOthersBelow() {
        assertSame("threeQuotations", html(quoted(direct(), inferred(), nobodys())));
    }

    @Test
    void saysPlainlyThatThereIsNoAnswerAndSetsTheNearestPassageApart() {
        var receipt = new Receipt(3, LocalDate.of(2031, 3, 9), LocalDate.of(2032, 4, 1),
                List.of(new Receipt.Count("Torren", 1, 2), new Receipt.Count("dragons", 0, 0)),
                new Receipt.Refused(List.of("dragons"), "Odo Brask"));
        Answer.NotFound none = notFound(nobodys());
        assertSame("notFound", html(new Answer.NotFound(none.question(), none.confidence(), none.why(), none.nearest(),
                receipt)));
        assertSame("notFoundAndNothingNear", html(notFound()));
    }

    @Test
    void remarksBelowAQuotation() {
        assertSame("remarks", html(quoted(Samples.remarked())));
    }

    @Test
    void remarksNothingOnATimeThatIsNotShown() {
        Document document = Samples.document("word ".repeat(2_000) + "until Sunday.");
        LocalDate day = LocalDate.of(2032, 3, 28);
        var when = new Remark.When(excerpt(document, "until Sunday"), day, day);
        String html = html(quoted(new Quotation(excerpt(document, document.text()), null, List.of(), List.of(when))));
        assertTrue(html.contains("… and goes on at the source."), html);
        assertFalse(html.contains("Sunday ="), html);
    }

    @Test
    void marksWhatAQuotationLeavesOutAndPutsIn() {
        assertSame("altered", html(Samples.altered()));
    }

    @Test
    void saysInWordsWhatIsRightOrWrongWithAQuotation() {
        assertSame("exact", html(checked(Verdict.EXACT, "These words, by Odo Brask.", direct())));
        assertSame("otherSpeaker",
                html(checked(Verdict.OTHER_SPEAKER, "These are Ilva Torren’s words, not Odo Brask’s.", inferred())));
        assertSame("documentWords",
                html(checked(Verdict.DOCUMENT_WORDS, "These words are the document’s own.", nobodys())));
        assertSame("absent", html(checked(Verdict.ABSENT, "These words are not on record.", nobodys())));
    }

    @Test
    void putsPeopleSideBySideUnderTheirNames() {
        assertSame("comparison", html(Samples.comparison()));
    }

    @Test
    void tellsATimelineDayByDay() {
        assertSame("timeline", html(Samples.timeline()));
    }

    @Test
    void listsTheDocumentsAndWhoSpeaksInThem() {
        assertSame("sources", html(Samples.sources()));
    }

    @Test
    void saysWhatToAskAndKeepsTheThread() {
        String html = html(new Answer.Help(question(), "Ask for a name & a subject."), "Your question was cut.");
        assertSame("help", html);
        assertTrue(html.contains("data-next=\"/?after=what+did+Brask+count%3F&amp;q=\""), html);
    }

    @Test
    void saysThatAQuotationWasWithheldAndShowsNothingOfIt() {
        Sources changed = document -> document.equals(Samples.HARBOUR)
                ? Sources.State.CHANGED
                : Sources.State.UNCHANGED;
        var gate = new Gate(changed);
        assertSame("withheld", gate.pass(turn(quoted(direct(), words("Other <b>words</b> stand."))), renderer)
                .message());
        assertFalse(gate.pass(turn(Samples.altered()), renderer).message().contains("twice"));
    }

    @Test
    void leavesMarkupThatADocumentHoldsALetter() {
        assertSame("hostileWords", html(quoted(words(
                "</blockquote><script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt; \u202egnp\u200b ␣ 😀 \r\n end."))));
    }

    @Test
    void findsWordsAndCreditsThatAreNotTheDocuments() {
        String honest = html(quoted(nobodys()));
        assertEquals(1, renderer.quoted(honest).size());
        assertFalse(renderer.quoted(honest.replace("nine days", "ten days")).equals(renderer.quoted(honest)));
        assertFalse(renderer.quoted(honest.replace("The document’s words", "Odo Brask, own words"))
                .equals(renderer.quoted(honest)));
        assertEquals(2, renderer.quoted(honest + "<blockquote>More.</blockquote>").size());
        assertEquals(List.of(), renderer.quoted(renderer.notice("“No.”")));
    }

    @Test
    void asksAgainWithoutAPersonOrASubjectAndInPlainWords() {
        List<String> links = Jsoup.parse(html(quoted(direct()))).select(".chip[href]").eachAttr("href");
        String before = "/?after=what+did+Brask+count%3F&q=";
        assertEquals(List.of(before + "ships", before + "What+did+Ilva+Torren+say%3F", before + "Ilva+Torren+ships"),
                links);
    }

    @Test
    void offersThePeopleWhoMayBeMeantByOneName() {
        var either = new Asked("Ilva Torren or Jon Torren",
                Set.of(new Speaker("Ilva Torren"), new Speaker("Jon Torren"), new Speaker("Mr Torren")));
        var question = new Question("what did Torren say on ships?", Kind.STATEMENT, List.of(either), "ships",
                "Torren");
        Element html = Jsoup.parse(html(new Answer.Quoted(question, 0.9, List.of(direct()))));
        assertEquals(List.of("Only Ilva Torren", "Only Jon Torren"),
                html.select(".chip[href]").eachText().subList(0, 2));
        assertTrue(html.select(".chip[href]").eachAttr("href").get(1)
                .endsWith("q=What+did+Jon+Torren+say+about+ships%3F"));
        assertEquals("", html.select("[name=who]").attr("value"));
    }

    @Test
    void offersNoWayToAskTheSameAgain() {
        String html = new Gate(Samples.unchanged()).pass(turn(quoted(direct())), renderer("ships")).message();
        assertFalse(Jsoup.parse(html).select(".chip[href]").eachAttr("href").contains(
                "/?after=what+did+Brask+count%3F&q=ships"), html);
    }
}
