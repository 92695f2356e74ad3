package onrecord.search.lucene;

/**
 * What the index holds.
 *
 * <p>Each file is a block of Lucene documents. A quotable passage is one a sentence, in order, then one for the passage; a
 * passage that may not be quoted is one, an aside; the last is the file's head, which says where everything stands in it. A
 * file that could not be read is a head alone. A hit is a file and two numbers.
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

    /** Of all that comes from one file: the file, by which it is deleted. */
    static final String KEY = "key";

    /** Of each passage and aside: the document's file. */
    static final String FILE = "file";

    /** Of each passage and aside: its place in the reading, from 0. */
    static final String PASSAGE = "passage";

    /** Of each passage: how many sentences stand before it in the block. */
    static final String SENTENCES = "sentences";

    /** Of each head: the file. */
    static final String HEAD = "head";

    /** Of each head: the mark by which the file is known, as {@link onrecord.corpus.Intake.Item} has it. */
    static final String MARK = "mark";

    /** Of the head of a file that could not be read: the file and why, a line each. */
    static final String NOTE = "note";

    /** Of each other head: an {@link onrecord.corpus.EntryForm}. */
    static final String ENTRY = "entry";

    /** Of each other head: a {@link onrecord.corpus.ReadingForm}. */
    static final String FORM = "form";

    /** Of each other head: from what the text is had again, as {@link onrecord.corpus.Texts} gave it. */
    static final String TEXT = "text";

    private Fields() {
    }
}
