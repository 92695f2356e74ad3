package onrecord.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FormWriter} wrote. Every method throws an IOException where the bytes cannot be what was written. */
final class FormReader {

    private final byte[] bytes;
    private final int end;
    private final List<String> names = new ArrayList<>();
    private final UnaryOperator<String> shared;
    private int at;

    /**
     * @param check takes in what else the bytes must belong to
     * @param shared gives of equal names always the same
     */
    FormReader(byte[] bytes, int offset, int length, int version, CRC32C check, UnaryOperator<String> shared)
            throws IOException {
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length - Integer.BYTES;
        this.shared = shared;
        if (length <= Integer.BYTES) {
            throw new IOException("Too short for a form: " + length + " bytes");
        }
        check.update(bytes, offset, length - Integer.BYTES);
        if (ByteBuffer.wrap(bytes).getInt(end) != (int) check.getValue()) {
            throw new IOException("A form is damaged, or another document's");
        }
        int found = raw();
        if (found != version) {
            throw new IOException("A form of version " + found + ", not " + version);
        }
    }

    int number() throws IOException {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IOException("No such number in a form: " + value);
        }
        return (int) value;
    }

    long signed() throws IOException {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private long unsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += FormWriter.BITS) {
            int one = raw();
            value |= (long) (one & (FormWriter.MORE - 1)) << shift;
            if ((one & FormWriter.MORE) == 0) {
                return value;
            }
        }
        throw new IOException("A number without an end in a form");
    }

    /** How many things follow, each of at least one byte. */
    int count() throws IOException {
        int count = number();
        if (count > end - at) {
            throw new IOException("More in a form than it has room for: " + count);
        }
        return count;
    }

    /** A span that ends at {@code most} at the latest. */
    Span span(int near, int most) throws IOException {
        long start = near + signed();
        long stop = start + number();
        if (start < 0 || stop > most) {
            throw new IOException("No such span in a text of " + most + ": " + start + ".." + stop);
        }
        return new Span((int) start, (int) stop);
    }

    String string() throws IOException {
        long size = signed();
        if (size < 0 ? -size > end - at || size % Character.BYTES != 0 : size > end - at) {
            throw new IOException("No such string in a form: " + size + " bytes");
        }
        int from = at;
        at += (int) Math.abs(size);
        return size >= 0
                ? new String(bytes, from, (int) size, StandardCharsets.UTF_8)
                : ByteBuffer.wrap(bytes, from, (int) -size).asCharBuffer().toString();
    }

    @Nullable
    String optional() throws IOException {
        return number() == 0 ? null : string();
    }

    String name() throws IOException {
        int known = number();
        if (known > names.size()) {
            throw new IOException("No such name in a form: " + known);
        }
        if (known == 0) {
            names.add(shared.apply(string()));
            return names.getLast();
        }
        return names.get(known - 1);
    }

    String digest() throws IOException {
        int size = count();
        if (size == 0) {
            return string();
        }
        at += size;
        return HexFormat.of().formatHex(Arrays.copyOfRange(bytes, at - size, at));
    }

    /** Makes sure that nothing is left over. */
    void finish() throws IOException {
        if (at != end) {
            throw new IOException((end - at) + " bytes too many in a form");
        }
    }

    private int raw() throws IOException {
        if (at >= end) {
            throw new IOException("A form ends too early");
        }
        return bytes[at++] & 0xff;
    }
}
