package onrecord.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words by which a question about nobody in particular is looked for. */
final class Wanted {

    /** A longer text is a story with a question in it: its topic serves better than all its words. */
    private static final int LONGEST = 40;

    private Wanted() {
    }

    /**
     * The question in its own words, since the small words around a fact help to choose its sentence, and what the
     * question before it in the thread was about.
     */
    static String of(Question question) {
        String plain = Occasion.without(Chatter.strip(question.text()));
        List<Word> words = Words.of(plain);
        if (words.size() > LONGEST) {
            return question.topic();
        }
        Set<String> own = new HashSet<>(Words.folded(question.text()));
        List<Word> added = new ArrayList<>(Words.of(question.topic()));
        added.removeIf(word -> own.contains(word.folded()));
        return plain + " " + Words.text(added);
    }
}
