package onrecord.search.lucene;

/**
 * What the index holds.
 *
 * <p>A quotable passage is a block of Lucene documents: one a sentence, in order, then one for the
 * passage. A passage that may not be quoted is one document, an aside. No text is stored: a hit is a file and two numbers.
 */
final class Fields {

    /** Of each sentence: stems, function words included. */
    static final String SENTENCE = "sentence";

    /** Of each sentence: its words as they stand, folded and in order, for finding quotations and what a misspelt word may mean. */
    static final String WORD = "word";

    /** Of each passage that may not be an answer, such as a heading: its words, as in {@link #WORD}. */
    static final String ASIDE = "aside";

    /** Of each passage: stems of its own, its heading's and its document's title's words, without function words. */
    static final String CONTEXT = "context";

    /** Of sentences and passages: the names of those who say something there. */
    static final String SPEAKER = "speaker";

    /** Of all that comes from one document: a digest of the document, by which it is deleted. */
    static final String KEY = "key";

    /** Of each passage and aside: the document's file. */
    static final String FILE = "file";

    /** Of each passage and aside: its place in the reading, from 0. */
    static final String PASSAGE = "passage";

    /** Of each passage: how many sentences stand before it in the block. */
    static final String SENTENCES = "sentences";

    private Fields() {
    }
}
