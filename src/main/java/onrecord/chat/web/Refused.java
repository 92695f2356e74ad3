package onrecord.chat.web;

import java.util.Map;

/** A request that goes no further; the message is a sentence for whoever sent it. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;

    Refused(int status, String why) {
        this(status, why, Map.of());
    }

    Refused(int status, String why, Map<String, String> headers) {
        super(why, null, false, false);
        this.status = status;
        this.headers = headers;
    }

    /** One that is not read to its end; the rest of it is not waited for. */
    static Refused unread(int status, String why) {
        return new Refused(status, why, Map.of("Connection", "close"));
    }

    /** One that would find an answer a moment later. */
    static Refused busy() {
        return new Refused(503, "There are too many requests just now. Come again in a second.",
                Map.of("Retry-After", "1", "Connection", "close"));
    }

    int status() {
        return status;
    }

    String why() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
