package onrecord.app;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import onrecord.search.Indexer;
import org.jspecify.annotations.Nullable;

/**
 * Shows a person at a terminal how far indexing has come, if it takes long enough for them to wonder. Once it is closed it
 * shows nothing any more: what is indexed later nobody waits for.
 */
final class IndexingBar implements Indexer.Progress, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Fits into any terminal that is wide enough to read in. */
    private static final int COLUMNS = 60;

    private final Streams streams;
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;
    private boolean closed;

    IndexingBar(Streams streams) {
        this.streams = streams;
    }

    @Override
    public synchronized void indexed(int done, int all) {
        if (bar == null && !closed && done < all && streams.errTerminal()
                && System.nanoTime() - start > PATIENCE.toNanos()) {
            bar = bar(streams.err(), all);
        }
        if (bar != null && !closed) {
            bar.stepTo(done);
        }
    }

    private static ProgressBar bar(PrintStream err, int all) {
        return new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setUnit(" documents", 1)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, COLUMNS))
                .build();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (bar != null) {
            bar.close();
        }
    }
}
