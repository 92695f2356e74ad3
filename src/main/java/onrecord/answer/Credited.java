package onrecord.answer;

import java.util.List;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;

/** Counts what is credited to people, by the catalogue as far as it tells. */
final class Credited {

    /** Documents that are opened for a count: where two of the people speak, who spoke together is not in the catalogue. */
    private static final int OPENED = 100;

    private final Corpus corpus;
    private final People people;

    Credited(Corpus corpus, People people) {
        this.corpus = corpus;
        this.people = people;
    }

    /**
     * What is credited to at least one of some people.
     *
     * @param least whether there may be more statements: not all documents were opened
     */
    record Count(long statements, int documents, boolean least) {
    }

    Count to(Set<Speaker> speakers) {
        List<Entry> all = people.crediting(speakers);
        long statements = 0;
        int opened = 0;
        boolean least = false;
        for (Entry entry : all) {
            int voices = 0;
            int most = 0;
            for (Speaker speaker : speakers) {
                int own = entry.voices().getOrDefault(speaker, 0);
                voices += own > 0 ? 1 : 0;
                most = Math.max(most, own);
            }
            boolean open = voices > 1 && opened < OPENED;
            opened += open ? 1 : 0;
            least |= voices > 1 && !open;
            // What the one with the most is credited with there is at least, whoever spoke together.
            statements += open ? counted(entry, speakers) : most;
        }
        return new Count(statements, all.size(), least);
    }

    private long counted(Entry entry, Set<Speaker> speakers) {
        return corpus.reading(entry.file()).stream()
                .map(Reading::statements).flatMap(List::stream)
                .flatMap(statement -> statement.attribution().stream())
                .filter(credit -> credit.speakers().stream().anyMatch(speakers::contains))
                .count();
    }
}
