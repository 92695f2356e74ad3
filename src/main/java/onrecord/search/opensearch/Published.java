package onrecord.search.opensearch;

import onrecord.corpus.Shelf;

/** The documents as they were published at one time: whatever is indexed later, they stay what they are while they are there. */
public final class Published {

    private final State state;

    Published(State state) {
        this.state = state;
    }

    /** Searches them. */
    public ClusterReader reader() {
        return new ClusterReader(state);
    }

    /** The documents themselves; the catalogue is read now. */
    public Shelf shelf() {
        return new ClusterShelf(state);
    }
}
