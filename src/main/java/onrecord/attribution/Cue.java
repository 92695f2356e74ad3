package onrecord.attribution;

/**
 * A verb in a form that may give somebody's words.
 *
 * @param lemma its dictionary form
 * @param takes what may follow it: letters of {@code cues.txt}
 * @param form which form it stands in
 */
record Cue(String lemma, String takes, Form form) {

    enum Form {
        BASE, PRESENT, PAST, PARTICIPLE
    }

    boolean takes(char what) {
        return takes.indexOf(what) >= 0;
    }

    /** Whether it gives quotations and no words of the document's own. */
    boolean onlyQuotations() {
        return takes.equals("q") || takes.equals("qn");
    }

    /** Verbs that go on with what the last speaker was saying. */
    boolean goesOn() {
        return switch (lemma) {
            case "add", "continue", "conclude", "go on" -> true;
            default -> false;
        };
    }
}
