package onrecord.eval;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names are one person's. */
final class Names {

    /** Courtesy titles and offices: no part of a name. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady", "the",
            "rt",
            "hon", "president", "vice", "prime", "minister", "secretary", "foreign", "state", "first", "chancellor",
            "general", "colonel", "captain", "admiral", "ambassador", "senator", "representative", "congressman",
            "congresswoman", "governor", "mayor", "professor", "prof", "commissioner", "chair", "chairman",
            "chairwoman", "chairperson", "deputy", "under", "director", "leader", "king", "queen", "prince", "princess",
            "judge", "justice", "mp", "mep", "am", "qc", "kc", "jr", "sr", "ii", "iii");

    /** Somebody beside the person named: "Mary Poole's husband". */
    private static final Set<String> BESIDE = Set.of("for", "spokesman", "spokeswoman", "spokesperson", "wife",
            "husband");

    private static final Pattern COMBINING = Pattern.compile("\\p{M}");
    private static final Pattern SIGNS = Pattern.compile("(?U)[^\\w\\s-]");

    private Names() {
    }

    /** Whether all who are credited are among those wanted, and somebody is. */
    static boolean onlyOf(List<String> credited, List<String> wanted) {
        return !credited.isEmpty() && credited.stream().allMatch(name -> isAmong(name, wanted));
    }

    /** Whether {@code name} is one of those wanted. */
    static boolean isAmong(String name, List<String> wanted) {
        return wanted.stream().anyMatch(one -> same(one, name));
    }

    /** Last names agree; first names too where both have one, of which an initial will do. */
    static boolean same(String wanted, String said) {
        List<String> w = words(wanted);
        List<String> s = words(said);
        if (w.isEmpty() || s.isEmpty() || !w.getLast().equals(s.getLast()) || isBeside(s, w)) {
            return false;
        }
        return w.size() == 1 || s.size() == 1 || agree(w.getFirst(), s.getFirst());
    }

    private static boolean isBeside(List<String> said, List<String> wanted) {
        return said.stream().anyMatch(word -> BESIDE.contains(word) && !wanted.contains(word));
    }

    private static boolean agree(String a, String b) {
        return a.equals(b) || (b.length() == 1 && a.startsWith(b)) || (a.length() == 1 && b.startsWith(a));
    }

    private static List<String> words(String name) {
        // Letters with a stroke do not come apart into a letter and an accent.
        String plain = name.replace('\u00f8', 'o').replace('\u00d8', 'O').replace('\u0142', 'l');
        String bare = COMBINING.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        List<String> all = Arrays.stream(SIGNS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("").split("(?U)\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> names = all.stream().filter(word -> !TITLES.contains(word)).toList();
        return names.isEmpty() ? all : names;
    }
}
