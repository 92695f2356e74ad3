package onrecord.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import org.jspecify.annotations.Nullable;

/** What came of a question. */
public sealed interface Answer {

    /** The question as it was understood. */
    Question question();

    /** From 0 to 1, comparable between questions: low means that the documents may not answer it. */
    double confidence();

    /** All that it quotes, best first: as its answer, or, where it {@link #answers() is none}, as what comes nearest. */
    List<Quotation> quotations();

    /** Whether what it quotes answers the question. */
    boolean answers();

    /**
     * The same answer with only some of its quotations.
     *
     * @param some of {@link #quotations()}, in the same order
     */
    Answer quoting(List<Quotation> some);

    /** The documents hold an answer: these words, best first. */
    record Quoted(Question question, double confidence, List<Quotation> quotations) implements Answer {

        public Quoted {
            quotations = List.copyOf(quotations);
            if (quotations.isEmpty()) {
                throw new IllegalArgumentException("An answer quotes something");
            }
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public Quoted quoting(List<Quotation> some) {
            return new Quoted(question, confidence, some);
        }
    }

    /**
     * The documents hold no answer.
     *
     * @param why one sentence that says so and what was searched
     * @param nearest what comes nearest, never to be shown as an answer; may be empty
     * @param receipt what was searched, or null where nobody counted
     */
    record NotFound(Question question, double confidence, String why, List<Quotation> nearest,
            @Nullable Receipt receipt) implements Answer {

        public NotFound {
            nearest = List.copyOf(nearest);
        }

        /** Before anybody has counted what was searched. */
        public NotFound(Question question, double confidence, String why, List<Quotation> nearest) {
            this(question, confidence, why, nearest, null);
        }

        NotFound with(Receipt counted) {
            return new NotFound(question, confidence, why, nearest, counted);
        }

        @Override
        public List<Quotation> quotations() {
            return nearest;
        }

        @Override
        public boolean answers() {
            return false;
        }

        @Override
        public NotFound quoting(List<Quotation> some) {
            return new NotFound(question, confidence, why, some, receipt);
        }
    }

    /**
     * A quotation was compared with the documents.
     *
     * @param verdict what is right or wrong with it
     * @param why the verdict in one sentence
     * @param quotations where the words stand, or where they stand nearly; for {@link Verdict#ABSENT} what comes nearest
     * @param difference the quotation word by word beside the first of these; empty unless {@link Verdict#ALTERED}
     */
    record Checked(Question question, double confidence, Verdict verdict, String why, List<Quotation> quotations,
            List<Edit> difference) implements Answer {

        public Checked {
            quotations = List.copyOf(quotations);
            difference = List.copyOf(difference);
            if (quotations.isEmpty() && verdict != Verdict.ABSENT) {
                throw new IllegalArgumentException("A verdict of " + verdict + " shows the words");
            }
        }

        @Override
        public boolean answers() {
            return verdict != Verdict.ABSENT;
        }

        @Override
        public Checked quoting(List<Quotation> some) {
            return new Checked(question, confidence, verdict, why, some, difference);
        }
    }

    /**
     * What several people said on one subject, side by side.
     *
     * @param sides one for each person asked about, in the order of the question; a side may be empty, not all
     */
    record Comparison(Question question, double confidence, List<Side> sides) implements Answer {

        public Comparison {
            sides = List.copyOf(sides);
        }

        /**
         * One person's words.
         *
         * @param quotations best first
         * @param silent whether nothing of theirs is on record; a side may be empty only because its words are left out here
         */
        public record Side(Asked person, List<Quotation> quotations, boolean silent) {

            public Side {
                quotations = List.copyOf(quotations);
            }

            /** All that this person has said. */
            public Side(Asked person, List<Quotation> quotations) {
                this(person, quotations, quotations.isEmpty());
            }

