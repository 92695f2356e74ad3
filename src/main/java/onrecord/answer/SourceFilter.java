package onrecord.answer;

import java.util.List;
import java.util.function.Predicate;
import onrecord.corpus.Citation;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;

/** Which documents words like "the Gazette", "June 2025" or a title mean. */
final class SourceFilter {

    private final PeriodReader periods;

    SourceFilter(Corpus corpus) {
        this.periods = new PeriodReader(corpus);
    }

    /** Fits a document by its date, its publisher, its title or its file name; every one where there are no words. */
    Predicate<Entry> of(String words) {
        if (words.isBlank()) {
            return entry -> true;
        }
        PeriodReader.Found time = periods.in("in " + words);
        Period period = time.period().limited() ? time.period() : periods.in(words).period();
        List<String> asked = period.limited() ? List.of() : telling(words);
        return entry -> fits(entry, period) || (!asked.isEmpty() && named(entry, asked));
    }

    private static boolean fits(Entry entry, Period period) {
        var date = entry.citation().date();
        return period.limited() && date != null && period.holds(date);
    }

    private static boolean named(Entry entry, List<String> asked) {
        Citation citation = entry.citation();
        String publisher = citation.publisher();
        return Words.folded(publisher == null ? "" : publisher).containsAll(asked)
                || Words.folded(citation.title()).containsAll(asked)
                || Words.folded(entry.file()).containsAll(asked);
    }

    private static List<String> telling(String words) {
        return Words.folded(words).stream().filter(word -> !word.equals("the")).toList();
    }
}
