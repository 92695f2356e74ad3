package onrecord.chat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Question;

/** Where every surface asks: text in, an answer out. Safe for use by several threads at once if its parts are. */
public final class Desk {

    private final BiFunction<String, Optional<Question>, Question> reader;
    private final BiFunction<String, String, Question> checker;
    private final Function<Question, Answer> answerer;
    private final Lengths lengths;
    private final Consumer<Turn> told;

    /**
     * How long a question may be, in UTF-16 units.
     *
     * @param cut what is longer is cut to this
     * @param refused what is longer is not read at all
     */
    public record Lengths(int cut, int refused) {

        /** A long paragraph is still a question; a megabyte is not. */
        public static final Lengths ORDINARY = new Lengths(4_000, 1_000_000);

        public Lengths {
            if (cut < 1 || refused < cut) {
                throw new IllegalArgumentException("No question is cut to " + cut + " and refused over " + refused);
            }
        }
    }

    /** Says to the person that a question is too long to be read. */
    public static final class TooLong extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        TooLong(String message) {
            super(message);
        }
    }

    /**
     * A desk where a quotation is read as any other question.
     *
     * @param reader understands a question, given the one before it in its thread
     * @param answerer answers it
     */
    public Desk(BiFunction<String, Optional<Question>, Question> reader, Function<Question, Answer> answerer,
            Lengths lengths) {
        this(reader, (quote, speaker) -> reader.apply(quote, Optional.empty()), answerer, lengths);
    }

    /**
     * @param reader understands a question, given the one before it in its thread
     * @param checker asks whether a quotation is right, given whose words it is said to be
     * @param answerer answers both
     */
    public Desk(BiFunction<String, Optional<Question>, Question> reader, BiFunction<String, String, Question> checker,
            Function<Question, Answer> answerer, Lengths lengths) {
        this(reader, checker, answerer, lengths, turn -> {
        });
    }

    private Desk(BiFunction<String, Optional<Question>, Question> reader, BiFunction<String, String, Question> checker,
            Function<Question, Answer> answerer, Lengths lengths, Consumer<Turn> told) {
        this.reader = reader;
        this.checker = checker;
        this.answerer = answerer;
        this.lengths = lengths;
        this.told = told;
    }

    /** The same desk, with every answer counted as one of this surface. */
    public Desk counted(Tally tally, String surface) {
        return new Desk(reader, checker, answerer, lengths,
                turn -> tally.answered(surface, turn.verdict(), turn.took()));
    }

    /** The same desk for questions that nobody has asked: no answer is counted. */
    public Desk uncounted() {
        return new Desk(reader, checker, answerer, lengths);
    }

    /**
     * Answers a question.
     *
     * @param before the question before it in its thread
     * @throws TooLong if it is longer than any question
     */
    public Turn ask(String text, Optional<Question> before) {
        long start = System.nanoTime();
        if (text.length() > lengths.refused()) {
            throw new TooLong("The question is too long: at most " + lengths.refused() + " characters are read.");
        }
        String read = beginning(text);
        Answer answer = answerer.apply(reader.apply(read, before));
        return told(new Turn(answer, notes(text, read), Duration.ofNanos(System.nanoTime() - start)));
    }

    /**
     * Answers a question of a thread.
     *
     * @param before the texts of the questions before it in its thread, oldest first
     * @throws TooLong if it is longer than any question
     */
    public Turn ask(String text, List<String> before) {
        return ask(text, last(before));
    }

    /**
     * Tells whether a quotation is right.
     *
     * @param speaker whose words it is said to be; empty text for nobody in particular
     * @throws TooLong if it is longer than what is read of a question: of a quotation whose end was not read nobody could
     *     say that it is exact
     */
    public Turn check(String quote, String speaker) {
        long start = System.nanoTime();
        if (quote.length() > lengths.cut()) {
            throw new TooLong("The quotation is too long: at most " + lengths.cut() + " characters are checked.");
        }
        Answer answer = answerer.apply(checker.apply(quote, beginning(speaker)));
        return told(new Turn(answer, List.of(), Duration.ofNanos(System.nanoTime() - start)));
    }

    /** How a question of a thread is understood, without an answer. */
    public Question read(String text, List<String> before) {
        return reader.apply(beginning(text), last(before));
    }

    private Turn told(Turn turn) {
        told.accept(turn);
        return turn;
    }

    private Optional<Question> last(List<String> before) {
        Optional<Question> last = Optional.empty();
        for (String earlier : before) {
            last = Optional.of(reader.apply(beginning(earlier), last));
        }
        return last;
    }

    /** As much of it as is read. */
    private String beginning(String text) {
        return Visible.beginning(text, lengths.cut());
    }

    private static List<String> notes(String text, String read) {
        if (read.length() == text.length()) {
            return List.of();
        }
        return List.of("Your question was cut: only its first " + read.length() + " characters were read.");
    }
}
