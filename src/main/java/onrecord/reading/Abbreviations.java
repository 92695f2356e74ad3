package onrecord.reading;

import java.util.Locale;
import java.util.Set;

/**
 * Full stops that end a word and not a sentence.
 *
 * <p>The lists hold what English news, parliamentary records and press releases use (the Associated Press's
 * titles, months and state names among them). Each list says what must follow for the sentence to go on.
 */
final class Abbreviations {

    /** A name follows. */
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "drs", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt",
            "col",
            "maj", "capt", "cpl", "sgt", "cmdr", "adm", "brig", "pvt", "rev", "hon", "msgr", "messrs", "mme", "mlle",
            "supt",
            "insp", "amb", "atty", "cllr", "ald", "det", "fr", "hr", "sr", "mt", "ft", "pres", "sec", "asst", "dep");

    /** Never at the end of a sentence. */
    private static final Set<String> LINKS = Set.of("e.g", "i.e", "cf", "vs", "viz", "approx", "esp", "incl", "resp",
            "ref", "tel");

    /** A number follows; otherwise it is a word: "No. An ambassador stays." */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "art", "arts", "fig", "figs", "vol", "vols", "p", "pp", "ch", "para", "paras", "par", "cl",
            "ca", "c",
            "sec", "ed", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /** No words of their own, be it in small letters. */
    private static final Set<String> SMALL_TOO = Set.of("co", "hon", "inc");

    /** May end a sentence: it does where a word follows that begins one and no name. */
    private static final Set<String> EITHER = Set.of(
            "inc", "corp", "ltd", "co", "cos", "bros", "llc", "plc", "jr", "sr", "esq", "st", "ave", "blvd", "rd",
            "dept", "univ",
            "assn", "ph.d", "m.d", "b.a", "m.a", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga",
            "ill", "ind",
            "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa",
            "tenn",
            "tex", "va", "vt", "wash", "wis", "wyo", "jan", "feb", "aug", "sept", "oct", "nov", "dec");

    /** Words that begin a sentence and seldom a name. */
    static final Set<String> STARTERS = Set.of(
            "The", "A", "An", "This", "That", "These", "Those", "There", "Here", "It", "Its", "He", "She", "They", "We",
            "You", "I",
            "His", "Her", "Their", "Our", "My", "Your", "In", "On", "At", "By", "For", "From", "To", "With", "Without",
            "As", "If",
            "When", "While", "Where", "What", "Who", "Why", "How", "Which", "But", "And", "Or", "So", "Yet", "Then",
            "Now",
            "After", "Before", "Since", "Until", "Because", "Although", "Though", "However", "Also", "Some", "Many",
            "Most", "All",
            "Both", "Each", "Every", "No", "Not", "Nobody", "Nothing", "One", "Two", "Is", "Are", "Was", "Were", "Do",
            "Does", "Did",
            "Can", "Could", "Will", "Would", "Should", "Have", "Has", "Had", "Let", "Please", "Yes", "Well", "Thank",
            "Thanks",
            "Nonetheless", "Nevertheless", "Therefore", "Thus", "Despite", "Furthermore", "Moreover", "Another",
            "Other",
            "Others", "Such", "Still", "Instead", "Today", "Perhaps", "Several", "Only", "Even", "Just", "Under",
            "During", "Between", "Among", "According", "Last", "Next", "Later", "Earlier", "Meanwhile", "Asked");

    private Abbreviations() {
    }

    /**
     * Whether the sentence goes on after {@code word} and its full stop.
     *
     * @param word without that stop
     * @param next the word that follows, with a stop of its own if it has one
     * @param first whether {@code word} is the first of its sentence
     */
    static boolean goesOn(String word, String next, boolean first) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean starter = STARTERS.contains(next);
        if (BEFORE_NUMBERS.contains(lower) && !next.isEmpty() && Character.isDigit(next.charAt(0))) {
            return true;
        }
        if (LINKS.contains(lower) || word.equals("v")
                || (TITLES.contains(lower) && !starter && capitalised(word, lower))) {
            return true;
        }
        if (first && listNumber(word)) {
            return true;
        }
        if (initials(word)) {
            return (first && word.length() == 1) || !starter;
        }
        return EITHER.contains(lower) && !starter && capitalised(word, lower);
    }

    /** "Miss." is Mississippi and "miss." a verb; "the hon. Lady" and "& co." stand in small letters too. */
    private static boolean capitalised(String word, String lower) {
        return !word.equals(lower) || SMALL_TOO.contains(lower);
    }

    /** "1." and "(12." open an item. */
    private static boolean listNumber(String word) {
        return word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    /** "J", "J.R.R", "U.S", "a.m": single letters with stops between them; the last one is the full stop itself. */
    private static boolean initials(String word) {
        if (word.isEmpty() || word.length() % 2 == 0
                || (word.length() == 1 && !Character.isUpperCase(word.charAt(0)))) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }
}
