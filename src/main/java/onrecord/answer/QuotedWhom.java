package onrecord.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Span;

/** Reads whom the words beside quotation marks name: "As Minister Roe once told me, ‘...’", "‘...,’ said Roe". */
final class QuotedWhom {

    /** The verbs of saying that speakers use most when they quote somebody. */
    private static final Set<String> SAYING = Set.of("said", "says", "told", "tells", "wrote", "writes", "asked",
            "asks",
            "say", "tell", "replied", "added", "warned", "promised", "argued", "insisted", "declared", "announced",
            "put");
    private static final Set<String> BETWEEN = Set.of("once", "always", "often", "also", "recently", "famously", "then",
            "just", "has", "had", "never", "already", "himself", "herself", "themselves", "used", "to", "would",
            "likes",
            "liked", "later", "earlier");
    /** What somebody did say. */
    private static final Set<String> GIVEN = Set.of("said", "told", "wrote", "asked", "replied", "added", "answered");
    private static final Set<String> ALSO = Set.of("also", "then", "just", "once", "later", "always");
    private static final Set<String> SUPPOSING = Set.of("if", "had", "whether", "unless", "that");
    private static final Set<String> OTHERS = Set.of("he", "she", "they", "who", "someone", "somebody");
    private static final Set<String> DETERMINERS = Set.of("my", "his", "her", "our", "their", "your", "the", "a", "an",
            "one", "some", "that");

    /** "told me", "told the whole House", "said it was a": words between the verb and the marks. */
    private static final int HEARER = 3;
    /** "my old friend": words between a determiner and the verb. */
    private static final int NOUN = 4;
    /** How much is looked at on each side of the marks, in characters. */
    private static final int BESIDE = 120;

    private final List<String> words;

    private QuotedWhom(String words) {
        this.words = Arrays.stream(words.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Who is quoted between marks, empty text where somebody is who has no name; nothing where no cue stands there. */
    static Optional<String> beside(String text, Span marks) {
        String before = text.substring(Math.max(0, marks.start() - BESIDE), marks.start());
        String behind = text.substring(marks.end(), Math.min(text.length(), marks.end() + BESIDE));
        return new QuotedWhom(cut(before)).before().or(() -> new QuotedWhom(behind).behind());
    }

    /** Whether the speakers quote what they said themselves: "I said, ‘...’", and neither "I never said" nor "if I said". */
    static boolean themselves(String text, Span marks) {
        return new QuotedWhom(cut(text.substring(Math.max(0, marks.start() - BESIDE), marks.start()))).own();
    }

    private boolean own() {
        for (int verb = words.size() - 1; verb > 0 && verb >= words.size() - 1 - HEARER; verb--) {
            if (GIVEN.contains(plain(verb))) {
                int who = ALSO.contains(plain(verb - 1)) ? verb - 2 : verb - 1;
                return who >= 0 && plain(who).equals("i") && (who == 0 || !SUPPOSING.contains(plain(who - 1)));
            }
        }
        return false;
    }

    /** What stands before the marks in their sentence. */
    private static String cut(String before) {
        int from = 0;
        for (int i = 0; i + 1 < before.length(); i++) {
            boolean ends = "?!;”\"".indexOf(before.charAt(i)) >= 0
                    || before.charAt(i) == '.' && i > 1 && Character.isLowerCase(before.charAt(i - 2));
            from = ends ? i + 1 : from;
        }
        return before.substring(from);
    }

    private Optional<String> before() {
        for (int verb = words.size() - 1; verb > 0 && verb >= words.size() - 1 - HEARER; verb--) {
            if (SAYING.contains(plain(verb))) {
                int end = verb - 1;
                while (end > 0 && BETWEEN.contains(plain(end))) {
                    end--;
                }
                return endingAt(end);
            }
        }
        return Optional.empty();
    }

    private Optional<String> behind() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int first = plain(0).equals("as") || plain(0).isEmpty() ? 1 : 0;
        boolean inverted = first < words.size() && SAYING.contains(plain(first));
        int end = inverted ? first + 1 : first;
        while (end + 1 < words.size() && capital(end) && capital(end + 1) && plainEnd(end)) {
            end++;
        }
        boolean tag = inverted || end + 1 < words.size() && SAYING.contains(plain(end + 1));
        return tag && end < words.size() ? endingAt(end) : Optional.empty();
    }

    /** Whoever the words up to this one name. */
    private Optional<String> endingAt(int end) {
        String last = plain(end);
        if (OTHERS.contains(last)) {
            return Optional.of("");
        }
        if (last.equals("i") || last.equals("we")) {
            return Optional.empty();
        }
        if (capital(end) && !DETERMINERS.contains(last)) {
            return Optional.of(name(end));
        }
        for (int i = end - 1; i >= 0 && i >= end - NOUN; i--) {
            if (DETERMINERS.contains(plain(i))) {
                return Optional.of("");
            }
        }
        return Optional.empty();
    }

    private String name(int end) {
        int from = end;
        while (from > 0 && capital(from - 1) && plainEnd(from - 1) && !plain(from - 1).equals("as")
                && !DETERMINERS.contains(plain(from - 1))) {
            from--;
        }
        String article = from > 0 && plain(from - 1).equals("the") ? "the " : "";
        String name = String.join(" ", words.subList(from, end + 1));
        return article + name.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private boolean plainEnd(int i) {
        return Character.isLetter(words.get(i).charAt(words.get(i).length() - 1)) || words.get(i).endsWith(".");
    }

    private boolean capital(int i) {
        return Character.isUpperCase(words.get(i).replaceAll("^[^\\p{L}]+", " ").strip().concat(" ").charAt(0));
    }

    private String plain(int i) {
        return words.get(i).replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }
}
