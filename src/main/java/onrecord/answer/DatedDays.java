package onrecord.answer;

import java.time.LocalDate;
import java.util.List;
import onrecord.corpus.Corpus;

/** The days on which a corpus has documents. */
final class DatedDays {

    private final List<LocalDate> days;

    DatedDays(Corpus corpus) {
        this.days = corpus.days();
    }

    /** How many of the days a period holds. */
    long within(Period period) {
        return days.stream().filter(period::holds).count();
    }

    /** "the documents are dated 1 May to 3 June 2025", or that none has a date. */
    String words() {
        if (days.isEmpty()) {
            return "no document has a date";
        }
        String first = Period.day(days.getFirst());
        return "the documents are dated " + (days.size() == 1 ? first : first + " to " + Period.day(days.getLast()));
    }
}
