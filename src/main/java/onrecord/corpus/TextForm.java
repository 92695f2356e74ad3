package onrecord.corpus;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/** A document's text as bytes that bring back every character as it was, be it half of a surrogate pair. */
public final class TextForm {

    /** Goes up with every change to what is written. */
    static final int VERSION = 1;

    private TextForm() {
    }

    /** The bytes of a text: little more than UTF-8 would take. */
    public static byte[] bytes(String text) {
        FormWriter out = new FormWriter(VERSION);
        out.string(text);
        return out.sealed(new CRC32C());
    }

    /**
     * The text that was made into these bytes.
     *
     * @throws IOException if they are damaged or of another version
     */
    public static String text(byte[] bytes, int offset, int length) throws IOException {
        FormReader in = new FormReader(bytes, offset, length, VERSION, new CRC32C(), UnaryOperator.identity());
        String text = in.string();
        in.finish();
        return text;
    }
}
