package onrecord.corpus;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody said: inside the quotation marks for direct speech, the sentence or clause
 * for reported speech, the sentences of a turn or a block.
 *
 * <p>Without an attribution it is nobody's: it can be quoted as what the document says, never as
 * what a person said.
 *
 * @param span the words themselves
 * @param credit who said them and how, or null where the document does not tell
 */
public record Statement(Span span, @Nullable Attribution credit) {

    /** Who said it and how, if the document tells. */
    public Optional<Attribution> attribution() {
        return Optional.ofNullable(credit);
    }
}
