package onrecord.reading;

/** A file that cannot become a document; the message says why, and the file's name stands before it. */
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String reason) {
        super(reason);
    }

    UnreadableFile(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The reason, in a plain sentence without the file's name. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
