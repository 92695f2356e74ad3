package onrecord.search;

import java.util.List;

/** Finds where a wording may stand, be it running text or a heading. Safe for use by several threads at once. */
public interface Wordings {

    /**
     * The passages that share most with a wording: its words, and its pairs of neighbouring words. A passage in which all
     * of it stands in one sentence is never ranked behind one in which less of it stands. Those that share next to nothing
     * beside the best are left out; and where a sentence holds all of it, those in which all of it cannot stand.
     *
     * @param words plain words; the engine analyses them, nothing in them is syntax
     * @param n how many at the most for a wording of one sentence; a long one may bring more
     * @throws java.io.UncheckedIOException if the index cannot be read
     */
    Alike like(String words, int n);

    /**
     * Passages that may be quoted and hold every one of some words, in themselves, in the heading they stand under or in
     * their document's title. Stems are alike; words that only put a question ("what", "the") need not stand there, and one
     * that stands nowhere may stand for a near word, as for a {@link Retriever}.
     *
     * @param words plain words; the engine analyses them, nothing in them is syntax
     * @param n how many at the most
     * @return those first that a {@link Retriever} prefers; empty where no word is left
     * @throws java.io.UncheckedIOException if the index cannot be read
     */
    List<Spot> holding(String words, int n);

    /**
     * Passages that share words with a wording.
     *
     * @param spots most alike first, each once
     * @param all whether each passage is among them in which, or from which on, all of it stands; false where so many hold
     *     parts of it that not all of these could be told
     */
    record Alike(List<Spot> spots, boolean all) {

        public Alike {
            spots = List.copyOf(spots);
        }
    }

    /**
     * A passage of a document.
     *
     * @param file the document's file
     * @param passage which of the reading's passages, from 0
     */
    record Spot(String file, int passage) {
    }
}
