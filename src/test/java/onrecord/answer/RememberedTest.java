package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Speaker;
import onrecord.search.Hits;
import onrecord.search.Query;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final List<Query> asked = new ArrayList<>();
    private final Remembered remembered = new Remembered((query, n) -> {
        asked.add(query);
        return new Hits(List.of(), List.of(), n);
    });

    @Test
    void asksTheIndexOnceForTheSameWordsOfTheSamePeople() {
        Hits first = remembered.retrieve(new Query("the ferry", Set.of()), 50);
        assertSame(first, remembered.retrieve(new Query("the ferry", Set.of()), 50));
        assertEquals(1, asked.size());
    }

    @Test
    void asksAgainForOtherWordsOtherPeopleOrMore() {
        remembered.retrieve(new Query("the ferry", Set.of()), 50);
        remembered.retrieve(new Query("the harbour", Set.of()), 50);
        remembered.retrieve(new Query("the ferry", Set.of(new Speaker("Ilva Torren"))), 50);
        assertEquals(300, remembered.retrieve(new Query("the ferry", Set.of()), 300).highest());
        assertEquals(4, asked.size());
    }
}
