package onrecord.answer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onrecord.corpus.Speaker;

/**
 * One person, organisation or country, put together from all documents.
 *
 * @param name the fullest form of the name
 * @param parts that name taken apart
 * @param speakers the names under which documents credit them with words; may be empty
 * @param roles what else they are called
 * @param aliases further names from the settings, as folded words
 * @param files the documents that have them
 */
record Somebody(
        String name, FullName parts, Set<Speaker> speakers, Set<Role> roles, Set<List<String>> aliases,
        Set<String> files) {

    Somebody {
        speakers = Set.copyOf(speakers);
        roles = Set.copyOf(roles);
        aliases = Set.copyOf(aliases);
        files = Set.copyOf(new TreeSet<>(files));
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
