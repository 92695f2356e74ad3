package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a question says that somebody says or thinks something: "did [Blinken] say", "[Cleverly's] view on".
 *
 * @param subject who says it, from this word on
 * @param subjectEnd up to this word
 * @param end the word after the verb, or after the noun that stands for it
 * @param verb the plain verb; "say" where a noun stands for it
 */
record SpeechClause(int subject, int subjectEnd, int end, String verb) {

    /** Stands for the verb in "according to X". */
    static final String ACCORDING = "according";

    /** Stands for the verb in "X's concern". */
    static final String MINDING = "think";

    /** "X's very first public remarks" */
    private static final int LONGEST_TRAIT = 3;

    private static final Set<String> ALL = Set.of("everything", "anything", "something", "all", "that", "things",
            "words", "whatever", "if", "whether", "every", "each", "any");

    /** "every statement X made": the noun before the person says what was done. */
    private static final Set<String> MADE = Set.of("made", "gave", "issued");

    private static final Set<String> OF_BEING = Set.of("is", "are", "was", "were");

    /** More words than any name with its titles and offices has. */
    private static final int LONGEST_SUBJECT = 10;

    List<Word> subjectOf(List<Word> words) {
        return words.subList(subject, subjectEnd);
    }

    /** The first clause of that kind. */
    static Optional<SpeechClause> in(List<Word> words, QuestionWords known) {
        return afterAuxiliary(words, known)
                .or(() -> opinion(words, known))
                .or(() -> accordingTo(words, known))
                .or(() -> statement(words, known));
    }

    /** "did X say", "has X commented". */
    private static Optional<SpeechClause> afterAuxiliary(List<Word> words, QuestionWords known) {
        return IntStream.range(0, words.size())
                .filter(i -> known.auxiliary(words.get(i)))
                .mapToObj(i -> verbAfter(words, i + 1, known))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SpeechClause> verbAfter(List<Word> words, int from, QuestionWords known) {
        int most = Math.min(words.size(), from + LONGEST_SUBJECT + 1);
        for (int i = from; i < most; i++) {
            Word word = words.get(i);
            String verb = known.verb(word.folded());
            boolean noun = words.get(i - 1).is("of");
            if (!verb.isEmpty() && !word.possessive() && i > from && !noun
                    && agree(words.get(from - 1).folded(), word.folded(), verb)) {
                return Optional.of(new SpeechClause(from, i, i + 1, verb));
            }
            if (known.interrogative(word) || known.auxiliary(word) || known.about(word) || word.is("be")
                    || word.is("been")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "did X say", "has X said", "is X saying"; "is X accused of" is done to X, and "did the states" has a noun. */
    private static boolean agree(String auxiliary, String form, String verb) {
        if (OF_BEING.contains(auxiliary)) {
            return form.endsWith("ing");
        }
        boolean perfect = auxiliary.startsWith("ha");
        return form.equals(verb) ? !perfect : !form.endsWith("s");
    }

    /** "X's view on", "the views of X on", "anything from X about". */
    private static Optional<SpeechClause> opinion(List<Word> words, QuestionWords known) {
        for (int i = 0; i < words.size(); i++) {
            boolean mind = known.mind(words.get(i));
            if (!mind && !known.opinion(words.get(i))) {
                continue;
            }
            int owner = owner(words, i, known);
            if (owner > 0 && known.owning(words.get(owner - 1))) {
                return Optional.of(new SpeechClause(owner - 1, owner, i + 1, mind ? MINDING : "say"));
            }
            if (owner > 0) {
                String verb = mind ? MINDING : "say";
                int subject = afterAll(words, subjectBefore(words, owner, known), owner, known);
                return Optional.of(new SpeechClause(subject, owner, i + 1, verb));
            }
            if (i + 2 < words.size()
                    && (words.get(i + 1).is("of") || words.get(i + 1).is("by") || words.get(i + 1).is("from"))) {
                int end = aboutAfter(words, i + 2, known);
                return Optional.of(new SpeechClause(i + 2, end, end, mind ? MINDING : "say"));
            }
        }
        return Optional.empty();
    }

    /** The word after "X's" in "X's main concern"; 0 where nobody has it. */
    private static int owner(List<Word> words, int noun, QuestionWords known) {
        int owner = noun;
        int least = Math.max(0, noun - LONGEST_TRAIT);
        while (owner > least && !words.get(owner - 1).possessive() && !known.empty(words.get(owner - 1))) {
            owner--;
        }
        boolean owned = owner > 0 && (words.get(owner - 1).possessive() || known.owning(words.get(owner - 1)));
        return owned ? owner : 0;
    }

    private static Optional<SpeechClause> accordingTo(List<Word> words, QuestionWords known) {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.get(i).is("according") && words.get(i + 1).is("to")) {
                int end = i + 2;
                while (end < words.size() && end < i + 8 && !known.interrogative(words.get(end))
                        && !known.auxiliary(words.get(end)) && !known.about(words.get(end))) {
                    end++;
                }
                return Optional.of(new SpeechClause(i + 2, end, end, ACCORDING));
            }
        }
        return Optional.empty();
    }

    /** "what X said about", "X said what about", "words said by X". */
    private static Optional<SpeechClause> statement(List<Word> words, QuestionWords known) {
        for (int i = 1; i < words.size(); i++) {
            String verb = known.verb(words.get(i).folded());
            String form = words.get(i).folded();
            boolean finite = known.plainlySaying(verb) ? !form.endsWith("ing") : !verb.isEmpty() && form.endsWith("ed");
            if (finite && i + 1 < words.size() && words.get(i + 1).is("by")) {
                int end = aboutAfter(words, i + 2, known);
                return Optional.of(new SpeechClause(Math.min(i + 2, end), end, end, verb));
            }
            int subject = afterAll(words, subjectBefore(words, i, known), i, known);
            if (finite && subject < i && (subject == 0 || asksForWords(words.get(subject - 1), known))) {
                return Optional.of(new SpeechClause(subject, i, i + 1, verb));
            }
            if (MADE.contains(form) && subject > 0 && subject < i && known.opinion(words.get(subject - 1))) {
                return Optional.of(new SpeechClause(subject, i, i + 1, "say"));
            }
        }
        return Optional.empty();
    }

    private static boolean asksForWords(Word before, QuestionWords known) {
        return ALL.contains(before.folded()) || known.form(before) || known.interrogative(before);
    }

    /** "everything X said", "all that X said", "list X's remarks": from the name on. */
    private static int afterAll(List<Word> words, int from, int to, QuestionWords known) {
        int at = from;
        while (at < to && !words.get(at).possessive()
                && (ALL.contains(words.get(at).folded()) || known.form(words.get(at)) || known.empty(words.get(at))
                        && !words.get(at).is("the"))) {
            at++;
        }
        return at;
    }

    private static int subjectBefore(List<Word> words, int end, QuestionWords known) {
        int at = end;
        while (at > 0 && at > end - LONGEST_SUBJECT && !known.interrogative(words.get(at - 1))
                && !known.auxiliary(words.get(at - 1)) && !known.about(words.get(at - 1))) {
            at--;
        }
        return at;
    }

    private static int aboutAfter(List<Word> words, int from, QuestionWords known) {
        int at = from;
        while (at < words.size() && !known.about(words.get(at))) {
            at++;
        }
        return at;
    }
}
