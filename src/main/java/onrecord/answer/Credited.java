package onrecord.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Entry> several = all.stream().filter(entry -> voices(entry, speakers) > 1).toList();
        Set<String> opened = several.stream().limit(OPENED).map(Entry::file).collect(Collectors.toSet());
        long statements = all.stream()
                .mapToLong(entry -> opened.contains(entry.file()) ? counted(entry, speakers) : most(entry, speakers)).sum();
        return new Count(statements, all.size(), several.size() > OPENED);
    }

    private static long voices(Entry entry, Set<Speaker> speakers) {
        return speakers.stream().filter(entry.voices()::containsKey).count();
    }

    /** What the one with the most words of them is credited with: as much there is, whoever spoke together. */
    private static int most(Entry entry, Set<Speaker> speakers) {
        return speakers.stream().mapToInt(one -> entry.voices().getOrDefault(one, 0)).max().orElse(0);
    }

    private long counted(Entry entry, Set<Speaker> speakers) {
        return corpus.reading(entry.file()).stream()
                .map(Reading::statements).flatMap(List::stream)
                .flatMap(statement -> statement.attribution().stream())
                .filter(credit -> credit.speakers().stream().anyMatch(speakers::contains))
                .count();
    }
}
