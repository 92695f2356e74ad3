package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import onrecord.answer.Answer;
import onrecord.answer.Quotation;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in every chat for answers from documents that hold whatever hurts. A chat's test says with {@code
 * seeds()} and {@code few()} how many there are.
 *
 * @param <M> the chat's message
 */
public abstract class HostileAnswersContract<M> {

    protected final Links links = new Links(Path.of("docs"));

    protected abstract PagedRenderer<M> renderer();

    protected abstract Renderer<M> inContext(Quotation marked);

    /** What hurts in this chat. */
    protected abstract List<String> bits();

    /** Fails unless the chat takes such a message. */
    protected abstract void assertTaken(M message);

    protected Pages<M> pages() {
        return new Pages<>(new Gate(Samples.unchanged()), renderer());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void staysWithinTheLimitsAndLosesNoLetter_whateverTheAnswer(long seed) {
        var random = new Random(seed);
        var hostile = new HostileAnswers(random, bits());
        Answer answer = hostile.answer();
        // Documents are told of, and not quoted.
        int all = answer.quotations().size();
        int from = 0;
        do {
            Pages.Page<M> page = pages().page(Samples.turn(answer, hostile.words(30)), "key", from,
                    random.nextBoolean());
            assertTaken(page.message());
            assertEquals(List.of(), page.reply().withheld());
            assertEquals(page.next() - from, page.reply().shown().size());
            assertEquals(HostileAnswers.expected(page.reply()),
                    HostileAnswers.flat(renderer().quoted(page.message())));
            assertEquals(all, page.next() + page.rest());
            assertTrue(page.next() > from || all == 0);
            from = page.next();
        } while (from < all);
    }

    @ParameterizedTest
    @MethodSource("few")
    void showsWordsInContextWithinTheLimits_whateverStandsAroundThem(long seed) {
        var hostile = new HostileAnswers(new Random(seed), bits());
        Quotation quotation = hostile.quotation();
        Document source = quotation.excerpt().source();
        int length = source.text().length();
        var passage = new Passage(new Span(0, length), Passage.Kind.PARAGRAPH, null,
                List.of(new Span(0, 5), quotation.excerpt().span(), new Span(length - 4, length)));
        var reading = new Reading(source, List.of(passage), List.of(), List.of());
        var turn = InContext.turn(Samples.turn(hostile.answer()), quotation, reading);
        var passed = new Gate(Samples.unchanged()).pass(turn, inContext(quotation));
        assertTaken(passed.message());
        assertEquals(1, passed.reply().shown().size());
    }

    /** Fails where a text has half a character. */
    protected static void assertWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean afterHigh = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            assertEquals(afterHigh, Character.isLowSurrogate(text.charAt(i)), "half a character at " + i);
        }
    }
}
