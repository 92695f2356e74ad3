package onrecord.search.opensearch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onrecord.corpus.Intake;
import onrecord.corpus.Intake.Item;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds, file by file.
 *
 * @param rules by which all of it was read
 */
record Held(String rules, Map<String, Head> heads) {

    /**
     * What an index holds. One that was not finished may hold a file twice, as it was and as it is: then that is told which
     * there is now.
     */
    static Held of(State state, String rules, Intake intake) {
        Map<String, String> marks = new HashMap<>();
        intake.items().forEach(item -> marks.put(item.file(), item.mark()));
        Map<String, Head> heads = new TreeMap<>();
        for (String kind : List.of(Rows.ENTRY, Rows.LEFT_OUT)) {
            state.each(kind, Head.FIELDS, row -> heads.merge(row.path("file").asText(), Head.of(row),
                    (one, other) -> one.mark().equals(marks.get(one.file())) ? one : other));
        }
        return new Held(rules, heads);
    }

    /** Whether it is what there is, and nothing else, as far as marks tell. */
    boolean matches(Intake intake) {
        return rules.equals(intake.rules()) && heads.size() == intake.items().size()
                && intake.items().stream().allMatch(this::knows);
    }

    /** Whether a file is what it was, as far as its mark tells. */
    boolean knows(Item item) {
        Head head = heads.get(item.file());
        return head != null && head.mark().equals(item.mark());
    }

    /** How many files are what they were, as far as their marks tell. */
    long known(Intake intake) {
        return intake.items().stream().filter(this::knows).count();
    }

    @Nullable
    Head of(String file) {
        return heads.get(file);
    }

    Collection<Head> all() {
        return heads.values();
    }
}
