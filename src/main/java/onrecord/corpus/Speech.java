package onrecord.corpus;

/** How a document gives somebody's words. */
public enum Speech {
    /** Their own words. */
    DIRECT,
    /** In the document's words. */
    REPORTED,
    /** Somebody will say it; nobody has said it yet. */
    ANNOUNCED
}
