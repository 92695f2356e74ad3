package onrecord.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Question;
import onrecord.chat.Away;
import onrecord.chat.Desk;
import onrecord.chat.JsonRenderer;
import onrecord.chat.Turn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one row of a batch after the other, each in its thread. */
final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final Opened opened;
    private final JsonRenderer renderer;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Question> asked = new HashMap<>();

    Asking(Opened opened) {
        this.opened = opened;
        this.renderer = new JsonRenderer(opened.links());
    }

    /**
     * The answer as it leaves, in JSON.
     *
     * @throws BatchRow.Bad if the row cannot be answered: its id is taken, what it follows was never
     *     asked, it is too long, or the program has a fault
     */
    String answer(BatchRow row) throws BatchRow.Bad {
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
        } catch (Away e) {
            throw new BatchRow.Bad(id, String.valueOf(e.getMessage()));
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
