package onrecord.corpus;

import java.util.Set;

/**
 * Somebody a document names, and what else it calls them.
 *
 * @param name the fullest form of the name, without titles; the same as their {@link Speaker}'s
 * @param roles what they are called beside their name, in lower case, without articles: "foreign
 *     secretary", "us secretary of state", "transport minister of quennar"
 */
public record Person(String name, Set<String> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
