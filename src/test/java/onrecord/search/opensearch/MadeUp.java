package onrecord.search.opensearch;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;
import onrecord.search.Query;
import onrecord.search.TestCorpus;

/** Documents and questions by chance, the same for the same seed: words as unevenly frequent as those of a language. */
final class MadeUp {

    private static final List<String> SPEAKERS = List.of("Ada Brandt", "Cem Dorn", "Edda Falk", "Gil Horst");
    private static final String[] BEGINNINGS = {"b", "br", "d", "f", "gr", "k", "l", "m", "p", "st", "tr", "v"};
    private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ai", "ee", "ou"};
    private static final String[] ENDS = {"n", "r", "st", "l", "nd", "t", "ck", "ring", "ment", "s", "ed", ""};

    private final Random random;
    private final List<String> words;

    MadeUp(long seed) {
        random = new Random(seed);
        words = Stream.concat(Stream.of("the", "of", "and", "to", "in", "said", "that", "will"),
                Stream.generate(this::word).distinct().limit(3_000)).toList();
    }

    Corpus corpus(int documents) {
        TestCorpus corpus = new TestCorpus();
        for (int i = 0; i < documents; i++) {
            corpus.with("made/up%03d.txt".formatted(i), "On " + some(3), IntStream.range(0, 5 + random.nextInt(25))
                    .mapToObj(n -> passage())
                    .collect(Collectors.joining("\n", "", "\n")));
        }
        return corpus.corpus();
    }

    /** Some of one word, some of many, some with a slip, some about one person. */
    Query question() {
        StringBuilder text = new StringBuilder("what did they say about " + some(1 + random.nextInt(7)));
        if (random.nextInt(3) == 0) {
            int at = text.length() - 2;
            text.setCharAt(at, (char) ('a' + random.nextInt(26)));
        }
        if (random.nextInt(3) == 0) {
            text.append(' ').append(text.substring(text.lastIndexOf(" ") + 1));
        }
        Set<Speaker> speakers = random.nextInt(4) > 0
                ? Set.of()
                : Set.of(new Speaker(SPEAKERS.get(random.nextInt(SPEAKERS.size()))));
        return new Query(text.append('?').toString(), speakers);
    }

    private String passage() {
        return switch (random.nextInt(8)) {
            case 0 -> "# " + some(4);
            case 1, 2, 3 -> SPEAKERS.get(random.nextInt(SPEAKERS.size())) + ": " + sentences();
            default -> sentences();
        };
    }

    private String sentences() {
        return Stream.generate(() -> some(4 + random.nextInt(20)) + ".").limit(1 + random.nextInt(6))
                .collect(Collectors.joining(" "));
    }

    private String some(int count) {
        return Stream.generate(this::drawn).limit(count).collect(Collectors.joining(" "));
    }

    /** The second half as often as the second, third and fourth word together, and so on: Zipf's law. */
    private String drawn() {
        return words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            word.append(one(BEGINNINGS)).append(one(MIDDLES)).append(one(ENDS));
        }
        return word.toString();
    }

    private String one(String... parts) {
        return parts[random.nextInt(parts.length)];
    }
}
