package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.answer.Fit.Choice;
import onrecord.answer.QuestionSet.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Chooses the numbers of {@code weights.txt}. Not part of the build; run by
 *
 * <pre>mvn test -Dtest=TuningRun -Donrecord.tune=FOLDER -Donrecord.tune.fit=set,set</pre>
 *
 * <p>Each folder in FOLDER that has {@code corpus} and {@code questions.jsonl} is a set. Those named are fitted to, all are
 * reported on. Prints a table and writes {@code target/weights.txt}, to be read and taken over by hand.
 */
@EnabledIfSystemProperty(named = "onrecord.tune", matches = ".+")
class TuningRun {

    /** Of the questions that have an answer, so many are to get one, right or wrong. */
    private static final double ANSWERED = 0.95;

    /** Where the constant stands among the signs. */
    private static final int ALWAYS = List.of(Sign.values()).indexOf(Sign.ALWAYS);

    private final List<String> table = new ArrayList<>();

    @Test
    void choosesTheWeights() throws IOException {
        List<QuestionSet> all = sets(Path.of(System.getProperty("onrecord.tune")));
        List<String> fit = List.of(System.getProperty("onrecord.tune.fit", "").split(","));
        List<QuestionSet> fitted = all.stream().filter(set -> fit.contains(set.name())).toList();
        assertTrue(!fitted.isEmpty(),
                "-Donrecord.tune.fit names none of " + all.stream().map(QuestionSet::name).toList());
        Map<String, Double> numbers = choose(together(fitted, -1));
        report(all, fitted, numbers);
        table.forEach(System.out::println);
        Files.writeString(Path.of("target", "weights.txt"), written(numbers, fit));
    }

