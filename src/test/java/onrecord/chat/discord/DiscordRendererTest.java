package onrecord.chat.discord;

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
import onrecord.chat.Links;
import onrecord.chat.Pages;
import onrecord.chat.Samples;
import onrecord.chat.Sources;
import onrecord.corpus.Document;
import org.junit.jupiter.api.Test;

class DiscordRendererTest {

    private static final String KEY = "k-7Yq";

    private final Links links = new Links(Path.of("docs"));
    private final Pages<DiscordMessage> pages = new Pages<>(new Gate(Samples.unchanged()), new DiscordRenderer(links));

    private DiscordMessage first(Answer answer, String... notes) {
        return pages.page(turn(answer, notes), KEY, 0, false).message();
    }

    private static Quotation words(String words) {
        Document document = Samples.document(words);
        return new Quotation(excerpt(document, words), null, List.of());
    }

    @Test
    void showsTheBestExcerptLargeAndTheOthersBelow() {
        Snapshots.assertSame(DiscordRendererTest.class, "threeQuotations",
                first(quoted(direct(), inferred(), nobodys())));
    }

    @Test
    void showsOneExcerptWithoutADivider() {
        Snapshots.assertSame(DiscordRendererTest.class, "oneQuotation", first(quoted(direct())));
    }

    @Test
    void saysPlainlyThatThereIsNoAnswerAndLabelsTheNearestPassage() {
        Snapshots.assertSame(DiscordRendererTest.class, "notFound", first(notFound(nobodys())));
    }

    @Test
    void tellsWhatWasSearchedWhereThereIsNoAnswer() {
        var receipt = new Receipt(3, LocalDate.of(2031, 3, 9), LocalDate.of(2032, 4, 1),
                List.of(new Receipt.Count("Torren", 1, 2), new Receipt.Count("dragons", 0, 0)),
                new Receipt.Refused(List.of("dragons"), "Odo Brask"));
        Answer.NotFound none = notFound(nobodys());
        Snapshots.assertSame(DiscordRendererTest.class, "notFoundWithReceipt", first(
                new Answer.NotFound(none.question(), none.confidence(), none.why(), none.nearest(), receipt)));
    }

