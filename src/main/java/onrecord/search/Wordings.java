package onrecord.search;

import java.util.List;

/** Finds where a wording may stand, be it running text or a heading. Safe for use by several threads at once. */
@FunctionalInterface
public interface Wordings {

    /**
     * The passages that share most with a wording: its words, and its pairs of neighbouring words. A passage in which all
     * of it stands in one sentence is never ranked behind one in which less of it stands.
     *
     * @param words plain words; the engine analyses them, nothing in them is syntax
     * @param n how many at the most for a wording of one sentence; a long one may bring more
     * @return most alike first, each once
     * @throws java.io.UncheckedIOException if the index cannot be read
     */
    List<Spot> like(String words, int n);

    /**
     * A passage of a document.
     *
     * @param file the document's file
     * @param passage which of the reading's passages, from 0
     */
    record Spot(String file, int passage) {
    }
}
