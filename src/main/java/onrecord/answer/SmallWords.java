package onrecord.answer;

import java.util.List;

/** Reads the small words of a question as they were meant when they are typed nearly right: "waht", "abot", "sya". */
final class SmallWords {

    /** The words by which a question is understood; the first that is near is taken. */
    private static final List<String> OFTEN_MISTYPED = List.of("about", "what", "said", "says", "say", "did", "does",
            "who", "which", "when", "where", "think", "regarding", "concerning", "comment", "mention", "announce",
            "statement", "statements", "quote", "quotes");

    /** In shorter words every other letter makes another word: only swapped neighbours are a slip there. */
    private static final int LONG = 5;

    private final Usage usage;
    private final QuestionWords known;

    SmallWords(Usage usage, QuestionWords known) {
        this.usage = usage;
        this.known = known;
    }

    List<Word> mended(List<Word> words) {
        return words.stream().map(this::mended).toList();
    }

    private Word mended(Word word) {
        if (word.folded().length() < 3 || known.empty(word) || known.ofSpeech(word.folded()) || known.opinion(word)) {
            return word;
        }
        return OFTEN_MISTYPED.stream()
                .filter(meant -> slip(word.folded(), meant))
                .findFirst()
                .filter(meant -> usage.absent(word))
                .map(meant -> new Word(meant, meant, word.start(), word.end(), false))
                .orElse(word);
    }

    private static boolean slip(String typed, String meant) {
        if (Math.abs(typed.length() - meant.length()) > 1 || Spelling.slips(typed, meant) != 1) {
            return false;
        }
        return meant.length() >= LONG ? typed.charAt(0) == meant.charAt(0) : swapped(typed, meant);
    }

    private static boolean swapped(String typed, String meant) {
        return typed.length() == meant.length() && typed.chars().sorted().boxed().toList()
                .equals(meant.chars().sorted().boxed().toList());
    }
}
