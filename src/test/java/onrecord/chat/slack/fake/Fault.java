package onrecord.chat.slack.fake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What can go wrong with a call. */
public sealed interface Fault {
    /** It is carried out at once and answered late. */
    record Delay(Duration by) implements Fault {
    }

    /** It is carried out at once and answered when the test says so. */
    record Hold(CountDownLatch until) implements Fault {
    }

    /** It is carried out, and the connection closed without an answer. */
    record DropAfterAccept() implements Fault {
    }

    /** The connection is closed, and nothing done. */
    record Reset() implements Fault {
    }

    /** Nothing is done, and this status answered, with a page instead of JSON. */
    record Status(int code) implements Fault {
    }

    /** Nothing is done; 429, with Retry-After. */
    record RateLimited(int retryAfterSeconds) implements Fault {
    }

    /** Nothing is done; 200, with this error. */
    record Refuse(String error) implements Fault {
    }
}
