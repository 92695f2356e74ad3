package onrecord.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Passage;

/**
 * Turns under lines that hold nothing but who speaks, as the transcripts of companies' calls have them: "Ann Roe", "Ann Roe --
 * Chief Executive Officer", "Operator". Subheadings may be names as well; so those who speak must say "I" or "we" and not
 * speak of themselves by name.
 */
final class NameLines {

    private static final Pattern LINE = Pattern
            .compile("[*_]{0,2}+(\\p{Lu}[^:,;!?()\\n]{2,40}?)[*_]{0,2}+(?: (?:--?|–|—) .{2,90}+)?");
    /** With fewer who speak more than once it may be a profile. */
    private static final int FEWEST = 2;
    /** More is a register; the bound keeps the reading of it linear. */
    private static final int MOST = 300;
    /** Ends the turn before it and opens nobody's. */
    private static final String NOBODY = "Participants";

    private final String text;
    private final List<Passage> passages;
    private final Map<Integer, Label> lines = new HashMap<>();
    private final Map<String, Integer> often = new HashMap<>();

    private NameLines(String text, List<Passage> passages) {
        this.text = text;
        this.passages = passages;
    }

    /** The labels of such a transcript by passage; empty where the document is none. */
    static Map<Integer, Label> of(String text, List<Passage> passages) {
        return new NameLines(text, passages).labels();
    }

    private Map<Integer, Label> labels() {
        for (int i = 0; i < passages.size(); i++) {
            int number = i;
            line(passages.get(i)).ifPresent(label -> lines.put(number, label));
        }
        lines.forEach((number, label) -> {
            if (opens(number)) {
                often.merge(label.core(), 1, Integer::sum);
            }
        });
        if (often.size() > MOST) {
            return Map.of();
        }
        lines.values().removeIf(label -> often.getOrDefault(label.core(), 0) < 2 && !spokenOf(label));
        return speak() ? turns() : Map.of();
    }

    private Optional<Label> line(Passage passage) {
        Matcher matcher = LINE.matcher(passage.span().in(text));
        boolean line = passage.kind() != Passage.Kind.BOILERPLATE && matcher.matches();
        return !line
                ? Optional.empty()
                : Label.of(matcher.group(1), passage.span())
                        .filter(label -> label.nameless() || label.core().contains(" "));
    }

    /** Whether a paragraph stands under a line. */
    private boolean opens(int line) {
        return line + 1 < passages.size() && passages.get(line + 1).quotable() && !lines.containsKey(line + 1);
    }

    /** "Our next question is from Ann Roe." */
    private boolean spokenOf(Label label) {
        return text.indexOf(label.core()) < label.span().start();
    }

    private boolean speak() {
        Set<String> voices = new HashSet<>();
        int turns = 0;
        int own = 0;
        int ofThemselves = 0;
        for (Map.Entry<Integer, Label> line : lines.entrySet()) {
            Label label = line.getValue();
            if (!label.nameless() && opens(line.getKey())) {
                Passage words = passages.get(line.getKey() + 1);
                String last = label.core().substring(label.core().lastIndexOf(' ') + 1);
                turns++;
                own += Voices.firstPerson(text, words) ? 1 : 0;
                ofThemselves += words.span().in(text).toLowerCase(Locale.ROOT).contains(last.toLowerCase(Locale.ROOT))
                        ? 1
                        : 0;
                if (often.getOrDefault(label.core(), 0) > 1) {
                    voices.add(label.core());
                }
            }
        }
        return voices.size() >= FEWEST && 2 * own >= turns && 4 * ofThemselves <= turns;
    }

    /** "Call participants:" stands over names. */
    private boolean heads(int i) {
        return passages.get(i).kind() == Passage.Kind.HEADING
                || text.charAt(passages.get(i).span().end() - 1) == ':' && lines.containsKey(i + 1);
    }

    /** Lists of those present and other headings end a turn. */
    private Map<Integer, Label> turns() {
        int first = lines.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
        Map<Integer, Label> labels = new HashMap<>();
        for (int i = first; i < passages.size(); i++) {
            Label label = lines.get(i);
            boolean listed = label != null && (lines.containsKey(i - 1) || lines.containsKey(i + 1));
            if (listed || label == null && heads(i)) {
                labels.put(i, new Label(NOBODY, "", false, passages.get(i).span()));
            } else if (label != null) {
                labels.put(i, label);
            }
        }
        return labels;
    }
}
