package onrecord.answer;

import java.util.Locale;

/** A number and what it counts, as a person reads it: "1 document", "66,667 documents". */
public final class Counted {

    private Counted() {
    }

    /** @param one the word for one of them; with an "s" it is that for more */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /** @param more the word for none, or several */
    public static String of(long number, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : more);
    }
}
