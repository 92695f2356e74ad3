package onrecord.chat;

/** Something without which there is no answer cannot be reached now. The message is a sentence for whoever asked. */
public final class Away extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param cause what it was, for whoever runs the program; its message holds no secret */
    public Away(String message, Throwable cause) {
        super(message, cause);
    }
}
