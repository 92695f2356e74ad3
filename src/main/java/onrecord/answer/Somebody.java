package onrecord.answer;

import java.util.List;
import java.util.Set;
import onrecord.corpus.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * One person, organisation or country, put together from all documents.
 *
 * @param name the fullest form of the name
 * @param parts that name taken apart
 * @param speakers the names under which documents credit them with words; may be empty
 * @param roles what else they are called
 * @param aliases further names from the settings, as folded words
 * @param files the documents that have them, in order, each once
 */
record Somebody(
        String name, FullName parts, Set<Speaker> speakers, Set<Role> roles, Set<List<String>> aliases,
        List<String> files) {

    Somebody {
        speakers = Set.copyOf(speakers);
        roles = Set.copyOf(roles);
        aliases = Set.copyOf(aliases);
        files = List.copyOf(files);
    }

    /** There is one of each name; to compare all that is known of them would take long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Somebody somebody && name.equals(somebody.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    boolean credited() {
        return !speakers.isEmpty();
    }

    Question.Asked asked() {
        return new Question.Asked(name, speakers);
    }

    /** Whether a role phrase fits one of the roles. */
    boolean holds(Role asked) {
        return roles.stream().anyMatch(asked::means);
    }

    /** Whether a role phrase is one of the roles exactly. */
    boolean holdsExactly(Role asked) {
        return roles.stream().anyMatch(held -> asked.means(held) && held.words().size() == asked.words().size());
    }
}
