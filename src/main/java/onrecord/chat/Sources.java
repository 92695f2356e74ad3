package onrecord.chat;

import onrecord.corpus.Document;

/** Knows whether documents still are what was read. Safe for use by several threads at once. */
@FunctionalInterface
public interface Sources {

    /** How a document's file is now. */
    State state(Document document);

    /** What became of a file since it was read. */
    enum State {
        /** It holds the bytes that were read. */
        UNCHANGED,
        /** It holds others. */
        CHANGED,
        /** It cannot be read any more. */
        GONE
    }
}
