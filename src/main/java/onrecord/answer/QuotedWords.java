package onrecord.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a question holds between quotation marks. */
final class QuotedWords {

    /** Double marks of any kind; single ones only round three words or more, since they are apostrophes too. */
    private static final Pattern MARKED = Pattern.compile("[\"“„«]([^\"“”„«»]{3,1500})[\"”“»]"
            + "|(?<![\\p{L}\\p{N}])['‘]([^'‘’]{1,300}(?:[ '’][^'‘’ ]{1,300}){2,200})['’](?![\\p{L}\\p{N}])");

    private QuotedWords() {
    }

    /** The longest of them, of two words or more. */
    static Optional<String> in(String text) {
        String longest = "";
        Matcher marked = MARKED.matcher(text);
        while (marked.find()) {
            String words = marked.group(1) == null ? marked.group(2) : marked.group(1);
            longest = words.length() > longest.length() ? words : longest;
        }
        return Words.of(longest).size() >= 2 ? Optional.of(longest.strip()) : Optional.empty();
    }
}
