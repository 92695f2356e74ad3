package onrecord.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Question;
import onrecord.chat.BoundedLines;
import onrecord.chat.Desk;
import onrecord.chat.JsonRenderer;
import onrecord.chat.Turn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a file of questions, one line of JSON each, in order; a bad line spoils none but itself. */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /** A question at its longest, every character of it escaped. */
    private static final int LONGEST_LINE = 8_000_000;

    private final Opened opened;
    private final PrintStream out;
    private final JsonRenderer renderer;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Question> asked = new HashMap<>();
    private boolean bad;

    Batch(Opened opened, PrintStream out) {
        this.opened = opened;
        this.out = out;
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
            return answer(BatchRow.of(line));
        } catch (BatchRow.Bad e) {
            bad = true;
            return renderer.withId(e.id()).notice("line " + number + ": " + e.getMessage());
        }
    }

    private String answer(BatchRow row) throws BatchRow.Bad {
        String id = row.id();
        if (id != null && !ids.add(id)) {
            throw new BatchRow.Bad(id, "this id stands in an earlier line");
        }
        try {
            Turn turn = opened.desk().ask(row.question(), before(row));
            if (id != null) {
                asked.put(id, turn.answer().question());
            }
            return opened.gate().pass(turn, renderer.withId(id)).message();
        } catch (Desk.TooLong e) {
            throw new BatchRow.Bad(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Cannot answer the question of id {}", id, e);
            throw new BatchRow.Bad(id, "this question met a fault in the program: " + e);
        }
    }

    private Optional<Question> before(BatchRow row) throws BatchRow.Bad {
        String after = row.after();
        @Nullable
        Question question = after == null ? null : asked.get(after);
        if (after != null && question == null) {
            throw new BatchRow.Bad(row.id(), "\"after\" names no question that was answered before: " + after);
        }
        return Optional.ofNullable(question);
    }
}
