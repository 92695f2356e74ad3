package onrecord.app;

/** Something the person who started the program can put right. Its message says what and how. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    Problem(String message) {
        super(message);
    }

    Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
