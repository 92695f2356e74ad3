package onrecord.chat.api;

/** A request that cannot be answered; the message is a sentence for whoever wrote the program that sent it. */
final class Bad extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;

    Bad(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    /** One that is not written as it must be. */
    static Bad request(String why) {
        return new Bad(400, why);
    }

    int status() {
        return status;
    }
}
