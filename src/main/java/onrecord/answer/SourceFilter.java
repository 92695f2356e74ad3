package onrecord.answer;

import java.util.List;
import java.util.function.Predicate;
import onrecord.corpus.Citation;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;

/** Which documents words like "the Gazette", "June 2025" or a title mean. */
final class SourceFilter {

    private final PeriodReader periods;

    SourceFilter(Corpus corpus) {
        this.periods = new PeriodReader(corpus);
    }

    /** Fits a document by its date, its publisher, its title or its file name; every one where there are no words. */
    Predicate<Document> of(String words) {
        if (words.isBlank()) {
            return document -> true;
        }
        PeriodReader.Found time = periods.in("in " + words);
        Period period = time.period().limited() ? time.period() : periods.in(words).period();
        List<String> asked = period.limited() ? List.of() : telling(words);
        return document -> fits(document, period) || (!asked.isEmpty() && named(document, asked));
    }

    private static boolean fits(Document document, Period period) {
        var date = document.citation().date();
        return period.limited() && date != null && period.holds(date);
    }

    private static boolean named(Document document, List<String> asked) {
        Citation citation = document.citation();
        String publisher = citation.publisher();
        return Words.folded(publisher == null ? "" : publisher).containsAll(asked)
                || Words.folded(citation.title()).containsAll(asked)
                || Words.folded(document.file()).containsAll(asked);
    }

    private static List<String> telling(String words) {
        return Words.folded(words).stream().filter(word -> !word.equals("the")).toList();
    }
}
