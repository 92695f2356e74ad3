package onrecord.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Words set apart whose speaker stands on a line of their own: under them behind a dash ("— Ann Roe, mayor", "— Ann Roe
 * (@annroe) March 4, 2025"), or over them with an age or a colon ("Ann Roe, 24, baker", "Mayor Ann Roe:"). Such a line that
 * names nobody leaves the words nobody's.
 */
final class SignedQuotes {

    private static final Pattern BELOW = Pattern
            .compile("[*_]{0,2}+(?:—|–|--|-)\\s*+[*_]{0,2}+(\\p{Lu}[^,(|\\d\\n:;*]{1,60}+)([,(|\\d*].{0,120}+)?",
                    Pattern.DOTALL);
    private static final Pattern ABOVE = Pattern
            .compile("[*_]{0,2}+(\\p{Lu}[^,(|\\d\\n:;.*]{1,60}+)(?:(, \\d{1,3}\\b[^.?!:]{0,120}+):?|:)");

    private static final String AGE = "(?s), \\d.*+";

    private final String text;
    private final List<Passage> passages;
    private final List<List<Quote>> quotes;
    private final Roster roster;
    private final LabelReader reader;
    private final Map<Integer, Optional<Credit>> credits = new HashMap<>();

    SignedQuotes(String text, List<Passage> passages, List<List<Quote>> quotes, Roster roster) {
        this.text = text;
        this.passages = passages;
        this.quotes = quotes;
        this.roster = roster;
        this.reader = new LabelReader(text, roster, new Span(0, 0), List.of());
        for (int i = 0; i < passages.size(); i++) {
            Matcher below = BELOW.matcher(passages.get(i).span().in(text));
            Matcher above = ABOVE.matcher(passages.get(i).span().in(text));
            if (below.matches() && i > 0 && apart(i - 1)) {
                under(i, several(i) ? Optional.empty() : credit(i, below));
            } else if (above.matches() && i + 1 < passages.size() && onlyQuotes(i + 1)) {
                Optional<Credit> credit = credit(i, above);
                if (above.group(2) != null || credit.isPresent()) { // "The mayor said:" is read elsewhere
                    credits.put(i + 1, credit);
                }
            }
        }
    }

    /** Whether a passage is such words, or the line under them. */
    boolean has(int passage) {
        return credits.containsKey(passage);
    }

    /** What is said in a passage that is such words. */
    List<Statement> statements(int passage) {
        Credit credit = credits.getOrDefault(passage, Optional.empty()).orElse(null);
        List<Statement> statements = new ArrayList<>();
        if (onlyQuotes(passage)) {
            quotes.get(passage)
                    .forEach(quote -> statements.add(statement(quote.inner(), quote.whole() ? credit : null)));
        } else if (credit != null && !passages.get(passage).sentences().isEmpty()) {
            List<Span> sentences = passages.get(passage).sentences();
            statements.add(statement(sentences.getFirst().to(sentences.getLast()), credit));
        }
        return statements;
    }

    private static Statement statement(Span words, @Nullable Credit credit) {
        return new Statement(words, credit == null ? null : credit.as(Speech.DIRECT));
    }

    /** The paragraphs set apart above a line, up to the line of the ones before. */
    private void under(int line, Optional<Credit> credit) {
        boolean block = passages.get(line - 1).kind() == Passage.Kind.BLOCK_QUOTE;
        for (int i = line - 1; i >= 0 && !credits.containsKey(i) && apart(i)
                && (i == line - 1 || block && passages.get(i).kind() == Passage.Kind.BLOCK_QUOTE); i--) {
            credits.put(i, credit);
        }
        credits.put(line, Optional.empty());
    }

    private boolean apart(int passage) {
        return passages.get(passage).kind() == Passage.Kind.BLOCK_QUOTE || onlyQuotes(passage);
    }

    private boolean onlyQuotes(int passage) {
        int at = passages.get(passage).span().start();
        for (Quote quote : quotes.get(passage)) {
            if (!text.substring(at, quote.outer().start()).isBlank()) {
                return false;
            }
            at = quote.outer().end();
        }
        return passages.get(passage).quotable() && !quotes.get(passage).isEmpty()
                && text.substring(at, Math.max(at, passages.get(passage).span().end())).isBlank();
    }

    private Optional<Credit> credit(int line, Matcher matcher) {
        Span span = passages.get(line).span();
        int start = span.start() + matcher.start(1);
        Span name = new Span(start, start + matcher.group(1).stripTrailing().length());
        String about = matcher.group(2) == null ? "" : matcher.group(2);
        boolean account = about.startsWith("(@");
        return Label.of(name.in(text), name)
                .filter(label -> !label.nameless() && (account || person(label) || about.matches(AGE) && full(label)))
                .flatMap(reader::who).map(figure -> new Credit(List.of(figure), name, null));
    }

    /** Another name stands under the first: who of them said it is not told. */
    private boolean several(int line) {
        return line + 1 < passages.size() && BELOW.matcher(passages.get(line + 1).span().in(text)).matches();
    }

    /** "Ann Roe", and no "Shop Worker". */
    private static boolean full(Label label) {
        List<String> words = List.of(label.core().toLowerCase(Locale.ROOT).split(" "));
        return words.size() > 1 && words.stream().noneMatch(word -> English.role(word) || English.organisation(word)
                || English.COMMON_PEOPLE.contains(word) || word.equals("and"));
    }

    /** Somebody of the document, or by the first name somebody; "The Wick Gazette" is nobody. */
    private boolean person(Label label) {
        List<String> words = List.of(label.core().split(" "));
        String first = words.getFirst();
        return words.stream().noneMatch("and"::equalsIgnoreCase) && (English.givenName(first)
                || English.role(first.toLowerCase(Locale.ROOT)) && words.size() > 2
                        && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)))
                || English.HONORIFICS.contains(first.toLowerCase(Locale.ROOT))
                || roster.called(words).stream().anyMatch(Figure::person));
    }
}
