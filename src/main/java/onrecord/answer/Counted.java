package onrecord.answer;

import java.util.Locale;

/** A number and what it counts, as a person reads it: "1 document", "66,667 documents". */
public final class Counted {

    private Counted() {
    }

    /**
     * A number of things whose word takes an "s" where there are more.
     *
     * @param one the word for one of them
     */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /**
     * A number of things.
     *
     * @param one the word for one of them
     * @param more the word for none, or several
     */
    public static String of(long number, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : more);
    }
}
