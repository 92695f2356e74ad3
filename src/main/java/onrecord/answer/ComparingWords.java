package onrecord.answer;

import java.util.List;
import java.util.Set;

/** The words by which a question asks for one person's words beside another's. All folded. */
final class ComparingWords {

    private static final Set<String> OPENING = Set.of("compare", "comparing", "comparison", "contrast", "contrasting",
            "compared", "juxtapose");

    private static final Set<String> ANYWHERE = Set.of("compare", "compares", "compared", "comparing", "comparison",
            "differ", "differs", "differed", "differing", "difference", "differences", "disagree",
            "disagrees", "disagreed", "disagreement", "disagreements", "contrast", "contrasts", "odds", "divergence",
            "diverge", "diverges", "diverged");

    private static final Set<String> AGAINST = Set.of("vs", "versus", "v");

    /** What two people agree on is a fact too ("what did they agree on?"); whether they do is asked with an auxiliary. */
    private static final Set<String> AGREEING = Set.of("agree", "agrees", "agreed", "agreement", "concur", "eye",
            "ground");

    private static final Set<String> BESIDE = Set.of("side by side", "eye to eye", "common ground", "same page");

    private static final Set<String> ASKING_WHETHER = Set.of("whether", "if", "far", "much", "where", "how");

    /** Between two people. */
    private static final Set<String> BETWEEN = Set.of("and", "or", "vs", "versus", "v", "with", "to", "from", "than",
            "against", "between", "of", "both", "beside");

    /** Before the subject; "of" stands before it only after a word for a view. */
    private static final Set<String> ABOUT = Set.of("over", "towards", "toward", "concerning", "around");

    private static final Set<String> SEVERAL = Set.of("they", "them", "their", "these", "both", "two", "three");

    private static final Set<String> OCCASION = Set.of("when", "while", "during", "after", "before");

    private final QuestionWords known;

    ComparingWords(QuestionWords known) {
        this.known = known;
    }

    /** Whether somebody is to be compared with somebody, if the question names two. */
    boolean asked(List<Word> words) {
        if (words.isEmpty() || words.stream().anyMatch(word -> word.is("why"))) {
            return false;
        }
        Word first = words.getFirst();
        boolean whether = known.auxiliary(first) || ASKING_WHETHER.contains(first.folded());
        String text = String.join(" ", words.stream().map(Word::folded).toList());
        return plainly(words) || BESIDE.stream().anyMatch(text::contains)
                || words.stream().anyMatch(word -> ANYWHERE.contains(word.folded()))
                || (whether && words.stream().anyMatch(word -> AGREEING.contains(word.folded())));
    }

    /** "compare X and Y", "X vs Y": so plain that no subject is needed. */
    boolean plainly(List<Word> words) {
        return words.stream().limit(2).anyMatch(this::opening)
                || (words.stream().skip(1).anyMatch(word -> AGAINST.contains(word.folded()))
                        && words.stream().noneMatch(known::auxiliary));
    }

    /** "compare", "comapre". */
    boolean opening(Word word) {
        return OPENING.contains(word.folded()) || Spelling.near(word.folded(), "compare");
    }

    /** Whether a word only asks to compare. */
    boolean cue(Word word) {
        return opening(word) || ANYWHERE.contains(word.folded()) || AGREEING.contains(word.folded())
                || AGAINST.contains(word.folded());
    }

    boolean between(Word word) {
        return BETWEEN.contains(word.folded());
    }

    /** Whether the subject begins after words[i]. */
    boolean about(List<Word> words, int i) {
        Word word = words.get(i);
        return known.about(word) || ABOUT.contains(word.folded())
                || (word.is("of") && i > 0 && known.opinion(words.get(i - 1)) && !words.get(i - 1).is("words"));
    }

    boolean several(Word word) {
        return SEVERAL.contains(word.folded());
    }

    /** Whether words[i] begins to tell on which occasion it was said: "when they spoke on the jetty". */
    boolean occasion(List<Word> words, int i) {
        return OCCASION.contains(words.get(i).folded())
                && words.stream().skip(i + 1L).limit(5)
                        .anyMatch(word -> known.ofSpeech(word.folded()) || several(word) || word.is("asked")
                                || word.folded().startsWith("interview") || word.is("met"));
    }
}
