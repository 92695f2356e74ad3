package onrecord.reading;

import java.util.BitSet;

/** Which places of a line lie inside brackets that are closed again soon. */
final class Brackets {

    /** A bracket that is not closed within this many units was opened by mistake, or holds a story of its own. */
    private static final int LONGEST = 200;

    private final BitSet inside = new BitSet();

    Brackets(String line) {
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(' || c == '[') {
                open = i;
            } else if ((c == ')' || c == ']') && open >= 0) {
                if (i - open <= LONGEST) {
                    inside.set(open + 1, i);
                }
                open = -1;
            }
        }
    }

    /** Whether the unit at {@code at} stands between an opening bracket and its closing one. */
    boolean inside(int at) {
        return inside.get(at);
    }
}
