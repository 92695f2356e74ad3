package onrecord.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes the bytes of a form: small numbers take one, a name that comes again its number. Any Java string comes back as it was. */
final class FormWriter {

    /** Bits of each byte that hold the number; the other one says that more follow. */
    static final int BITS = 7;
    static final int MORE = 1 << BITS;

    private static final int MANY = 256;

    private final Map<String, Integer> names = new HashMap<>();
    private byte[] bytes = new byte[MANY];
    private int length;

    /** @param version of the form; what reads it refuses any other */
    FormWriter(int version) {
        raw(version);
    }

    /** A number that is never negative. */
    void number(int value) {
        unsigned(value & 0xffff_ffffL);
    }

    /** A number that may be negative; the nearer to 0, the fewer bytes. */
    void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    private void unsigned(long value) {
        long left = value;
        while ((left & -MORE) != 0) {
            raw((int) (left & (MORE - 1)) | MORE);
            left >>>= BITS;
        }
        raw((int) left);
    }

    /** A span, told by how far from {@code near} it starts. */
    void span(Span span, int near) {
        signed((long) span.start() - near);
        number(span.length());
    }

    void string(String text) {
        boolean whole = whole(text);
        byte[] encoded = whole ? text.getBytes(StandardCharsets.UTF_8) : utf16(text);
        signed(whole ? encoded.length : -encoded.length);
        raw(encoded);
    }

    void optional(@Nullable String text) {
        number(text == null ? 0 : 1);
        if (text != null) {
            string(text);
        }
    }

    /** A string that is likely to come again in this form. */
    void name(String name) {
        Integer known = names.putIfAbsent(name, names.size() + 1);
        number(known == null ? 0 : known);
        if (known == null) {
            string(name);
        }
    }

    /** A digest in hexadecimal digits, or whatever stands in its place. */
    void digest(String hex) {
        boolean plain = !hex.isEmpty() && hex.length() % 2 == 0
                && hex.chars().allMatch(c -> '0' <= c && c <= '9' || 'a' <= c && c <= 'f');
        number(plain ? hex.length() / 2 : 0);
        if (plain) {
            raw(HexFormat.of().parseHex(hex));
        } else {
            string(hex);
        }
    }

    /** The bytes, with a check at their end. */
    byte[] sealed(CRC32C check) {
        check.update(bytes, 0, length);
        return ByteBuffer.allocate(length + Integer.BYTES)
                .put(bytes, 0, length).putInt((int) check.getValue()).array();
    }

    /** Whether UTF-8 can say it: half of a surrogate pair it cannot. */
    private static boolean whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            }
        }
        return true;
    }

    private static byte[] utf16(String text) {
        ByteBuffer encoded = ByteBuffer.allocate(text.length() * Character.BYTES);
        encoded.asCharBuffer().put(text);
        return encoded.array();
    }

    private void raw(int one) {
        room(1);
        bytes[length++] = (byte) one;
    }

    private void raw(byte[] many) {
        room(many.length);
        System.arraycopy(many, 0, bytes, length, many.length);
        length += many.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
