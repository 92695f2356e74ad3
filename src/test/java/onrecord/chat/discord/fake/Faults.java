package onrecord.chat.discord.fake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** What will go wrong with which operation (create_message, create_interaction_response, ...). */
public final class Faults {
    private static final String ANY = "*";

    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private final Map<String, Fault> always = new HashMap<>();

    Faults() {
    }

    /** The next call of the operation goes wrong (then the next faults in the order they were given). */
    public synchronized Faults next(String operation, Fault fault) {
        next.computeIfAbsent(operation, any -> new ArrayDeque<>()).add(fault);
        return this;
    }

    /** Every call of the operation goes wrong until {@link #none}. */
    public synchronized Faults always(String operation, Fault fault) {
        always.put(operation, fault);
        return this;
    }

    /** Every call goes wrong until {@link #none}. */
    public Faults everything(Fault fault) {
        return always(ANY, fault);
    }

    /** Nothing goes wrong any more. */
    public synchronized void none() {
        next.clear();
        always.clear();
    }

    synchronized Optional<Fault> take(String operation) {
        Queue<Fault> queue = next.get(operation);
        Fault fault = queue == null ? null : queue.poll();
        return Optional.ofNullable(fault == null ? always.getOrDefault(operation, always.get(ANY)) : fault);
    }
}