    @Test
    void remarksBelowAQuotationInOneSmallLine() {
        Snapshots.assertSame(DiscordRendererTest.class, "remarks", first(quoted(remarked(direct(),
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
    void saysSoWhenNothingIsNear() {
        Snapshots.assertSame(DiscordRendererTest.class, "notFoundAndNothingNear", first(notFound()));
    }

    @Test
    void strikesOutWhatAQuotationLeavesOutAndMarksWhatItPutsIn() {
        Snapshots.assertSame(DiscordRendererTest.class, "altered", first(Samples.altered()));
    }

    @Test
    void saysThatWordsAreExact() {
        Snapshots.assertSame(DiscordRendererTest.class, "exact",
                first(checked(Verdict.EXACT, "These words, by Odo Brask.", direct())));
    }

    @Test
    void saysWhoseWordsTheyAreInstead() {
        Snapshots.assertSame(DiscordRendererTest.class, "otherSpeaker",
                first(checked(Verdict.OTHER_SPEAKER, "These are Ilva Torren’s words, not Odo Brask’s.", inferred())));
    }

    @Test
    void saysThatWordsAreNobodysQuotation() {
        Snapshots.assertSame(DiscordRendererTest.class, "documentWords",
                first(checked(Verdict.DOCUMENT_WORDS, "These words are the document’s own.", nobodys())));
    }

    @Test
    void saysThatWordsAreNotOnRecordAndWhatComesNearest() {
        Snapshots.assertSame(DiscordRendererTest.class, "absent",
                first(checked(Verdict.ABSENT, "These words are not on record.", nobodys())));
    }

    @Test
    void putsPeopleSideBySideUnderTheirNames() {
        Snapshots.assertSame(DiscordRendererTest.class, "comparison", first(Samples.comparison()));
    }

    @Test
    void tellsATimelineDayByDay() {
        Snapshots.assertSame(DiscordRendererTest.class, "timeline", first(Samples.timeline()));
    }

    @Test
    void listsTheDocumentsAndWhoSpeaksInThem() {
        Snapshots.assertSame(DiscordRendererTest.class, "sources", first(Samples.sources()));
    }

    @Test
    void showsNothingOfADifferenceWhoseWordsAreWithheld() {
        Sources changed = document -> Sources.State.CHANGED;
        DiscordMessage message = new Pages<>(new Gate(changed), new DiscordRenderer(links))
                .page(turn(Samples.altered()), KEY, 0, false)
                .message();
        assertFalse(message.toString().contains("twice"), message::toString);
    }

    @Test
    void offersToShareWhatOnlyTheAskerSees() {
        Snapshots.assertSame(DiscordRendererTest.class, "ephemeral",
                pages.page(turn(quoted(direct())), KEY, 0, true).message());
    }

    @Test
    void saysWhatToAsk() {
        Snapshots.assertSame(DiscordRendererTest.class, "help",
                first(new Answer.Help(question(), "Ask for a name & a subject."), "Your question was cut."));
    }

    @Test
    void saysThatAQuotationWasWithheld() {
        Sources changed = document -> document.equals(Samples.HARBOUR)
                ? Sources.State.CHANGED
                : Sources.State.UNCHANGED;
        var gate = new Pages<>(new Gate(changed), new DiscordRenderer(links));
        Snapshots.assertSame(DiscordRendererTest.class, "withheld",
                gate.page(turn(quoted(direct(), words("Other *words* stand."))), KEY, 0, false).message());
    }

    @Test
    void leavesEverySignOfADocumentALetter() {
        Snapshots.assertSame(DiscordRendererTest.class, "hostileWords", first(quoted(words(
                "# **bold** _it_ ~~gone~~ ||x|| `code` :smile: at 10:30 <@1> <:a:2> <t:3:R> [b](https://x.example) @everyone"
                        + " https://y.example/a_b > 1. \\* \u202egnp\u200b ␣ 😀 ¯\\_(ツ)_/¯ end."))));
    }

    @Test
    void quotesNothingInItsOwnWords() {
        assertEquals(List.of(), new DiscordRenderer(links).quoted(new DiscordRenderer(links).notice("“No.”")));
        assertEquals(List.of(), new DiscordRenderer(links).quoted(first(new Answer.Help(question(), "“Ask.”"), "“n”")));
    }

    @Test
    void putsNothingButTheKeyIntoButtons() {
        List<Pressable> buttons = pages.page(turn(quoted(direct())), KEY, 0, true).message().buttons();
        assertEquals(List.of("answer_context:" + KEY, "answer_reading:" + KEY, "answer_share:" + KEY),
                buttons.stream().filter(Pressable.Key.class::isInstance).map(key -> ((Pressable.Key) key).id())
                        .toList());
    }

    @Test
    void hasOnlyALinkWithoutAKey() {
        assertEquals(List.of("See in place"), pages.page(turn(quoted(direct())), "", 0, true).message().buttons()
                .stream().map(Pressable::label).toList());
    }

    @Test
    void showsTheBestOfALongAnswerAndSaysHowManyMoreThereAre() {
        DiscordMessage message = first(quoted(words("One " + "word ".repeat(300) + "."),
                words("Two " + "word ".repeat(300) + "."), words("Three " + "word ".repeat(300) + "."),
                words("Four " + "word ".repeat(300) + "."), words("Five " + "word ".repeat(300) + ".")));
        assertTrue(message.fits());
        assertTrue(message.buttons().stream().anyMatch(one -> one.label().equals("More (2)")), message::toString);
    }

    @Test
    void findsWordsThatAreNotThoseOfTheDocument() {
        DiscordMessage honest = first(quoted(nobodys()));
        Embed embed = honest.embeds().getFirst();
        var spoilt = new DiscordMessage("", List.of(new Embed("", embed.description().replace("nine days", "ten days"),
                "", embed.colour())), List.of());
        var renderer = new DiscordRenderer(links);
        assertFalse(renderer.quoted(spoilt).equals(renderer.quoted(honest)));
    }
}
