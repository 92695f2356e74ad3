package onrecord.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was searched when nothing was found. Every number can be counted again in the documents.
 *
 * @param documents how many there are
 * @param first the earliest day on which one was published, or null where none says
 * @param last the latest such day, or null
 * @param words where the words of the question stand, in its order
 * @param refused why the nearest passage is no answer, or null where there is no such passage
 */
public record Receipt(int documents, @Nullable LocalDate first, @Nullable LocalDate last, List<Count> words,
        @Nullable Refused refused) {

    public Receipt {
        words = List.copyOf(words);
    }

    /**
     * Where a word stands, in any of its forms ("visa", "visas").
     *
     * @param word as the question has it
     * @param documents how many documents have it in their text
     * @param sentences in how many sentences; a heading or a caption counts as one
     */
    public record Count(String word, int documents, int sentences) {
    }

    /**
     * Why the nearest passage is no answer.
     *
     * @param lacks the words of the question that it does not have
     * @param speaker whose words it is, where somebody else was asked about; null where that is not the reason
     */
    public record Refused(List<String> lacks, @Nullable String speaker) {

        public Refused {
            lacks = List.copyOf(lacks);
        }
    }
}
