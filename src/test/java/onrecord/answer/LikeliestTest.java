package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import onrecord.corpus.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LikeliestTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAsLikeAsAnythingThatIsComparedWordByWord(long seed) {
        Random chance = new Random(seed);
        Reading reading = Written.reading("talk.txt", IntStream.range(0, 12)
                .mapToObj(i -> "[[" + (chance.nextBoolean() ? "Ada Holt" : "Otto Low") + "|" + words(chance) + ".]]")
                .collect(Collectors.joining("\n", "", "\n")));
        List<Utterance> utterances = IntStream.range(0, reading.passages().size()).boxed()
                .flatMap(passage -> Utterances.round(new Hearing(reading), passage, 0).stream()).toList();
        List<Heard> quote = Heard.of(words(chance) + " " + words(chance), 0);
        double[] weights = quote.stream().mapToDouble(word -> 1 + chance.nextInt(5)).toArray();

        Optional<Double> found = new Likeliest(quote, utterances, Set.of()).best(weights).map(LikeliestTest::worth);
        assertEquals(utterances.stream().map(in -> worth(Alignment.of(quote, weights, in))).filter(worth -> worth > 0)
                .max(Double::compare), found);
    }

    private static double worth(Alignment one) {
        return one.likeness() * (one.in().own() ? 1.1 : 1);
    }

    private static String words(Random chance) {
        return Stream.generate(() -> "w" + (int) (12 * Math.pow(chance.nextDouble(), 2))).limit(1 + chance.nextInt(8))
                .collect(Collectors.joining(" "));
    }
}
