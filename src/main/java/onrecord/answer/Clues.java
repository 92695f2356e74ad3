package onrecord.answer;

import java.util.List;
import java.util.Set;
import onrecord.search.Hits;
import onrecord.search.Term;

/** What a question gives to tell its answer by: its words, what each is worth, which follow one another. */
final class Clues {

    /** A suffix is no longer than this; a longer rest makes another word. */
    private static final int SUFFIX = 6;

    /** "what kind of", "which type of": the word after them is what is asked for. */
    private static final Set<String> SORTS = Set.of("kind", "kinds", "type", "types", "sort", "sorts", "name", "of",
            "is", "are", "was", "were", "the", "many", "much");

    /** They tell nothing of a subject; what they are asked to do does. */
    private static final Set<String> BODIES = Set.of("company", "companies", "firm", "firms", "manufacturer",
            "corporation");
    private static final Set<String> CROWD = Set.of("people", "persons", "men", "women");

    private final Kind kind;
    private final boolean ofSomebody;
    private final Hits hits;
    private final Shares shares;
    private final List<String> words;
    private final Set<String> own;
    private final int[] sequence;
    private final int focus;
    private final long names;
    private final List<String> folded;

    Clues(Question question, Hits hits, Shares shares) {
        this.kind = question.kind();
        this.ofSomebody = !question.asked().isEmpty();
        this.hits = hits;
        this.shares = shares;
        this.words = Glance.at(Chatter.strip(question.text())).folded();
        this.own = Set.copyOf(words);
        long all = -1L;
        this.sequence = words.stream().mapToInt(word -> term(word, all)).toArray();
        this.focus = focus();
        this.names = shares.where(term -> capital(term.word()));
        this.folded = shares.terms().stream().map(term -> Words.fold(term.word())).toList();
    }

    /** A word of characters that analysis leaves out is empty. */
    private static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is somebody's words that are asked for. */
    boolean ofSomebody() {
        return ofSomebody;
    }

    Hits hits() {
        return hits;
    }

    Shares shares() {
        return shares;
    }

    /** Whether the question says a word itself. */
    boolean says(String folded) {
        return own.contains(folded);
    }

    /** Its words that are names, as far as a capital tells. */
    long names() {
        return names;
    }

    /** Each of the hits' terms as the question has it, folded. */
    List<String> terms() {
        return folded;
    }

    /** The word that says what is asked for ("how many doses", "which river"), as one of the hits' terms, or -1. */
    int asksFor() {
        return focus;
    }

    /** The question's terms in its order; -1 for words that are none. */
    int[] sequence() {
        return sequence.clone();
    }

    /** Which of some terms a word is a form of, or -1. */
    int term(String folded, long among) {
        List<Term> terms = shares.terms();
        for (int i = 0; i < terms.size(); i++) {
            if ((among >>> i & 1) == 1 && formOf(folded, terms.get(i).stem())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean formOf(String word, String stem) {
        if (word.startsWith(stem)) {
            return word.length() - stem.length() <= SUFFIX;
        }
        // A stem writes "cities" and "city" as "citi".
        return stem.length() > 3 && stem.endsWith("i") && word.length() - stem.length() <= SUFFIX
                && word.startsWith(stem.substring(0, stem.length() - 1));
    }

    /** The verb that goes with what is asked for ("which company makes", "how many people work"), as a term, or -1. */
    int doneBy() {
        for (int i = 0; i + 3 < words.size(); i++) {
            boolean many = words.get(i).equals("how") && words.get(i + 1).equals("many");
            int noun = many ? i + 2 : i + 1;
            boolean which = words.get(i).equals("which") || words.get(i).equals("what");
            if (many ? CROWD.contains(words.get(noun)) : which && BODIES.contains(words.get(noun))) {
                return sequence[noun + 1];
            }
        }
        return -1;
    }

    private int focus() {
        for (int i = 0; i + 1 < words.size(); i++) {
            String word = words.get(i);
            boolean many = word.equals("how") && words.get(i + 1).equals("many");
            if (many || word.equals("what") || word.equals("which")) {
                int at = i + 1;
                while (at < words.size() && SORTS.contains(words.get(at))) {
                    at++;
                }
                return at < words.size() ? sequence[at] : -1;
            }
        }
        return -1;
    }
}
