package onrecord.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shelf is to hold: documents that are known by their marks and read only when they have to be. Safe for use by
 * several threads at once.
 */
public interface Intake {

    /** What decides how documents become readings; where it is another than it was, all have to be read again. */
    String rules();

    /**
     * Stands for all there is, and for the rules: as long as it is the same, so are the {@linkplain #items() items} and the
     * {@linkplain #notes() notes}, and neither need be asked for. Empty where that cannot be told; it may become so when
     * they are asked for.
     */
    default String state() {
        return "";
    }

    /** What there is, each file once, by file. */
    List<Item> items();

    /** What is not used, and why, but for documents that cannot be read: a line each. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * Reads a document.
     *
     * @param before what is known of it from earlier, or null
     */
    Outcome read(Item item, @Nullable Known before);

    /** Gives back the texts of what was read. */
    Texts texts();

    /** These readings, which are at hand. */
    static Intake of(Corpus corpus) {
        return new IntakeInMemory(corpus);
    }

    /**
     * A document that may have to be read.
     *
     * @param file its path in the corpus folder, with {@code /} between folders
     * @param mark as long as it is the same, so is the document
     * @param size about how many bytes it has
     */
    record Item(String file, String mark, long size) {
    }

    /**
     * What is known of a document that was read earlier.
     *
     * @param mark it had then
     * @param sha256 of its bytes then
     */
    record Known(String mark, String sha256) {
    }

    /** What came of reading. */
    sealed interface Outcome {

        /** By which the document is known from now on; one that no item has if it must be looked at again the next time. */
        String mark();

        /** It was read. */
        record Taken(Reading reading, String mark) implements Outcome {
        }

        /** It is what it was, whatever its mark says. */
        record Same(String mark) implements Outcome {
        }

        /**
         * It cannot be read.
         *
         * @param why one line for a person, which names the file
         */
        record LeftOut(String why, String mark) implements Outcome {
        }
    }
}
