package onrecord.chat.slack;

import static onrecord.chat.Samples.excerpt;
import static onrecord.chat.Samples.question;
import static onrecord.chat.Samples.quoted;
import static onrecord.chat.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Sources.Source;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.answer.Question.Asked;
import onrecord.answer.Quotation;
import onrecord.chat.Gate;
import onrecord.chat.Lines;
import onrecord.chat.Links;
import onrecord.chat.Pages;
import onrecord.chat.Samples;
import onrecord.corpus.Document;
import onrecord.corpus.Speaker;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Pages<SlackMessage> pages = new Pages<>(new Gate(Samples.unchanged()),
            new SlackRenderer(new Links(Path.of("docs"))));

    private static Quotation words(int length) {
        return words("", length);
    }

    private static Quotation words(String first, int length) {
        String text = first + "word ".repeat(length / 5).strip() + ".";
        Document document = Samples.document(text);
        return new Quotation(excerpt(document, text), null, List.of());
    }

    private static Quotation[] several(int n, int length) {
        return several("Nr", n, length);
    }

    private static Quotation[] several(String who, int n, int length) {
        return IntStream.range(0, n).mapToObj(i -> words(who + " " + i + " ", length)).toArray(Quotation[]::new);
    }

    @Test
    void showsAllOfAnOrdinaryAnswerAtOnce() {
        Pages.Page<SlackMessage> page = pages.page(turn(quoted(several(5, 500))), "k", 0, false);
        assertEquals(0, page.rest());
        assertFalse(page.message().json().contains("More ("));
    }

    @Test
    void leavesWholeQuotationsForTheNextPageAndSaysHowMany() {
        var answer = quoted(several(5, 1_900));
        Pages.Page<SlackMessage> first = pages.page(turn(answer), "k", 0, false);
        assertTrue(first.rest() > 0 && first.next() > 0, first::toString);
        assertTrue(first.message().json().contains("\"More (" + first.rest() + ")\""), first.message()::json);
        assertTrue(first.message().text().contains("\n" + first.rest() + " more\n"), first.message()::text);
        Pages.Page<SlackMessage> second = pages.page(turn(answer), "k", first.next(), false);
        assertEquals(5, second.next() + second.rest());
        Snapshots.assertSame(PagesTest.class, "secondPage", pages.page(turn(quoted(several(3, 20))), "k", 1, false)
                .message());
    }

    @Test
    void showsAsManyOfEachSideOnEveryPageOfAComparison() {
        var answer = new Answer.Comparison(question(), 0.9, List.of(side("Odo Brask", several("Brask", 5, 1_000)),
                side("Ilva Torren", several("Torren", 4, 1_000)), side("Mara Lund")));
        Pages.Page<SlackMessage> first = pages.page(turn(answer), "k", 0, false);
        assertTrue(first.rest() > 0 && first.next() % 2 == 0, first::toString);
        Pages.Page<SlackMessage> second = pages.page(turn(answer), "k", first.next(), false);
        assertEquals(9, second.next() + second.rest());
        assertEquals(second.next() - first.next(), second.reply().shown().size());
        assertTrue(second.message().text().contains("Excerpts " + (first.next() + 1) + " to "),
                second.message()::text);
    }

    @Test
    void showsOnceWhatTwoPeopleSaidTogetherAndAsManyOfEachAfterIt() {
        Quotation both = words("Both ", 1_000);
        Quotation[] brask = several("Brask", 4, 1_000);
        Quotation[] torren = several("Torren", 4, 1_000);
        brask[0] = both;
        torren[0] = both;
        var answer = new Answer.Comparison(question(), 0.9,
                List.of(side("Odo Brask", brask), side("Ilva Torren", torren)));
        Pages.Page<SlackMessage> first = pages.page(turn(answer), "k", 0, false);
        // The one, and pairs.
        assertTrue(first.next() > 1 && first.next() % 2 == 1 && first.rest() > 0, first::toString);
        assertEquals(7, first.next() + first.rest());
    }

    private static Answer.Comparison.Side side(String name, Quotation... quotations) {
        return new Answer.Comparison.Side(new Asked(name, Set.of(new Speaker(name))), List.of(quotations));
    }

    @Test
    void countsTheDocumentsThatNoMessageHolds() {
        Source source = new Source(Samples.entry(Samples.HARBOUR, 3), List.of("Odo Brask"));
        var answer = new Answer.Sources(question(), Collections.nCopies(200, source),
                List.of(new Voice("Odo Brask", 600)));
        SlackMessage message = pages.page(turn(answer), "k", 0, false).message();
        assertTrue(message.fits());
        assertTrue(message.text().contains("200 documents, 600 statements by 1 speaker: Odo Brask (600)."),
                message::text);
        assertTrue(message.text().contains(" more\n"), message::text);
    }

    @Test
    void saysThatASentenceGoesOnWhichNoMessageHolds() {
        Pages.Page<SlackMessage> page = pages.page(turn(quoted(words(10_000))), "k", 0, false);
        assertTrue(page.message().fits());
        assertTrue(page.message().json().contains(Lines.GOES_ON), page.message()::json);
        assertTrue(page.message().text().contains("word” …\n"), page.message()::text);
        assertEquals(1, page.reply().shown().size());
    }

    @Test
    void showsTheLastPageWhenAskedForOneThatIsNot() {
        assertEquals(1, pages.page(turn(quoted(words(20))), "k", 9, false).reply().shown().size());
    }
}
