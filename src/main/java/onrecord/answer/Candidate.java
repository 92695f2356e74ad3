package onrecord.answer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import onrecord.corpus.Attribution;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that may become an excerpt.
 *
 * @param reading the document it stands in
 * @param passage which passage
 * @param sentence which sentence of it
 * @param score how well it matches
 * @param inSentence which of the query's words stand in it
 * @param inContext which stand in it or around it
 * @param reply whether it replies to a question that holds those words
 * @param rank how well it answers beside other candidates, as {@link Ranking} sees it: the higher the better, comparable
 *     within one question
 */
record Candidate(Reading reading, int passage, int sentence, double score, long inSentence, long inContext,
        boolean reply, double rank) {

    /** A candidate that was not ranked. */
    Candidate(Reading reading, int passage, int sentence, double score, long inSentence, long inContext,
            boolean reply) {
        this(reading, passage, sentence, score, inSentence, inContext, reply, 0);
    }

    Passage in() {
        return reading.passages().get(passage);
    }

    Span span() {
        return in().sentences().get(sentence);
    }

    String text() {
        return span().in(reading.document().text());
    }

    Candidate scored(double other) {
        return new Candidate(reading, passage, sentence, other, inSentence, inContext, reply, rank);
    }

    Candidate ranked(double other) {
        return new Candidate(reading, passage, sentence, score, inSentence, inContext, reply, other);
    }

    /** Whether it is nothing but the label of a turn: "Mrs. ADLER." */
    boolean label() {
        Span words = span();
        return reading.statementsIn(words).isEmpty() && reading.statementsIn(in().span()).stream()
                .anyMatch(said -> said.credit() != null && said.credit().cue().contains(words));
    }

    /** Whether nobody is credited with it, or more than one party. */
    boolean nobodys() {
        return credit(reading, span()) == null;
    }

    /** Whether one of these people is credited with it. */
    boolean saidBy(Set<Speaker> speakers) {
        Attribution credit = credit(reading, span());
        return credit != null && credit.speakers().stream().anyMatch(speakers::contains);
    }

    /** Who said what stands in a span, or null: nobody, or more than one party. */
    static @Nullable Attribution credit(Reading reading, Span span) {
        Statement most = null;
        int covered = 0;
        List<Statement> statements = reading.statementsIn(span);
        for (Statement statement : statements) {
            int common = common(statement.span(), span);
            if (common > covered) {
                covered = common;
                most = statement;
            }
        }
        return most == null || mixed(statements) ? null : most.credit();
    }

    /** Whether a span holds words of more than one party. */
    static boolean mixed(Reading reading, Span span) {
        return mixed(reading.statementsIn(span));
    }

    private static boolean mixed(List<Statement> statements) {
        if (statements.size() < 2) {
            return false;
        }
        List<Set<Speaker>> parties = statements.stream()
                .map(Statement::credit)
                .filter(Objects::nonNull)
                .map(credit -> Set.copyOf(credit.speakers()))
                .distinct()
                .toList();
        return parties.size() > 1;
    }

    private static int common(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }
}
