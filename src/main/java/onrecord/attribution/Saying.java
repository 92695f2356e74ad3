package onrecord.attribution;

/**
 * A cue with its subject, in one frame.
 *
 * @param cue the verb
 * @param from the first token of the verb
 * @param to the last token of the verb ("out" in "pointed out")
 * @param subject whose words it gives
 * @param announced whether it is yet to be said
 * @param also whether it carries on with what the last speaker said ("also", "added")
 * @param refused whether the words are not said after all: denied, doubted, supposed, or said to somebody else
 * @param shared whether the subject is that of a verb before it ("X praised it and said")
 */
record Saying(Cue cue, int from, int to, Subject subject, boolean announced, boolean also,
        boolean shared, boolean refused) {

    /** A cue in a form that gives nobody's words; a quotation behind it is nobody's. */
    static Saying refused(Cue cue, int from, int to) {
        return new Saying(cue, from, to, new Subject.Unnamed(from, to), false, false, false, true);
    }

    /** Whether the subject stands after the verb. */
    boolean inverted() {
        return !shared && subject.from() > to;
    }

    /** The first token of verb and subject together. */
    int start() {
        return shared ? from : Math.min(from, subject.from());
    }

    /** The last token of verb and subject together. */
    int end() {
        return shared ? to : Math.max(to, subject.to());
    }
}
