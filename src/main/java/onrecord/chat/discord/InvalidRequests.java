package onrecord.chat.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.LongSupplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets no more calls out when too many were invalid lately: after 10,000 in ten minutes Discord bans the
 * address, for everybody who shares it.
 */
final class InvalidRequests implements Interceptor {

    /** A hundredth of what Discord bears, and a little less: calls that are under way may fail too. */
    private static final int MOST = 80;

    private static final Duration WINDOW = Duration.ofMinutes(10);
    /** Discord counts 401, 403 and 429; a call to what is not there is no better. */
    private static final Set<Integer> INVALID = Set.of(401, 403, 404, 429);

    /** What stands in the addresses of interactions. */
    private static final Set<String> INTERACTIONS = Set.of("interactions", "webhooks");

    private final LongSupplier nanos;
    private final Deque<Long> invalid = new ArrayDeque<>();

    /** @param nanos a clock that never runs backwards */
    InvalidRequests(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!allowed()) {
            throw new IOException("Too many of the last calls to Discord were invalid; waiting");
        }
        Response response = chain.proceed(chain.request());
        if (INVALID.contains(response.code()) && !isTooLate(response)) {
            count();
        }
        return response;
    }

    /**
     * An interaction waits three seconds for its first answer, and takes no others without it. That one came
     * later is nobody's fault, and Discord does not count it.
     */
    private static boolean isTooLate(Response response) {
        return response.code() == 404
                && response.request().url().pathSegments().stream().anyMatch(INTERACTIONS::contains);
    }

    /** Whether a call may be made now. */
    synchronized boolean allowed() {
        while (!invalid.isEmpty() && nanos.getAsLong() - invalid.getFirst() >= WINDOW.toNanos()) {
            invalid.removeFirst();
        }
        return invalid.size() < MOST;
    }

    private synchronized void count() {
        invalid.addLast(nanos.getAsLong());
    }
}
