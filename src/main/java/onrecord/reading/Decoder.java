package onrecord.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * From bytes to text, strictly: what does not decode is refused, never replaced.
 *
 * <p>A byte order mark stays in the text as U+FEFF, so that offsets are those of any strict decoder.
 */
final class Decoder {

    /** One control character in a hundred is more than any text holds, and less than any program or picture. */
    private static final int CONTROLS_ALLOWED_IN = 100;

    /**
     * Decodes a whole file.
     *
     * @throws UnreadableFile naming the first byte that does not fit, or saying that this is no text
     */
    String decode(byte[] bytes, Format format) throws UnreadableFile {
        Charset charset = charset(bytes, format);
        String text = strictly(bytes, charset);
        refuseBinary(text);
        return text;
    }

    private static Charset charset(byte[] bytes, Format format) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return format == Format.HTML
                ? DeclaredCharset.of(bytes).orElse(StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(byte[] bytes, Charset charset) throws UnreadableFile {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw new UnreadableFile("byte " + in.position() + " (line " + line(bytes, in.position()) + ") is not "
                    + charset.name() + "; the file is left out. Save it as UTF-8.");
        }
        return out.flip().toString();
    }

    private static int line(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static void refuseBinary(String text) throws UnreadableFile {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new UnreadableFile("character " + i + " is a NUL: this is no text; the file is left out.");
            }
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                controls++;
            }
        }
        if (controls > text.length() / CONTROLS_ALLOWED_IN && controls > 1) {
            throw new UnreadableFile(controls + " control characters: this is no text; the file is left out.");
        }
    }
}
