package onrecord.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cue with its subject, and whom that subject means; null where it is not plain. */
record Spoken(Saying saying, @Nullable Credit credit) {

    /** Whether these and no others are meant. */
    boolean by(List<Figure> who) {
        return credit != null && credit.who().equals(who);
    }
}
