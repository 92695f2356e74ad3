package onrecord.chat.ledger;

import java.util.Map;
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

    /** What may be this process's in the ledger though nobody works on it, and on which surface. */
    private final ConcurrentMap<Delivery.Key, String> loose = new ConcurrentHashMap<>();

    private final Set<Delivery.Key> sending = ConcurrentHashMap.newKeySet();

    /** Before it is known whether it is new, or there would be a moment in which it is taken and nobody's. */
    void take(Delivery.Key key) {
        held.merge(key, 1, Integer::sum);
    }

    /** It was not new: whoever else holds it goes on. */
    void putBack(Delivery.Key key) {
        held.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null);
    }

    /** Nobody can say whether it was taken. */
    void lose(Delivery delivery) {
        loose.put(delivery.key(), delivery.place().surface());
        putBack(delivery.key());
    }

    boolean has(Delivery.Key key) {
        return held.containsKey(key);
    }

    void send(Delivery.Key key) {
        sending.add(key);
    }

    /** Whether an answer may be on its way. */
    boolean sending() {
        return !sending.isEmpty();
    }

    /** Its work is done. */
    void finish(Delivery.Key key) {
        sending.remove(key);
        held.remove(key);
    }

    /** Nobody works on it any more, though it has no answer. */
    void letGo(Delivery delivery) {
        loose.put(delivery.key(), delivery.place().surface());
        finish(delivery.key());
    }

    /** What is to be looked for in the ledger. */
    Set<Delivery.Key> loose(String surface) {
        return Set.copyOf(loose.entrySet().stream().filter(one -> one.getValue().equals(surface))
                .map(Map.Entry::getKey).toList());
    }

    /** These were looked for. */
    void found(Set<Delivery.Key> keys) {
        keys.forEach(loose::remove);
    }
}
