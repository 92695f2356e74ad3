package onrecord.chat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of an HTTP request or response. Two of them are equal when their bytes are. */
public final class Body {

    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    /** The text in UTF-8. */
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As they came: what a signature is made over. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Read as UTF-8; what is not UTF-8 comes out as U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Its size only: bodies hold secrets. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
