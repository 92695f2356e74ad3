package onrecord.answer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody is called beside their name, as a set of words: word order differs between "minister of foreign affairs"
 * and "foreign minister".
 *
 * @param words folded, abbreviations written out, without articles and prepositions
 */
record Role(Set<String> words) {

    /** The nouns that make a phrase a role; documents add their own. Sources: the offices of governments, firms, courts. */
    static final Set<String> HEADS = Set.of("minister", "secretary", "president", "chancellor", "premier", "leader",
            "chair",
            "chairman", "chairwoman", "chairperson", "director", "chief", "executive", "ambassador", "judge", "mayor",
            "governor", "commissioner", "envoy", "king", "queen", "pope", "general", "spokesman", "spokeswoman",
            "spokesperson", "senator", "professor", "lawyer", "ombudsman", "treasurer", "speaker", "head", "negotiator",
            "coach", "editor", "counterpart", "monarch", "taoiseach");

    /** How people shorten offices. */
    private static final Map<String, List<String>> LONG_FORMS = Map.ofEntries(
            Map.entry("pm", List.of("prime", "minister")),
            Map.entry("fm", List.of("foreign", "minister")),
            Map.entry("sec", List.of("secretary")),
            Map.entry("secy", List.of("secretary")),
            Map.entry("min", List.of("minister")),
            Map.entry("pres", List.of("president")),
            Map.entry("gov", List.of("governor")),
            Map.entry("ceo", List.of("chief", "executive")),
            Map.entry("dg", List.of("director", "general")),
            Map.entry("defense", List.of("defence")));

    private static final List<Set<String>> FOREIGN = List.of(Set.of("foreign", "minister"), Set.of("foreign", "secretary"));
    private static final Set<String> OF_STATE = Set.of("secretary", "state");

    private static final Set<String> LEFT_OUT = Set.of("the", "a", "an", "of", "for", "and", "to", "in", "at", "on",
            "affairs",
            "its", "their", "his", "her", "our", "current", "both", "two");

    /** Words that make another office of the one they stand before. */
    private static final Set<String> OTHER_OFFICE = Set.of("deputy", "vice", "former", "ex", "shadow", "acting",
            "assistant",
            "under", "permanent", "spokesman", "spokeswoman", "spokesperson", "adviser", "staff", "press", "private");

    /** A place and the adjective made of it share at least this many letters: Quennar, Quennari; Canada, Canadian. */
    private static final int SHARED = 4;

    Role {
        words = Set.copyOf(words);
    }

    static Role of(List<String> folded) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : folded) {
            words.addAll(LONG_FORMS.getOrDefault(word, List.of(singular(word))));
        }
        words.removeAll(LEFT_OUT);
        return new Role(words);
    }

    static Role of(String text) {
        return of(Words.folded(text));
    }

    /** Whether this names an office at all. */
    boolean office() {
        return words.stream().anyMatch(HEADS::contains);
    }

    /**
     * The same office under its other names: a foreign minister is a foreign secretary, and a secretary of state in the
     * United States.
     *
     * @param countries ISO codes of the countries for which it is held
     */
    List<Role> alike(Set<String> countries) {
        boolean american = countries.contains("US");
        boolean foreign = FOREIGN.stream().anyMatch(words::equals) || (american && words.equals(OF_STATE));
        if (!foreign) {
            return List.of(this);
        }
        return Stream.concat(FOREIGN.stream(), american ? Stream.of(OF_STATE) : Stream.empty()).map(Role::new).toList();
    }

    /** The countries among its words, as ISO codes; a role "of the united kingdom" keeps no word order, so two words may part. */
    Set<String> countries() {
        Set<String> found = new HashSet<>();
        for (String one : words) {
            found.addAll(Countries.in(List.of(one)));
            words.forEach(other -> found.addAll(Countries.in(List.of(one, other))));
        }
        return found;
    }

    /** Whether somebody who has {@code held} may be meant by this: everything asked for is there, and no other office. */
    boolean means(Role held) {
        return words.stream().allMatch(held::has)
                && OTHER_OFFICE.stream().allMatch(word -> words.contains(word) || !held.words.contains(word));
    }

    boolean has(String word) {
        return words.contains(word) || words.stream().anyMatch(own -> samePlace(own, word));
    }

    Role without(String word) {
        return new Role(words.stream().filter(own -> !own.equals(word)).collect(Collectors.toSet()));
    }

    /** Whether two words are the same place, or a place and the adjective made of it. */
    static boolean samePlace(String own, String word) {
        int most = Math.min(own.length(), word.length());
        int shared = 0;
        while (shared < most && own.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        return own.equals(word)
                || (shared >= SHARED && shared >= most - 1 && Math.abs(own.length() - word.length()) <= 3
                        && !HEADS.contains(own));
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && HEADS.contains(word.substring(0, word.length() - 3) + "y")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && HEADS.contains(word.substring(0, word.length() - 1));
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
