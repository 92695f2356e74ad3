package onrecord.attribution;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of a frame that stand for somebody or something.
 *
 * @param from its first token
 * @param to its last token
 * @param name the words of the name, without titles and roles; empty where nobody is named
 * @param role what the phrase calls them beside the name, in lower case; empty where it does not
 * @param definite whether it begins with "the", a possessive or nothing but a capitalised role
 * @param owner whose they are ("Blinken" in "Blinken's spokesman"), or null
 * @param gender what a title tells
 */
record NounPhrase(int from, int to, List<String> name, String role, boolean definite, @Nullable String owner,
        Gender gender) {

    boolean named() {
        return !name.isEmpty();
    }

    boolean roleOnly() {
        return name.isEmpty() && !role.isEmpty();
    }

    /** The role with the one whom it serves: "health minister of quennar". */
    String office() {
        return role.isEmpty() || owner == null
                ? role
                : role + " of " + owner.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }
}
