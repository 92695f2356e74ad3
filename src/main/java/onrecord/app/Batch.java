package onrecord.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import onrecord.chat.BoundedLines;
import onrecord.chat.JsonRenderer;

/** Answers a file of questions, one line of JSON each, in order; a bad line spoils none but itself. */
final class Batch {

    /** A question at its longest, every character of it escaped. */
    static final int LONGEST_LINE = 8_000_000;

    private final PrintStream out;
    private final Asking asking;
    private final JsonRenderer renderer;
    private boolean bad;

    Batch(Opened opened, PrintStream out) {
        this.out = out;
        this.asking = new Asking(opened);
        this.renderer = new JsonRenderer(opened.links());
    }

    /** Answers every line until there are no more, or nobody reads on; the exit status. */
    int run(InputStream in) {
        var lines = new BoundedLines(in, LONGEST_LINE);
        int number = 0;
        for (Optional<String> line = lines.next(); line.isPresent() && !out.checkError(); line = lines.next()) {
            number++;
            if (!line.get().isBlank()) {
                out.println(reply(line.get(), number));
            }
        }
        return bad ? Main.ERROR : Main.ANSWERED;
    }

    private String reply(String line, int number) {
        try {
            return asking.answer(BatchRow.of(line));
        } catch (BatchRow.Bad e) {
            bad = true;
            return renderer.withId(e.id()).notice("line " + number + ": " + e.getMessage());
        }
    }
}
