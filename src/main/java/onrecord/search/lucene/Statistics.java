package onrecord.search.lucene;

import java.io.IOException;
import java.util.Optional;

/** What the weight of a word depends on: how much an index holds, and how much of it holds the word. */
public interface Statistics {

    /** How many sentences with at least one word there are. */
    long sentences();

    /** How many words these sentences have, taken together. */
    long words();

    /** How many passages there are. */
    long passages();

    /** How many sentences hold a stem. */
    long sentencesWith(String stem) throws IOException;

    /** How many passages hold a stem, in their text, their heading or their title. */
    long passagesWith(String stem) throws IOException;

    /** The stem of the word that may have been meant by one that stands nowhere; {@code folded} is the word before it was stemmed. */
    Optional<String> meant(String folded) throws IOException;
}
