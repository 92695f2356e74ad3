package onrecord.answer;

/** The part of a word that its forms share, as far as plain endings go: "visas", "visa"; "opened", "opening", "opens". */
final class Stem {

    /** What is left of a word is a word still. */
    private static final int LEAST = 3;

    private static final String[] ENDINGS = {"ies", "ied", "ing", "es", "ed", "s", "e", "y"};

    private Stem() {
    }

    static String of(String folded) {
        for (String ending : ENDINGS) {
            boolean plural = !ending.equals("s") || !folded.endsWith("ss");
            if (folded.length() >= LEAST + ending.length() && folded.endsWith(ending) && plural) {
                return folded.substring(0, folded.length() - ending.length());
            }
        }
        return folded;
    }
}
