package onrecord.reading;

import java.util.BitSet;

/** Which straight quotation marks of a line close a quotation: every second one, where no letter follows. */
final class Quotes {

    private final BitSet closing = new BitSet();

    Quotes(String line) {
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                boolean beforeWord = i + 1 < line.length() && Character.isLetterOrDigit(line.charAt(i + 1));
                if (open && !beforeWord) {
                    closing.set(i);
                }
                open = !open || beforeWord;
            }
        }
    }

    boolean closesAt(int at) {
        return closing.get(at);
    }
}
