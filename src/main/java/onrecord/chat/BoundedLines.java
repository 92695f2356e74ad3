package onrecord.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a UTF-8 stream, however long they are: of each, only so many characters are kept that
 * it can be seen to be too long. A byte order mark at the start is no part of the first line.
 */
public final class BoundedLines {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BufferedReader in;
    private final int most;
    private boolean first = true;

    /** @param most UTF-16 units that may be of interest; one more is kept to show that there were more */
    public BoundedLines(InputStream in, int most) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.most = most;
    }

    /**
     * The next line, without its end; nothing when there are no more.
     *
     * @throws UncheckedIOException if the stream cannot be read
     */
    public Optional<String> next() {
        try {
            int c = in.read();
            if (first && c == BYTE_ORDER_MARK) {
                c = in.read();
            }
            first = false;
            return c == END ? Optional.empty() : Optional.of(rest(c));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the next line", e);
        }
    }

    private String rest(int firstChar) throws IOException {
        var line = new StringBuilder();
        for (int c = firstChar; c != END && c != '\n'; c = in.read()) {
            if (line.length() <= most) {
                line.append((char) c);
            }
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}
