package onrecord.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said something, how, and by what a reader can see it.
 *
 * @param speakers who said it; several when they said it together
 * @param speech how the document gives it
 * @param cue where the document says so ("he added", "SECRETARY BLINKEN:")
 * @param inferred whether the speaker is known only through a pronoun or a neighbouring sentence
 * @param namedAt where the speaker is named, when that is not in the cue; otherwise null
 */
public record Attribution(List<Speaker> speakers, Speech speech, Span cue, boolean inferred, @Nullable Span namedAt) {

    public Attribution {
        speakers = List.copyOf(speakers);
        if (speakers.isEmpty()) {
            throw new IllegalArgumentException("An attribution needs a speaker");
        }
    }
}
