package onrecord.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import onrecord.chat.JsonRenderer;
import onrecord.scale.MadeUpCorpus;
import onrecord.scale.MadeUpQuestions;
import onrecord.search.lucene.BareQuery;

/** One part of {@link ScaleRun}, in a process of its own. */
final class ScaleMeasuring {

    private static final int QUESTIONS = 400;
    private static final int WARM_UP_SECONDS = 20;
    private static final int MEASURED_SECONDS = 15;

    /** What is measured. */
    enum Part {
        INDEX, ANSWER
    }

    private final int passages;
    private final Path corpus;
    private final Path data;

    private ScaleMeasuring(int passages, Path corpus, Path data) {
        this.passages = passages;
        this.corpus = corpus;
        this.data = data;
    }

    /**
     * Measures one part and ends.
     *
     * @param arguments the part, how many passages, the folder of the documents, that of the index
     */
    public static void main(String[] arguments) throws Exception {
        var measuring = new ScaleMeasuring(Integer.parseInt(arguments[1]), Path.of(arguments[2]),
                Path.of(arguments[3]));
        switch (Part.valueOf(arguments[0])) {
            case INDEX -> measuring.index();
            case ANSWER -> measuring.answer();
        }
        System.exit(0);
    }

    private Opened open() {
        var surroundings = new Surroundings(Streams.ofProcess(), Map.of("ONRECORD_DATA", data.toString()), Path.of(""),
                data);
        return new Wiring(SettingsReader.read(surroundings, null).withCorpus(corpus)).open((done, all) -> {
        });
    }

    private void index() throws IOException {
        boolean there = Files.isDirectory(data);
        double seconds = seconds(() -> open().close());
        double megabytes = ScaleRun.size(corpus) / 1e6;
        double index = ScaleRun.size(data) / 1e6;
        print(there
                ? "indexing: the index was there; opened in %.1f s, %s"
                : "indexing: %1$.1f s, %3$,.0f passages/s, %4$.1f MB/s, %2$s", seconds, memory(), passages / seconds,
                megabytes / seconds);
        print("index: %.1f MB, %.2f times the text", index, index / megabytes);
    }

    private void answer() throws Exception {
        List<String> questions = new MadeUpQuestions(new MadeUpCorpus(passages)).some(QUESTIONS);
        long start = System.nanoTime();
        try (Opened opened = open(); BareQuery bare = new BareQuery(indexFolder())) {
            double ready = (System.nanoTime() - start) / 1e9;
            Consumer<String> whole = whole(opened);
            whole.accept(questions.getFirst());
            print("start: ready after %.2f s, first answer after %.2f s; index in %d pieces", ready,
                    (System.nanoTime() - start) / 1e9, bare.pieces());
            Consumer<String> query = bare(bare);
            asked(questions, query, 1, WARM_UP_SECONDS / 2);
            asked(questions, whole, 1, WARM_UP_SECONDS);
            byShape(questions, opened);
            for (int threads = 1; threads <= 2; threads++) {
                Times alone = asked(questions, query, threads, MEASURED_SECONDS);
                Times all = asked(questions, whole, threads, MEASURED_SECONDS);
                print("%d thread%s: bare query %s", threads, threads == 1 ? "" : "s", alone);
                print("           whole answer %s; p50 %.2f, p99 %.2f times the bare query's work", all,
                        all.cpu(0.5) / alone.cpu(0.5), all.cpu(0.99) / alone.cpu(0.99));
            }
            print("memory: %s", memory());
        }
    }

    private Path indexFolder() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_")).map(Path::getParent)
                    .flatMap(Stream::ofNullable).findFirst().orElseThrow();
        }
    }

    private static Consumer<String> whole(Opened opened) {
        var renderer = new JsonRenderer(opened.links());
        return question -> opened.gate().pass(opened.desk().ask(question, Optional.empty()), renderer).message();
    }

    private static Consumer<String> bare(BareQuery bare) {
        return question -> {
            try {
                bare.best(question);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** What became of the questions of each shape, and how long that took at best. */
    private static void byShape(List<String> questions, Opened opened) {
        var renderer = new JsonRenderer(opened.links());
        for (int shape = 0; shape < MadeUpQuestions.SHAPES; shape++) {
            var took = new ArrayList<Took>();
            int answered = 0;
            for (int i = shape; i < questions.size(); i += MadeUpQuestions.SHAPES) {
                long wall = System.nanoTime();
                long cpu = cpu();
                var turn = opened.desk().ask(questions.get(i), Optional.empty());
                opened.gate().pass(turn, renderer);
                took.add(new Took(System.nanoTime() - wall, cpu() - cpu));
                answered += turn.answer().answers() ? 1 : 0;
            }
            Times times = new Times(took, 1);
            print("  p50 %6.2f, longest %7.2f ms of a processor, %2d of %d answered: %s", times.cpu(0.5), times.cpu(1),
                    answered,
                    questions.size() / MadeUpQuestions.SHAPES, questions.get(shape));
        }
    }

    private static Times asked(List<String> questions, Consumer<String> what, int threads, int seconds)
            throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<List<Took>>> runs = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int first = i * questions.size() / threads;
                runs.add(pool.submit(() -> ask(questions, what, first, start + seconds * 1_000_000_000L)));
            }
            List<Took> took = new ArrayList<>();
            for (Future<List<Took>> run : runs) {
                took.addAll(run.get());
            }
            return new Times(took, System.nanoTime() - start);
        }
    }

    private static List<Took> ask(List<String> questions, Consumer<String> what, int first, long end) {
        List<Took> took = new ArrayList<>();
        for (int i = first; System.nanoTime() < end; i++) {
            long wall = System.nanoTime();
            long cpu = cpu();
            what.accept(questions.get(i % questions.size()));
            took.add(new Took(System.nanoTime() - wall, cpu() - cpu));
        }
        return took;
    }

    /** Nanoseconds that a processor has worked for this thread: other programs on the machine do not change it. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /**
     * What one question took, in nanoseconds.
     *
     * @param cpu of one processor's work
     */
    private record Took(long wall, long cpu) {
    }

    /** @param nanos that all took together */
    private record Times(List<Took> took, long nanos) {

        double wall(double part) {
            return millis(part, Took::wall);
        }

        double cpu(double part) {
            return millis(part, Took::cpu);
        }

        private double millis(double part, ToLongFunction<Took> of) {
            long[] sorted = took.stream().mapToLong(of).sorted().toArray();
            return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * part))] / 1e6;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.2f, p99 %.2f ms (of a processor: %.2f, %.2f), %,.0f a second",
                    wall(0.5), wall(0.99), cpu(0.5), cpu(0.99), took.size() * 1e9 / nanos);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static String memory() throws IOException {
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        return String.format(Locale.ROOT, "heap after collection %.0f MB, resident %s, at most %s", heap,
                status("VmRSS"), status("VmHWM"));
    }

    /** What Linux tells of this process; a mapped index counts too. */
    private static String status(String field) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(field + ":")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000 + " MB").orElse("unknown");
    }

    private static void print(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }
}
