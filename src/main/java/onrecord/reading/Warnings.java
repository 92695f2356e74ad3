package onrecord.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person should know about files that were not read, or not as they hoped.
 *
 * <p>Each warning is one line whatever a file is called: a file's name is somebody else's text.
 */
final class Warnings {

    private final List<String> lines = new ArrayList<>();

    /** Notes something about a file. */
    void add(String file, String reason) {
        lines.add(line(file, reason));
    }

    /** Takes over what others noted. */
    void addAll(Warnings others) {
        lines.addAll(others.lines);
    }

    /** One line that names a file. */
    static String line(String file, String reason) {
        return visible(file + ": " + reason);
    }

    /** All warnings so far, in order. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The text on one line, with every character that would not be seen, or would turn the line around, written out. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (unseen(c)) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Whether there is a character that would not be seen. */
    static boolean unseen(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Most names are in ASCII; the others are looked at by whole characters.
            if (text.charAt(i) > '~' || unseen(text.charAt(i))) {
                return text.codePoints().anyMatch(Warnings::unseen);
            }
        }
        return false;
    }

    /** Whether a character has no shape of its own: controls, bidi and zero-width marks, line separators, halves of a pair. */
    static boolean unseen(int c) {
        return (c < ' ' || c > '~') && unseenBeyondAscii(c);
    }

    private static boolean unseenBeyondAscii(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
