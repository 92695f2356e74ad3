package onrecord.app;

import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.chat.BoundedLines;
import onrecord.eval.Expectation;
import onrecord.eval.ExpectationReader;
import onrecord.eval.Originals;
import onrecord.eval.Scorecard;
import onrecord.eval.Scorer;

/** Asks a question set and scores what leaves; a bad line is named, and spoils none but itself. */
final class Evaluation {

    private final Asking asking;
    private final ExpectationReader reader;
    private final Scorer scorer;
    private final Consumer<String> complaints;

    /** @param complaints told of each bad line */
    Evaluation(Opened opened, Originals originals, Consumer<String> complaints) {
        this.asking = new Asking(opened);
        this.reader = new ExpectationReader(originals);
        this.scorer = new Scorer(originals);
        this.complaints = complaints;
    }

    /** Asks every line; what came of the good ones. */
    Scorecard run(InputStream in) {
        var lines = new BoundedLines(in, Batch.LONGEST_LINE);
        int number = 0;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            if (!line.get().isBlank()) {
                score(line.get(), number);
            }
        }
        return scorer.card();
    }

    private void score(String line, int number) {
        try {
            BatchRow row = BatchRow.of(line);
            Expectation expected = reader.read(Objects.requireNonNullElse(row.id(), "line " + number), line);
            long start = System.nanoTime();
            String message = asking.answer(row);
            scorer.add(expected, message, Duration.ofNanos(System.nanoTime() - start));
        } catch (BatchRow.Bad | IllegalArgumentException e) {
            complaints.accept("line " + number + ": " + Masked.text(String.valueOf(e.getMessage())));
        }
    }
}
