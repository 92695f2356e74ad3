package onrecord.chat.ledger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import onrecord.chat.Delivery;

/**
 * Which of its questions this process works on: those must not be handed out a second time. What it has in the ledger
 * and not in hand is to be handed out again.
 */
final class InHand {

    /** How often each is held: by its worker, and by whoever is about to find out whether it is new. */
    private final ConcurrentMap<Delivery.Key, Integer> held = new ConcurrentHashMap<>();

    private final Set<Delivery.Key> sending = ConcurrentHashMap.newKeySet();

    /** Before it is known whether it is new, or there would be a moment in which it is taken and nobody's. */
    void take(Delivery.Key key) {
        held.merge(key, 1, Integer::sum);
    }

    /** It was not new, or nobody can say: whoever else holds it goes on. */
    void putBack(Delivery.Key key) {
        held.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null);
    }

    /** Takes one that nobody holds; false if somebody does. */
    boolean takeUp(Delivery.Key key) {
        return held.putIfAbsent(key, 1) == null;
    }

    void send(Delivery.Key key) {
        sending.add(key);
    }

    /** Whether an answer may be on its way. */
    boolean sending() {
        return !sending.isEmpty();
    }

    /** Nobody works on it any more. */
    void finish(Delivery.Key key) {
        sending.remove(key);
        held.remove(key);
    }
}
