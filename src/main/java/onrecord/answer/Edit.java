package onrecord.answer;

import onrecord.corpus.Excerpt;

/** A step of the way from the words on record to a quotation of them. */
public sealed interface Edit {

    /** Words that stand in both. */
    record Same(Excerpt words) implements Edit {
    }

    /** Words on record that the quotation leaves out. */
    record LeftOut(Excerpt words) implements Edit {
    }

    /**
     * Words of the quotation that are not on record.
     *
     * @param words the asker's, and nobody else's
     */
    record PutIn(String words) implements Edit {
    }
}
