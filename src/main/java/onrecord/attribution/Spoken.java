package onrecord.attribution;

import org.jspecify.annotations.Nullable;

/** A cue with its subject, and whom that subject means; null where it is not plain. */
record Spoken(Saying saying, @Nullable Credit credit) {
}
