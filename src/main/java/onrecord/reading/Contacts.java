package onrecord.reading;

/** Lines that hold an address for electronic mail or a telephone number, and no sentence. */
final class Contacts {

    /** A name, an office and an address; more is a paragraph. */
    private static final int LONGEST = 120;

    /** The shortest telephone number that anybody prints as one. */
    private static final int FEWEST_DIGITS = 7;

    private Contacts() {
    }

    /** Whether a line is nothing but a way to reach somebody. */
    static boolean only(String line) {
        return line.length() <= LONGEST && ((mail(line) && !sentence(line)) || telephone(line));
    }

    /** Whether a line stands beside such a line as its address or office: short, and no sentence. */
    static boolean beside(String line) {
        return line.length() <= LONGEST && !sentence(line);
    }

    private static boolean sentence(String line) {
        return line.endsWith(".") || line.endsWith("?") || line.endsWith("!") || line.endsWith(".”")
                || line.endsWith(".\"");
    }

    private static boolean mail(String line) {
        int at = line.indexOf('@');
        while (at >= 0) {
            int dot = line.indexOf('.', at);
            boolean local = at > 0 && Character.isLetterOrDigit(line.charAt(at - 1));
            if (local && dot > at + 1 && line.substring(at, dot).chars().noneMatch(c -> c == ' ')) {
                return true;
            }
            at = line.indexOf('@', at + 1);
        }
        return false;
    }

    private static boolean telephone(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (" +()-–/.\u00A0".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= FEWEST_DIGITS;
    }
}
