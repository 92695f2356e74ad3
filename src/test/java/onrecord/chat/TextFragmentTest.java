package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import onrecord.corpus.Document;
import onrecord.corpus.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentTest {

    private static String fragment(String text, String words) {
        return TextFragment.of(Samples.excerpt(Samples.document(text), words));
    }

    @Test
    void holdsAShortQuotationWhole() {
        assertEquals(":~:text=The%20ship%20sank.", fragment("Before. The ship sank. After.", "The ship sank."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', value = {"a-b; a%2Db", "a,b; a%2Cb", "a&b; a%26b", "a%b; a%25b",
        "a#b; a%23b",
        "Iran’s; Iran%E2%80%99s", "“so”; %E2%80%9Cso%E2%80%9D", "😀; %F0%9F%98%80", "a/b?c=d; a%2Fb%3Fc%3Dd",
        "a.b_c~d; a.b_c~d",
        "a\u200bb; ab"})
    void encodesEverythingThatCouldBeSyntax(String word, String encoded) {
        assertEquals(":~:text=x%20" + encoded, fragment("So x " + word + " end", "x " + word));
    }

    @Test
    void collapsesWhiteSpace() {
        assertEquals(":~:text=one%20two%20three", fragment("zero one \t two\u00a0three four", "one \t two\u00a0three"));
    }

    @Test
    void givesALongQuotationByItsFirstAndLastWords() {
        String words = "It began on a Monday, " + "and then it went on, ".repeat(6)
                + "until it ended one Friday night.";
        assertEquals(":~:text=It%20began%20on,one%20Friday%20night.", fragment("Now. " + words + " Then.", words));
    }

    @Test
    void givesWordsOfTwoBlocksByTheirFirstAndLast() {
        assertEquals(":~:text=First%20block%20ends.,Second%20one.",
                fragment("First block ends.\n\nSecond one.", "First block ends.\n\nSecond one."));
    }

    @Test
    void takesNoStartAcrossABlockEnd() {
        String rest = "A block that goes on for a good while and then some more, so that it is long, "
                + "very ".repeat(9) + "long indeed.";
        assertEquals(":~:text=Head,very%20long%20indeed.", fragment("Head\n\n" + rest, "Head\n\n" + rest));
    }

    @Test
    void addsTheWordsBeforeWhereTheSameStandsEarlier() {
        String text = "Yesterday he said no. Today he said no.";
        int second = text.lastIndexOf("he said no.");
        Document document = Samples.document(text);
        assertEquals(":~:text=Today-,he%20said%20no.",
                TextFragment.of(document.excerpt(new Span(second, text.length()))));
    }

    @Test
    void addsTheWordsAfterWhereNoneStandBefore() {
        String text = "They said: yes.\n\nHe said no. Nobody came.\n\nHe said no. Everybody came.";
        int second = text.lastIndexOf("He said no.");
        Document document = Samples.document(text);
        assertEquals(":~:text=came.-,He%20said%20no.",
                TextFragment.of(document.excerpt(new Span(second, second + 11))));
    }

    @Test
    void countsAnotherCaseAsTheSameWords() {
        String text = "the ship sank. And later The Ship Sank. End.";
        assertEquals(":~:text=later-,The%20Ship%20Sank.", fragment(text, "The Ship Sank."));
    }

    @Test
    void takesMoreWordsUntilTheStartIsTheFirstOfItsKind() {
        String words = "We will go home today, " + "and on, ".repeat(15) + "at last.";
        assertEquals(":~:text=We%20will%20go%20home,on%2C%20at%20last.", fragment("We will go out. " + words, words));
    }

    @Test
    void takesMoreWordsUntilTheEndIsTheFirstAfterTheStart() {
        String words = "Here it starts: we go home at last. " + "And on, ".repeat(15) + "then they go home at last.";
        assertEquals(":~:text=Here%20it%20starts%3A,they%20go%20home%20at%20last.", fragment(words, words));
    }

    @Test
    void isNotFooledByTheSameLettersInsideAWord() {
        assertEquals(":~:text=art%20is%20long", fragment("A cart is long. But art is long too.", "art is long"));
    }

    @Test
    void isEmptyWhereThereAreNoWords() {
        assertEquals("", fragment("a   b", "  "));
    }
}
