package onrecord.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import onrecord.corpus.Attribution;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the statements of every text, however broken. Read as "StatementFinder ...". */
class AnyTextStatementsTest extends Texts {

    private static final String STORY = """
            The lock leaks, says the mayor

            WICK — Mayor Ada Brill, a former diver, said on Monday that the lock would be shut. “It leaks,” she said. “It has
            leaked for years.”

            “We saw it coming,” said Harbour Master Tom Orde, whose house stands beside it. ‘Nobody asked us,’ he added.

            The board made the following statement:

            “The board regrets this.

            “It will mend the lock.”

            "I doubt it," a spokesman for Orde's wife, Una Orde, told reporters (in Wick). According to Brill, it will.
            """;
    private static final String TURNS = """
            MS. BRILL: Good morning. It leaks.

            Q    Will it be mended, Ada?

            MR. ORDE (via interpreter): Not this year. (Laughter.)

            It may be the next.

            MS. BRILL: Thank you.

            END
            """;
    private static final String INSERTED = "“”‘’\"'«»„:,.;()[]—…\n\n AaÉ7\u00a0";

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsStatementsInTheDocumentAndInOrder_whateverIsCutSwappedOrPutIn(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(
                random.nextBoolean() ? STORY : random.nextBoolean() ? TURNS : STORY + TURNS);
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            mutate(text, random);
        }
        String broken = text.isEmpty() ? "x" : text.toString();
        Reading reading = read(broken);
        check(reading, reading.document().text());
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        char other = INSERTED.charAt(random.nextInt(INSERTED.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, other);
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
            case 2 -> text.delete(at, Math.min(text.length(), at + 1));
            default -> swapMark(text, at, other);
        }
    }

    /** Puts another character for the first quotation mark after a place. */
    private static void swapMark(StringBuilder text, int from, char other) {
        for (int i = from; i < text.length(); i++) {
            if ("“”‘’\"".indexOf(text.charAt(i)) >= 0) {
                text.setCharAt(i, other);
                return;
            }
        }
    }

    private static void check(Reading reading, String text) {
        List<Span> spans = reading.statements().stream().map(Statement::span).toList();
        assertEquals(spans.stream().sorted().toList(), spans);
        for (Statement statement : reading.statements()) {
            Span span = statement.span();
            assertTrue(span.end() <= text.length());
            assertTrue(span.in(text).codePoints().anyMatch(Character::isLetterOrDigit),
                    () -> "No word in " + span.in(text));
            assertTrue(reading.passages().stream().map(Passage::span).anyMatch(passage -> passage.contains(span)));
            statement.attribution().ifPresent(credit -> check(credit, text));
        }
    }

    private static void check(Attribution credit, String text) {
        assertTrue(credit.cue().end() <= text.length());
        assertFalse(credit.cue().in(text).isBlank());
        Span named = credit.namedAt();
        assertTrue(named == null || named.end() <= text.length());
        assertTrue(credit.speakers().stream().noneMatch(speaker -> speaker.name().isBlank()));
    }

    @Test
    void isDoneSoonWithNonsense() {
        List<String> nonsense = List.of("\"", "Mr. ", "A. ", "said ", "Ann Roe said ", "Ann Roe, ", "Ann and ",
                "van der ",
                "Ann's ", "head of the ", "“Ann said, ", "statement: ", "CHAIRMAN ", "Ann ( ", "— ");
        for (String words : nonsense) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(words.repeat(100_000 / words.length())),
                    words);
        }
    }
}
