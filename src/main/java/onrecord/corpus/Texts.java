package onrecord.corpus;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Gives texts back to readings that are kept without them. Whoever keeps a reading keeps some bytes beside it from which
 * its text can be had again: the text itself, or what proves that it still stands where it came from. Safe for use by
 * several threads at once.
 */
public interface Texts {

    /** Keeps every text itself. */
    Texts KEPT = new Texts() {

        @Override
        public byte[] keep(Document document, String mark) {
            return TextForm.bytes(document.text());
        }

        @Override
        public Optional<Given> text(Entry entry, byte[] kept) throws IOException {
            return Optional.of(new Given(TextForm.text(kept, 0, kept.length), () -> true));
        }
    };

    /**
     * What has to be kept of a document so that its text can be had again.
     *
     * @param mark by which it is known, as {@link Intake.Outcome} tells
     */
    byte[] keep(Document document, String mark);

    /**
     * The text of a document; empty if it is not there any more, or not the same.
     *
     * @param kept as {@link #keep} gave it
     * @throws IOException if what was kept is damaged
     */
    Optional<Given> text(Entry entry, byte[] kept) throws IOException;

    /**
     * A text that was given back.
     *
     * @param stands whether it would be given again: a look that costs next to nothing
     */
    record Given(String text, BooleanSupplier stands) {
    }
}
