package onrecord.chat.slack.fake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** What will go wrong with which method; "response_url" names the use of one. */
public final class Faults {
    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private final Map<String, Fault> always = new HashMap<>();

    Faults() {
    }

    /** The next call of the method goes wrong (then the next faults in the order they were given). */
    public synchronized Faults next(String method, Fault fault) {
        next.computeIfAbsent(method, any -> new ArrayDeque<>()).add(fault);
        return this;
    }

    /** The next calls go wrong. */
    public Faults next(int times, String method, Fault fault) {
        for (int i = 0; i < times; i++) {
            next(method, fault);
        }
        return this;
    }

    /** Every call of the method goes wrong until {@link #none}. */
    public synchronized Faults always(String method, Fault fault) {
        always.put(method, fault);
        return this;
    }

    /** Nothing goes wrong any more. */
    public synchronized void none() {
        next.clear();
        always.clear();
    }

    synchronized Optional<Fault> take(String method) {
        Queue<Fault> queue = next.get(method);
        Fault fault = queue == null ? null : queue.poll();
        return Optional.ofNullable(fault == null ? always.get(method) : fault);
    }
}
