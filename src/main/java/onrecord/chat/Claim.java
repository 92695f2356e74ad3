package onrecord.chat;

/**
 * What a message tells its reader: these words, said by this one.
 *
 * @param credit to whom the message gives the words, as {@link Captions#credit} puts it
 * @param words the words between the message's own quotation marks
 */
public record Claim(String credit, String words) {

    /** The credit of words that are shown because they name a speaker. */
    public static final String NAMING = "named in";

    /** Whether both tell a reader the same. */
    public boolean tellsTheSameAs(Claim other) {
        return Visible.same(credit, other.credit) && Visible.same(words, other.words);
    }
}
