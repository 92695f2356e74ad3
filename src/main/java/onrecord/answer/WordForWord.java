package onrecord.answer;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import onrecord.answer.WordingFinder.Place;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;

/** Answers a question about words in quotation marks: they stand in the documents as they are, or there is no answer. */
final class WordForWord {

    /** Words in order cannot stand somewhere by chance, but they may be few. */
    private static final double SURE = 0.97;

    private final WordingFinder finder;
    private final Corpus corpus;

    WordForWord(WordingFinder finder, Corpus corpus) {
        this.finder = finder;
        this.corpus = corpus;
    }

    /**
     * @param speakers whose words they must be; empty for anybody's
     * @param nearest finds what to show where they stand nowhere
     * @param most how many excerpts at the most
     */
    Answer answer(Question question, Set<Speaker> speakers, Supplier<List<Quotation>> nearest, int most) {
        List<Place> places = finder.places(question.quote(), Set.of());
        if (places.isEmpty()) {
            List<Quotation> near = nearest.get();
            return new Answer.NotFound(question, 0, "These words stand nowhere in "
                    + Counted.of(corpus.size(), "document") + (near.isEmpty() ? "." : "; the nearest is shown."), near);
        }
        List<Place> quotable = quotable(places);
        List<Place> theirs = theirs(quotable, speakers);
        if (theirs.isEmpty() && !speakers.isEmpty()) {
            // Where many say the same, theirs need not be among the nearest.
            theirs = theirs(quotable(finder.places(question.quote(), speakers)), speakers);
        }
        if (theirs.isEmpty()) {
            String why = quotable.isEmpty()
                    ? "These words stand only in a heading or beside the text, where they are nobody's."
                    : "These words stand in " + Counted.of(files(quotable), "document") + ", but not as words of "
                            + Silence.names(question) + ".";
            return new Answer.NotFound(question, 0, why, quotations(quotable, 1));
        }
        return new Answer.Quoted(question, SURE, quotations(theirs, most));
    }

    private static List<Place> quotable(List<Place> places) {
        return places.stream().filter(place -> place.first().in().quotable()).toList();
    }

    private static List<Place> theirs(List<Place> places, Set<Speaker> speakers) {
        return places.stream().filter(place -> speakers.isEmpty() || place.saidBy(speakers)).toList();
    }

    private static List<Quotation> quotations(List<Place> places, int most) {
        ExcerptBuilder excerpts = new ExcerptBuilder();
        for (Place place : places) {
            if (excerpts.size() < most) {
                excerpts.add(place.first(), place.sentences());
            }
        }
        return excerpts.quotations();
    }

    private static long files(List<Place> places) {
        return places.stream().map(place -> place.first().reading().document().file()).distinct().count();
    }
}
