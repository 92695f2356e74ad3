package onrecord.chat.discord.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** The transport compression "zlib-stream": one zlib stream for a whole connection, flushed after each frame. */
final class ZlibStream {
    private final Deflater deflater = new Deflater();
    private final byte[] chunk = new byte[8192];

    byte[] compress(String frame) {
        deflater.setInput(frame.getBytes(UTF_8));
        var out = new ByteArrayOutputStream();
        int length;
        do {
            length = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
            out.write(chunk, 0, length);
        } while (length == chunk.length);
        return out.toByteArray();
    }
}
