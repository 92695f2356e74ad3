package onrecord.chat;

/**
 * How much a surface shows.
 *
 * @param longest the most UTF-16 units of one quotation; what is longer is cut between words
 * @param naming whether it shows the words by which a speaker is known who is not named beside the quotation
 */
public record Measure(int longest, boolean naming) {

    /** Everything, and no words beside the quotations. */
    public static final Measure WHOLE = new Measure(Integer.MAX_VALUE, false);

    public Measure {
        if (longest < 1) {
            throw new IllegalArgumentException("No words fit into " + longest);
        }
    }
}
