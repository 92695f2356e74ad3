package onrecord.search.opensearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onrecord.corpus.Shelf;

/** The documents as they were published at one time: whatever is indexed later, they stay what they are while they are there. */
public final class Published {

    private final State state;

    Published(State state) {
        this.state = state;
    }

    /** The name of the index that holds them. */
    public String name() {
        return state.index();
    }

    /** Searches them. */
    public ClusterReader reader() {
        return new ClusterReader(state);
    }

    /** Why files could not be read, by file: a line each. */
    public List<String> notes() {
        List<Head> heads = new ArrayList<>();
        state.each(Rows.LEFT_OUT, Head.FIELDS, row -> heads.add(Head.of(row)));
        return heads.stream().sorted(Comparator.comparing(Head::file)).map(Head::note).toList();
    }

    /** The documents themselves; the catalogue is read now. */
    public Shelf shelf() {
        return new ClusterShelf(state);
    }
}
