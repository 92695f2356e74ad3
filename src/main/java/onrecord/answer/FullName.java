package onrecord.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A name taken apart.
 *
 * @param first what stands before the last name, folded: first and middle names, particles; may be empty
 * @param last the last name, folded; two words when it is hyphenated
 */
record FullName(List<String> first, List<String> last) {

    /** Forms of address and ranks that are no part of a name. */
    static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor",
            "sir",
            "dame", "lord", "lady", "baroness", "baron", "hon", "honourable", "honorable", "rt", "right", "the",
            "justice",
            "judge", "rev", "reverend", "father", "sister", "madam", "madame", "monsieur", "herr", "frau", "senor",
            "senora", "sheikh", "sheikha", "prince", "princess", "king", "queen", "pope", "general", "gen", "colonel",
            "col", "captain", "capt", "admiral", "major", "lt", "sgt", "president", "vice", "prime", "minister",
            "secretary", "sec", "senator", "sen", "rep", "representative", "congressman", "congresswoman", "governor",
            "gov", "mayor", "ambassador", "chancellor", "premier", "chair", "chairman", "chairwoman", "chairperson",
            "commissioner", "councillor", "cllr", "deputy", "foreign", "speaker", "director", "chief");

    /** Letters after a name: seats, honours, learned societies. */
    private static final Set<String> LETTERS = Set.of("am", "ms", "mp", "mps", "mep", "msp", "mla", "td", "qc", "kc",
            "jr",
            "sr", "ii", "iii", "iv", "obe", "mbe", "cbe", "phd", "md", "esq");

    /** Words of an organisation's name: its last word is no last name. */
    private static final Set<String> BINDING = Set.of("of", "for", "and", "the", "on", "to");

    FullName {
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    /** The parts of a name as a document writes it. */
    static FullName of(String name) {
        List<String> pieces = new ArrayList<>(List.of(name.replaceAll("\\([^()]*\\)", " ").strip().split("\\s+")));
        while (pieces.size() > 1 && TITLES.contains(Words.fold(pieces.getFirst()))) {
            pieces.removeFirst();
        }
        while (pieces.size() > 1 && LETTERS.contains(Words.fold(pieces.getLast()))) {
            pieces.removeLast();
        }
        List<String> last = Words.folded(pieces.removeLast());
        List<String> first = pieces.stream().flatMap(piece -> Words.folded(piece).stream()).toList();
        return new FullName(first, last.isEmpty() ? List.of(Words.fold(name)) : last);
    }

    static boolean isTitle(String folded) {
        return TITLES.contains(folded);
    }

    static boolean isLetters(String folded) {
        return LETTERS.contains(folded);
    }

    boolean bare() {
        return first.isEmpty();
    }

    boolean organisation() {
        return !Collections.disjoint(first, BINDING);
    }

    /** Whether two documents may mean the same person by these names. */
    boolean compatible(FullName other) {
        if (!last.equals(other.last) || organisation() || other.organisation()) {
            return equals(other);
        }
        return bare() || other.bare() || sameOrInitial(first.getFirst(), other.first.getFirst());
    }

    private static boolean sameOrInitial(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial ? one.charAt(0) == other.charAt(0) : one.equals(other);
    }

    /** How a question may spell a first name: equal, an initial, a short form ("Tony" for "Antony", "Rob" for "Robert"), or a slip of the pen. */
    static boolean sameFirst(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (shorter.length() == 1) {
            return longer.startsWith(shorter);
        }
        boolean shortForm = shorter.length() >= 3 && (longer.startsWith(shorter) || longer.endsWith(shorter));
        return shorter.equals(longer) || shortForm || Spelling.near(shorter, longer);
    }

    /** All its words. */
    List<String> words() {
        List<String> words = new ArrayList<>(first);
        words.addAll(last);
        return words;
    }
}
