package onrecord.answer;

import java.util.HashMap;
import java.util.Map;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.Retriever;

/** What was found already, for the time of one answer, which looks for the same words again and again. For one thread. */
final class Remembered implements Retriever {

    private final Retriever retriever;
    private final Map<Asked, Hits> found = new HashMap<>();

    Remembered(Retriever retriever) {
        this.retriever = retriever;
    }

    private record Asked(Query query, int n) {
    }

    @Override
    public Hits retrieve(Query query, int n) {
        return found.computeIfAbsent(new Asked(query, n), asked -> retriever.retrieve(query, n));
    }
}
