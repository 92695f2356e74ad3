package onrecord.chat;

import java.util.List;
import java.util.stream.Collectors;
import onrecord.answer.Edit;

/** How the way from the words on record to a quotation of them reads in one line. */
public final class Differences {

    private Differences() {
    }

    /** As {@code wdiff} marks it: "In the coming [-days-] {+weeks+}, the United States". */
    public static String line(List<Edit> difference) {
        return difference.stream().map(Differences::step).collect(Collectors.joining(" "));
    }

    /** One run of words, marked. */
    public static String step(Edit edit) {
        return switch (edit) {
            case Edit.Same same -> Visible.line(same.words().text());
            case Edit.LeftOut left -> "[-" + Visible.line(left.words().text()) + "-]";
            case Edit.PutIn put -> "{+" + Visible.line(put.words()) + "+}";
        };
    }
}
