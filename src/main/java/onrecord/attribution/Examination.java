package onrecord.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/** Who asks and who answers in the record of a court: "DIRECT EXAMINATION OF ANN ROE BY MR. MOSS:", then "Q." and "A." */
final class Examination {

    private static final String NAME = "((?:\\p{Lu}[\\p{L}.'’-]*+ ?){1,4}+)";
    private static final Pattern WITNESS = Pattern.compile(
            "(?i:\\bexamination of|\\bwitness:?) (?:(?i:the witness),? )?+" + NAME
                    + "|^" + NAME
                    + ",? (?i:(?:having been|being|was)(?: first)? duly sworn|sworn\\b|called as a witness)");
    /** "The plaintiff calls Captain Ann Roe.", said by counsel. */
    private static final Pattern CALLED = Pattern
            .compile("\\b(?i:re)?calls? (?:(?:as )?(?:our|my|its|his|her|the) (?:\\p{Ll}+ )?witness,? )?" + NAME
                    + "(?: ?to the (?:witness )?stand)?,?\\.?$");
    private static final Pattern SWORN = Pattern.compile("(?i)\\bsworn\\b");
    private static final Pattern EXAMINER = Pattern.compile("(?im)^\\s*(?:examination )?by ((?:mr|ms|mrs|miss|dr)\\.? "
            + "\\p{L}[\\p{L}'’-]*+)\\s*:?\\s*$");
    private static final Pattern BEGINS = Pattern
            .compile("(?i)(?:direct|cross|redirect|recross|further)?[ -]?examination\\b.{0,60}", Pattern.DOTALL);
    /** Longer paragraphs are somebody's words. */
    private static final int LONGEST = 160;

    private final LabelReader reader;
    private final Map<Integer, Figure> witnesses = new HashMap<>();
    private final Map<Integer, Figure> examiners = new HashMap<>();
    private @Nullable Figure called;
    private @Nullable Figure witness;
    private @Nullable Figure examiner;

    Examination(String text, List<Passage> passages, Map<Integer, Label> labels, LabelReader reader) {
        this.reader = reader;
        for (int i = 0; i < passages.size(); i++) {
            Label label = labels.get(i);
            if (label == null) {
                between(passages.get(i).span().in(text));
            } else {
                remember(i, label);
                call(passages.get(i).span().in(text), label);
            }
        }
    }

    /** Whether a passage says who examines whom, and is nobody's words. */
    static boolean announced(String words) {
        return words.length() <= LONGEST && (BEGINS.matcher(words).matches() || EXAMINER.matcher(words).find());
    }

    /** Who speaks under a label, where the record names them. */
    Optional<Figure> who(int passage, Label label) {
        return Optional.ofNullable((label.asks() ? examiners : witnesses).get(passage));
    }

    private void between(String words) {
        if (words.length() > LONGEST) {
            return;
        }
        if (BEGINS.matcher(words).lookingAt()) {
            examiner = null;
        }
        Matcher sworn = WITNESS.matcher(words);
        if (sworn.find()) {
            witness = named(sworn.group(1) != null ? sworn.group(1) : sworn.group(2));
            called = null;
        } else if (called != null && (SWORN.matcher(words).find() || BEGINS.matcher(words).lookingAt())) {
            witness = called;
            called = null;
        }
        Matcher by = EXAMINER.matcher(words);
        if (by.find()) {
            examiner = named(by.group(1));
        }
    }

    /** Whoever is called is the witness once the examination begins. */
    private void call(String words, Label label) {
        Matcher calls = CALLED.matcher(words.strip());
        if (words.length() <= LONGEST && !label.asks() && !label.answers() && calls.find()) {
            called = named(calls.group(1).strip().replaceAll("\\.$", ""));
        }
    }

    private @Nullable Figure named(String words) {
        return Label.of(words.strip(), new Span(0, words.length())).flatMap(reader::who).orElse(null);
    }

    private void remember(int passage, Label label) {
        if (label.asks() && examiner != null) {
            examiners.put(passage, examiner);
        } else if ((label.answers() || label.core().equalsIgnoreCase("the witness")) && witness != null) {
            witnesses.put(passage, witness);
        }
    }
}
