package onrecord.chat.console;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * How text is laid out for who reads it.
 *
 * @param width columns to wrap at, or 0 for lines as long as they come
 * @param colour whether the reader's terminal understands bold and dim
 */
public record Style(int width, boolean colour) {

    /** For files, pipes and programs. */
    public static final Style PLAIN = new Style(0, false);

    /** Longer lines are hard to read, however wide the terminal is. */
    private static final int WIDEST = 100;

    /** Below this, wrapping leaves a word a line: the terminal may as well break them itself. */
    private static final int NARROWEST = 30;

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RESET = "\u001b[0m";

    public Style {
        width = width < NARROWEST ? 0 : Math.min(width, WIDEST);
    }

    /** For the terminal this process writes to; asking for its width takes a moment. */
    public static Style ofThisTerminal(boolean colour) {
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            return new Style(terminal.getSize().getColumns(), colour);
        } catch (IOException unknown) {
            return new Style(0, colour);
        }
    }

    String bold(String text) {
        return colour ? BOLD + text + RESET : text;
    }

    String dim(String text) {
        return colour ? DIM + text + RESET : text;
    }

    /** A message without what this class puts in. */
    static String plain(String message) {
        return message.replace(BOLD, "").replace(DIM, "").replace(RESET, "");
    }
}
