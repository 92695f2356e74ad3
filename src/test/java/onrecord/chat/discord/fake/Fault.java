package onrecord.chat.discord.fake;

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

    /** Nothing is done; 429 of this route alone, or of all routes. */
    record RateLimited(Duration retryAfter, boolean global) implements Fault {
    }

    /** Nothing is done; 429 as it comes from the network before Discord, when the address is banned. */
    record Banned(Duration retryAfter) implements Fault {
    }

    /** Nothing is done; this status, with Discord's own code for the error. */
    record Refuse(int status, int code, String message) implements Fault {
    }
}
