package onrecord.corpus;

import java.io.IOException;
import java.util.Optional;

/**
 * Gives texts back to readings that are kept without them. Whoever keeps a reading keeps some bytes beside it from which
 * its text can be had again: the text itself, or what proves that it still stands where it came from. Safe for use by
 * several threads at once.
 */
public interface Texts {

    /** Keeps every text itself. */
    Texts KEPT = new Texts() {

        @Override
        public byte[] keep(Document document) {
            return TextForm.bytes(document.text());
        }

        @Override
        public Optional<String> text(Entry entry, byte[] kept) throws IOException {
            return Optional.of(TextForm.text(kept, 0, kept.length));
        }

        @Override
        public boolean unchanged(Entry entry) {
            return true;
        }
    };

    /** What has to be kept of a document so that its text can be had again. */
    byte[] keep(Document document);

    /**
     * The text of a document; empty if it is not there any more, or not the same.
     *
     * @param kept as {@link #keep} gave it
     * @throws IOException if what was kept is damaged
     */
    Optional<String> text(Entry entry, byte[] kept) throws IOException;

    /** Whether a text that was given out a while ago can be given out again: a look that costs next to nothing. */
    boolean unchanged(Entry entry);
}