    private static List<QuestionSet> sets(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> Files.isDirectory(one.resolve("corpus"))
                    && Files.exists(one.resolve("questions.jsonl"))).sorted().map(TuningRun::read).toList();
        }
    }

    private static QuestionSet read(Path folder) {
        try {
            return QuestionSet.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the questions in " + folder, e);
        }
    }

    /** @param half 0 or 1, or -1 for all */
    private static List<Found> together(List<QuestionSet> sets, int half) {
        return sets.stream().flatMap(set -> (half < 0 ? set.found() : set.half(half)).stream()).toList();
    }

    private static Map<String, Double> choose(List<Found> found) {
        Map<String, Double> numbers = new HashMap<>();
        List<Choice> choices = found.stream()
                .filter(one -> one.right().contains(true) && one.right().contains(false))
                .map(one -> new Choice(one.candidates().stream().map(candidate -> traits(candidate, one.clues()))
                        .toList(), one.right()))
                .toList();
        double[] choice = Fit.choice(choices);
        for (int i = 0; i < choice.length; i++) {
            numbers.put(Weights.name(List.of(Trait.values()).get(i)), choice[i]);
        }
        addConfidence(numbers, found);
        return numbers;
    }

    private static void addConfidence(Map<String, Double> numbers, List<Found> found) {
        Ranking ranking = new Ranking(new Weights(numbers));
        List<Found> usable = found.stream().filter(one -> !one.candidates().isEmpty()).toList();
        List<double[]> rows = usable.stream().map(one -> signs(ranking, one)).toList();
        List<Boolean> right = usable.stream().map(Found::answerable).toList();
        if (right.contains(true) && right.contains(false)) {
            double[] confidence = Fit.logistic(rows, right, ALWAYS);
            double[] answerable = usable.stream().filter(Found::answerable)
                    .mapToDouble(one -> sum(signs(ranking, one), confidence)).sorted().toArray();
            confidence[ALWAYS] -= answerable[(int) ((1 - ANSWERED) * answerable.length)];
            for (int i = 0; i < confidence.length; i++) {
                numbers.put(Weights.name(List.of(Sign.values()).get(i)), confidence[i]);
            }
        }
    }

    private static double[] traits(Candidate candidate, Clues clues) {
        Traits traits = new Traits(clues, candidate);
        return Arrays.stream(Trait.values()).mapToDouble(traits::of).toArray();
    }

    private static double[] signs(Ranking ranking, Found found) {
        return Judge.signs(ranking.ordered(found.candidates(), found.clues()), found.clues()).values().stream()
                .mapToDouble(Double::doubleValue).toArray();
    }

    private static double sum(double[] row, double[] weights) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * weights[i];
        }
        return sum;
    }

    private void report(List<QuestionSet> all, List<QuestionSet> fitted, Map<String, Double> numbers) {
        table.add(String.format(Locale.ROOT, "%-12s %9s %9s %9s %9s   %s", "set", "score", "here", "halves", "others",
                "AUC, refused at 95 % kept: here | halves"));
        Map<String, Double> first = choose(together(fitted, 0));
        Map<String, Double> second = choose(together(fitted, 1));
        for (QuestionSet set : all) {
            List<QuestionSet> others = fitted.stream().filter(one -> one != set).toList();
            boolean seen = others.size() < fitted.size();
            List<Scored> here = scored(set.found(), numbers);
            List<Scored> halves = new ArrayList<>(scored(set.half(1), seen ? first : numbers));
            halves.addAll(scored(set.half(0), seen ? second : numbers));
            String foreign = others.isEmpty() ? "" : share(scored(set.found(), choose(together(others, -1))));
            table.add(String.format(Locale.ROOT, "%-12s %9s %9s %9s %9s   %s | %s", set.name(), share(byScore(set)),
                    share(here), share(halves), foreign, parted(here), parted(halves)));
        }
    }

    /** What became of one question. */
    private record Scored(boolean answerable, boolean right, double sure) {
    }

    private static List<Scored> byScore(QuestionSet set) {
        return set.found().stream().filter(one -> !one.candidates().isEmpty())
                .map(one -> new Scored(one.answerable(), one.right().getFirst(), 0)).toList();
    }

    private static List<Scored> scored(List<Found> found, Map<String, Double> numbers) {
        Ranking ranking = new Ranking(new Weights(numbers));
        return found.stream().filter(one -> !one.candidates().isEmpty()).map(one -> {
            List<Candidate> ordered = ranking.ordered(one.candidates(), one.clues());
            Candidate best = ordered.getFirst();
            int at = 0;
            while (!one.candidates().get(at).span().equals(best.span())
                    || !one.candidates().get(at).reading().equals(best.reading())) {
                at++;
            }
            double sure = Judge.signs(ordered, one.clues()).entrySet().stream()
                    .mapToDouble(sign -> sign.getValue() * numbers.getOrDefault(Weights.name(sign.getKey()), 0.0))
                    .sum();
            return new Scored(one.answerable(), one.right().get(at), sure);
        }).toList();
    }

    /** The share of the answerable whose first sentence is right. */
    private static String share(List<Scored> scored) {
        long answerable = scored.stream().filter(Scored::answerable).count();
        long right = scored.stream().filter(one -> one.answerable() && one.right()).count();
        return String.format(Locale.ROOT, "%.3f", (double) right / answerable);
    }

    /** How well the answerable and the others are told apart. */
    private static String parted(List<Scored> scored) {
        double[] kept = scored.stream().filter(Scored::answerable).mapToDouble(Scored::sure).sorted().toArray();
        double[] refused = scored.stream().filter(one -> !one.answerable()).mapToDouble(Scored::sure).toArray();
        if (kept.length == 0 || refused.length == 0) {
            return "-";
        }
        double won = 0;
        for (double other : refused) {
            won += Arrays.stream(kept).map(sure -> sure > other ? 1 : sure == other ? 0.5 : 0).sum();
        }
        double least = kept[(int) (0.05 * kept.length)];
        return String.format(Locale.ROOT, "%.4f %.3f", won / kept.length / refused.length,
                (double) Arrays.stream(refused).filter(sure -> sure < least).count() / refused.length);
    }

    /** The program's file with other numbers; what is said of each stays. */
    private String written(Map<String, Double> numbers, List<String> fit) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/onrecord/answer/weights.txt"))) {
            String name = line.split(" ")[0];
            Double number = numbers.get(name);
            if (line.startsWith("# Run:")) {
                lines.add("# Run: TuningRun fitted to " + String.join(", ", fit) + "; first sentence right, by set:");
                table.forEach(row -> lines.add("#   " + row));
            } else if (number != null) {
                lines.add(String.format(Locale.ROOT, "%s = %.3f %s", name, number, line.substring(line.indexOf('#'))));
            } else if (!line.startsWith("#   ")) {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
