package onrecord.answer;

import static onrecord.answer.Written.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Reading;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final Reading FERRY = reading("ferry.txt", """
            The ferry belongs to Skarn. It was launched in 1931. Who built it? Two pilots look after it.
            The council owns a tram.
            [[Ada Holt|I built the ferry.]] [[Tobias Ekholm|She never slept.]]
            """);

    private final ExcerptBuilder excerpts = new ExcerptBuilder();

    @Test
    void areNearInRankAndPlace() {
        Candidate first = candidate(0, 0, 5);
        Candidate second = candidate(0, 1, 4);
        assertEquals(Optional.of(second), beside(first, second, candidate(0, 3, 4.5)));
        assertEquals(Optional.empty(), beside(first, candidate(0, 1, 2), candidate(1, 0, 5)));
    }

    @Test
    void neverAsk() {
        assertEquals(Optional.empty(), beside(candidate(0, 1, 5), candidate(0, 2, 5)));
    }

    @Test
    void makeOneExcerpt() {
        excerpts.add(candidate(0, 1, 5), candidate(0, 0, 4));
        assertEquals(List.of("The ferry belongs to Skarn. It was launched in 1931."), texts());
    }

    @Test
    void stayApartWhereTwoPeopleSpeak() {
        excerpts.add(candidate(2, 0, 5), candidate(2, 1, 4));
        assertEquals(List.of("I built the ferry."), texts());
    }

    @Test
    void stayApartWhereTheyAreTooLongForAnExcerpt() {
        Reading fleet = reading("fleet.txt",
                "The fleet went " + "out and ".repeat(40) + "on. It came " + "home and ".repeat(40)
                        + "in.\n");
        Candidate first = new Candidate(fleet, 0, 0, 1, 1, 1, false);
        excerpts.add(first, new Candidate(fleet, 0, 1, 1, 1, 1, false));
        assertEquals(List.of(first.text()), texts());
    }

    private List<String> texts() {
        return excerpts.quotations().stream().map(quotation -> quotation.excerpt().text().strip()).toList();
    }

    private static Optional<Candidate> beside(Candidate first, Candidate... others) {
        return new Neighbours(List.of(others), 2).of(first);
    }

    private static Candidate candidate(int passage, int sentence, double rank) {
        return new Candidate(FERRY, passage, sentence, 1, 1, 1, false, rank);
    }
}
