package onrecord.answer;

import java.util.List;
import java.util.regex.Pattern;

/** The words of a text that put the question, slips in small words mended. */
final class MainClause {

    /** A sentence or a lead-in ends here. */
    private static final Pattern STOP = Pattern.compile("[:;!?]\\s");

    /** "What did X think about Y" has this many words before it can name an occasion. */
    private static final int SHORTEST = 6;

    /** "Jr" and "St" and "No" are cut with a stop; words of this length that are no titles seldom are. */
    private static final int LONGER_THAN_TITLES = 4;

    private final SmallWords smallWords;
    private final QuestionWords known;

    MainClause(SmallWords smallWords, QuestionWords known) {
        this.smallWords = smallWords;
        this.known = known;
    }

    /** Without what leads up to the question ("I have ten minutes: what did ...") and what only says where it was talked of. */
    List<Word> words(String plain) {
        List<Word> words = smallWords.mended(Words.of(plain));
        int asks = 0;
        while (asks < words.size() && !known.interrogative(words.get(asks))) {
            asks++;
        }
        int from = asks;
        while (asks < words.size() && from > 0
                && !ends(words.get(from - 1), plain.substring(words.get(from - 1).end(), words.get(from).start()))) {
            from--;
        }
        return withoutOccasion(LeadIn.without(words.subList(asks < words.size() ? from : 0, words.size())));
    }

    /** Whether a sentence or lead-in ends after a word; the stop after "Dr" ends none. */
    private static boolean ends(Word word, String gap) {
        boolean title = FullName.isTitle(word.folded()) || word.folded().length() < LONGER_THAN_TITLES;
        return STOP.matcher(gap).find() || (gap.startsWith(". ") && !title);
    }

    /** "... when talking about X" names the occasion; the subject stands before it. */
    private List<Word> withoutOccasion(List<Word> words) {
        for (int i = SHORTEST; i + 1 < words.size(); i++) {
            boolean occasion = words.get(i).is("when") || words.get(i).is("while");
            String next = words.get(i + 1).folded();
            if (occasion && next.endsWith("ing") && known.ofSpeech(next)) {
                return withSomebody(words.subList(0, i)) ? words : words.subList(0, i);
            }
        }
        return words;
    }

    /** "Why did X disagree with Y when talking about Z" has its subject in the occasion. */
    private boolean withSomebody(List<Word> words) {
        int with = words.stream().map(Word::folded).toList().lastIndexOf("with");
        return with > 0 && with + 1 < words.size() && !known.verb(words.get(with - 1).folded()).isEmpty()
                && words.subList(with + 1, words.size()).stream().allMatch(Word::capital);
    }
}
