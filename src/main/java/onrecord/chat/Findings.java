package onrecord.chat;

import java.util.ArrayList;
import java.util.List;

/** What came of a check so far, in the order in which it was tried. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    /** Something is as it should be. */
    public void right(String line) {
        all.add(new Finding(true, line));
    }

    /** Something is not, and how to mend it. */
    public void wrong(String line) {
        all.add(new Finding(false, line));
    }

    /** Forgets all of it. */
    public void clear() {
        all.clear();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
