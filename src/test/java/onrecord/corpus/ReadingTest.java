package onrecord.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {

    private static final int LENGTH = 60;

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryStatementInASpan_howeverTheyOverlap(long seed) {
        Random random = new Random(seed);
        List<Statement> statements = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            statements.add(new Statement(span(random), null));
        }
        Document document = new Document("a.txt", "", "x".repeat(LENGTH), new Citation("A", null, null, null));
        Reading reading = new Reading(document, List.of(), statements, List.of());
        for (int i = 0; i < 200; i++) {
            Span span = span(random);
            assertEquals(reading.statements().stream().filter(one -> one.span().overlaps(span)).toList(),
                    reading.statementsIn(span), span::toString);
        }
    }

    private static Span span(Random random) {
        int start = random.nextInt(LENGTH);
        return new Span(start, start + random.nextInt(LENGTH - start));
    }
}
