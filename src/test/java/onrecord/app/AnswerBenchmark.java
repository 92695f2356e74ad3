package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import onrecord.chat.Gate;
import onrecord.chat.JsonRenderer;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.lucene.BareSearch;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a whole answer takes, from the question's text to the proved message, beside what Lucene
 * alone takes for the same question in the same process: the ten best paragraphs and their sentences. No part of the build:
 *
 * <pre>mvn -ntp -Dtest=AnswerBenchmark -Dsurefire.rerunFailingTestsCount=0 -Donrecord.benchmark.corpus=path/to/folder test</pre>
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(0)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 4, time = 4)
public class AnswerBenchmark {

    /** As many sentences as the program looks at. */
    private static final int HITS = 50;

    /** Times the bare search. */
    private static final double MOST = 3;

    /** A program that is open over the corpus, and questions for it. */
    @State(Scope.Thread)
    public static class Program {

        private final Opened opened;
        private final BareSearch bare;
        private final JsonRenderer renderer;
        private final List<String> questions;
        private int next;

        /** Indexes the corpus in a new folder. */
        public Program() {
            try {
                Path data = Files.createTempDirectory("onrecord");
                opened = new Wiring(settings(data)).open((done, all) -> {
                });
                bare = new BareSearch(opened.corpus());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot index the corpus", e);
            }
            renderer = new JsonRenderer(opened.links());
            questions = MadeUpQuestions.of(opened.corpus());
        }

        private static Settings settings(Path data) {
            var surroundings = new Surroundings(Streams.ofProcess(), Map.of("ONRECORD_DATA", data.toString()),
                    Path.of(""), data);
            return SettingsReader.read(surroundings, null)
                    .withCorpus(Path.of(System.getProperty("onrecord.benchmark.corpus", "seeds")));
        }

        private String question() {
            next = (next + 1) % questions.size();
            return questions.get(next);
        }

        /** Closes the index. */
        @TearDown
        public void close() throws IOException {
            bare.close();
            opened.close();
        }
    }

    @Test
    void answersWithinThreeTimesTheBareSearch() throws RunnerException {
        var options = new OptionsBuilder().include(AnswerBenchmark.class.getName() + "\\.").build();
        Collection<RunResult> results = new Runner(options).run();
        double answer = p50(results, "answer");
        double search = p50(results, "bareSearch");
        String line = String.format(Locale.ROOT, "p50: answer %.0f us, bare search %.0f us, ratio %.2f", answer, search,
                answer / search);
        System.out.println(line);
        assertTrue(answer <= MOST * search, line);
    }

    private static double p50(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .mapToDouble(result -> result.getPrimaryResult().getStatistics().getPercentile(50))
                .findFirst().orElseThrow();
    }

    /** A whole answer. */
    @Benchmark
    public Object answer(Program program) {
        Gate.Passed<String> passed = program.opened.gate()
                .pass(program.opened.desk().ask(program.question(), Optional.empty()), program.renderer);
        return passed.message();
    }

    /** Lucene alone. */
    @Benchmark
    public List<BareSearch.Scored> bareSearch(Program program) throws IOException {
        return program.bare.sentences(program.question());
    }

    /** The program's own search, once: an answer makes one or more. */
    @Benchmark
    public Hits ownSearch(Program program) {
        return program.opened.live().parts().index().retriever().retrieve(new Query(program.question(), Set.of()),
                HITS);
    }
}
