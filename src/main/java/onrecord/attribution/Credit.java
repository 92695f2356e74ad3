package onrecord.attribution;

import java.util.List;
import onrecord.corpus.Attribution;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Who is speaking, and where the document says so.
 *
 * @param who the speakers; several when they speak together
 * @param cue the words that say so
 * @param namedAt where they are named, when the cue does not name them; otherwise null
 */
record Credit(List<Figure> who, Span cue, @Nullable Span namedAt) {

    Attribution as(Speech speech) {
        return new Attribution(who.stream().map(Figure::speaker).distinct().toList(), speech, cue, namedAt != null,
                namedAt);
    }

    /** The same speakers for words that have no cue of their own. */
    Credit carried() {
        return namedAt != null ? this : new Credit(who, cue, cue);
    }
}
