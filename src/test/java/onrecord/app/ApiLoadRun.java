package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import onrecord.chat.JsonRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many questions a second the API answers on fifty connections and how long each takes, beside the same questions asked in
 * the same process without it, by a thread for each processor. They are compared by the processor time that a question takes,
 * which other programs on the machine do not change. Only when it is asked for:
 *
 * <pre>mvn -ntp -Dtest=ApiLoadRun -Dsurefire.rerunFailingTestsCount=0 -Donrecord.load.corpus=path/to/folder test</pre>
 */
class ApiLoadRun {

    private static final int CONNECTIONS = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    /** Times what answering takes: with the client's own work, in the same process. */
    private static final double MOST = 2;

    private List<String> questions = List.of();

    @Test
    void answersOverHttpNearlyAsFastAsInTheProcess(@TempDir Path data) throws Exception {
        try (Serving program = Serving.of(Path.of(System.getProperty("onrecord.load.corpus", "seeds")), data,
                Map.of())) {
            questions = MadeUpQuestions.of(program.opened().corpus());
            IntFunction<Consumer<String>> direct = i -> inProcess(program.opened());
            IntFunction<Consumer<String>> http = i -> new Line(program.at("/api/ask"));
            int processors = Runtime.getRuntime().availableProcessors();
            run(direct, processors, WARM_UP);
            run(http, CONNECTIONS, WARM_UP);
            Figures inProcess = run(direct, processors, MEASURED);
            Figures overHttp = run(http, CONNECTIONS, MEASURED);
            double ratio = overHttp.cpu() / inProcess.cpu();
            System.out.printf(Locale.ROOT,
                    "%d questions, %d connections, %d processors%nin process %s%n/api/ask   %s%nratio of processor time %.2f%n",
                    questions.size(), CONNECTIONS, processors, inProcess, overHttp, ratio);
            assertTrue(ratio < MOST, "ratio " + ratio);
        }
    }

    private static Consumer<String> inProcess(Opened opened) {
        var renderer = new JsonRenderer(opened.links());
        return question -> opened.gate().pass(opened.desk().ask(question, Optional.empty()), renderer).message();
    }

    private Figures run(IntFunction<Consumer<String>> clients, int count, Duration time) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            long cpu = cpu();
            long start = System.nanoTime();
            var runs = new ArrayList<Future<long[]>>();
            for (int i = 0; i < count; i++) {
                int first = i;
                runs.add(threads.submit(() -> ask(clients.apply(first), first, start + time.toNanos())));
            }
            var took = LongStream.builder();
            for (Future<long[]> run : runs) {
                Arrays.stream(run.get()).forEach(took);
            }
            return new Figures(took.build().sorted().boxed().toList(), System.nanoTime() - start, cpu() - cpu);
        }
    }

    /** Nanoseconds that the processors have worked for this process. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private long[] ask(Consumer<String> client, int first, long end) {
        var took = LongStream.builder();
        for (int i = first; System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            client.accept(questions.get(i % questions.size()));
            took.add(System.nanoTime() - start);
        }
        return took.build().toArray();
    }

    /** @param took nanoseconds, shortest first */
    private record Figures(List<Long> took, long nanos, long allCpu) {

        double rate() {
            return took.size() * 1e9 / nanos;
        }

        /** Milliseconds of one processor for each question. */
        double cpu() {
            return allCpu / 1e6 / took.size();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT,
                    "%6.0f a second, p50 %5.1f ms, p99 %6.1f ms, longest %6.1f ms, %.2f ms of a processor each", rate(),
                    millis(0.5), millis(0.99), millis(1), cpu());
        }

        private double millis(double part) {
            return took.get((int) Math.min(took.size() - 1, Math.round(took.size() * part))) / 1e6;
        }
    }

    /** A connection that is kept; lighter than any client library, so that the server is what is measured. */
    private static final class Line implements Consumer<String> {

        private final Socket socket;
        private final InputStream in;
        private final String head;

        Line(URI address) {
            try {
                socket = new Socket(address.getHost(), address.getPort());
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream(), 16_384);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            head = "POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nContent-Type: application/json\r\nContent-Length: ";
        }

        @Override
        public void accept(String question) {
            try {
                byte[] body = Serving.text(Map.of("q", question)).getBytes(StandardCharsets.UTF_8);
                socket.getOutputStream()
                        .write((head + body.length + "\r\n\r\n" + new String(body, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
                String status = line();
                int length = 0;
                for (String line = line(); !line.isEmpty(); line = line()) {
                    if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                        length = Integer.parseInt(line.substring(15).strip());
                    }
                }
                String answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                if (!status.contains(" 200 ") || !answer.contains("\"verdict\":")) {
                    throw new IllegalStateException(status + " " + answer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException();
                }
                line.append((char) b);
            }
            return line.toString().strip();
        }
    }
}
