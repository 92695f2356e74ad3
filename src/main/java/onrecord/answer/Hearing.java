package onrecord.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;

/** The words of one document's passages, each taken apart once: those round neighbours are the same. For one thread. */
final class Hearing {

    private final Reading reading;
    private final Map<Integer, List<Heard>> heard = new HashMap<>();

    Hearing(Reading reading) {
        this.reading = reading;
    }

    Reading reading() {
        return reading;
    }

    /** The words of a passage, at their places in the document. */
    List<Heard> of(int passage) {
        return heard.computeIfAbsent(passage, this::heard);
    }

    private List<Heard> heard(int number) {
        Passage passage = reading.passages().get(number);
        return Heard.of(passage.span().in(reading.document().text()), passage.span().start());
    }
}