            /** With what was said together with somebody else, too. */
            private Side quoting(List<Quotation> some) {
                return new Side(person, quotations.stream().filter(some::contains).toList(), silent);
            }
        }

        /** The best of each side, then the second best of each; what two said together stands once. */
        @Override
        public List<Quotation> quotations() {
            int most = sides.stream().mapToInt(side -> side.quotations().size()).max().orElse(0);
            return IntStream.range(0, most).boxed()
                    .flatMap(i -> sides.stream().filter(side -> i < side.quotations().size())
                            .map(side -> side.quotations().get(i)))
                    .distinct()
                    .toList();
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public Comparison quoting(List<Quotation> some) {
            return new Comparison(question, confidence, sides.stream().map(side -> side.quoting(some)).toList());
        }
    }

    /**
     * What was said of a subject as time went by.
     *
     * @param quotations best first
     * @param first the oldest day of all entries, also of those left out here; null where none has a date
     * @param latest the newest
     * @param documents in how many documents the entries stand, also those left out here
     */
    record Timeline(Question question, double confidence, List<Quotation> quotations, @Nullable LocalDate first,
            @Nullable LocalDate latest, long documents) implements Answer {

        private static final Comparator<Entry> BY_DATE = Comparator.comparing(Entry::date,
                Comparator.nullsLast(Comparator.naturalOrder()));

        public Timeline {
            quotations = List.copyOf(quotations);
        }

        /**
         * A timeline that leaves nothing out.
         *
         * @param entries best first
         */
        public Timeline(Question question, double confidence, List<Entry> entries) {
            this(question, confidence, entries.stream().map(Entry::quotation).toList(),
                    days(entries).findFirst().orElse(null),
                    days(entries).reduce((day, next) -> next).orElse(null),
                    entries.stream().map(entry -> entry.quotation().excerpt().source()).distinct().count());
        }

        private static Stream<LocalDate> days(List<Entry> entries) {
            return entries.stream().map(Entry::date).flatMap(Stream::ofNullable).sorted();
        }

        /** A statement in its time. */
        public record Entry(Quotation quotation) {

            /** The day of its document, or null where that has none. */
            public @Nullable LocalDate date() {
                return quotation.excerpt().source().citation().date();
            }
        }

        /** Oldest first, those without a date last; of one day the best first. */
        public List<Entry> entries() {
            return quotations.stream().map(Entry::new).sorted(BY_DATE).toList();
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public Timeline quoting(List<Quotation> some) {
            return new Timeline(question, confidence, some, first, latest, documents);
        }
    }

    /**
     * What the documents are.
     *
     * @param sources each of them, by date
     * @param voices who speaks in them, those with the most statements first
     */
    record Sources(Question question, List<Source> sources, List<Voice> voices) implements Answer {

        public Sources {
            sources = List.copyOf(sources);
            voices = List.copyOf(voices);
        }

        /**
         * A document.
         *
         * @param entry what the catalogue tells of it
         * @param people who is credited, those with the most statements first
         */
        public record Source(onrecord.corpus.Entry entry, List<String> people) {

            public Source {
                people = List.copyOf(people);
            }

            /** How many statements that are credited to somebody stand in it. */
            public int statements() {
                return entry.statements();
            }
        }

        /** Somebody who is credited with this many statements in all the documents. */
        public record Voice(String name, int statements) {
        }

        @Override
        public double confidence() {
            return 1;
        }

        @Override
        public List<Quotation> quotations() {
            return List.of();
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public Sources quoting(List<Quotation> some) {
            return this;
        }
    }

    /**
     * There was nothing to look for.
     *
     * @param hint what to ask instead
     */
    record Help(Question question, String hint) implements Answer {

        @Override
        public double confidence() {
            return 0;
        }

        @Override
        public List<Quotation> quotations() {
            return List.of();
        }

        @Override
        public boolean answers() {
            return false;
        }

        @Override
        public Help quoting(List<Quotation> some) {
            return this;
        }
    }
}
