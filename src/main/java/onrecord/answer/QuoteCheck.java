package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Speaker;

/**
 * Says whether a quotation is right.
 *
 * <p>Exact are the same words in the same order, as the own words of whoever is named: white space, capital letters,
 * accents, the kinds of marks and dashes, and what stands behind the last word aside. A comma more, an ellipsis that hides
 * a word, or words that others' words part, are not. What is not exact is never called so.
 */
final class QuoteCheck {

    /** Words in order cannot stand somewhere by chance, but they may be few. */
    private static final double SURE = 0.97;

    private final WordingPlaces places;
    private final WordWeights weights;
    private final int most;

    /** @param most how many excerpts at the most */
    QuoteCheck(WordingPlaces places, WordWeights weights, int most) {
        this.places = places;
        this.weights = weights;
        this.most = most;
    }

    /** One quotation with its verdict. */
    private record Result(Verdict verdict, double confidence, String why, List<Standing> shown, List<Edit> difference) {
    }

    /** @param nearest finds what to show where nothing is like it */
    Answer check(Question question, Supplier<List<Quotation>> nearest) {
        List<Result> results = quotes(question.quote()).stream().map(quote -> check(quote, question.asked())).toList();
        Result worst = results.stream().max(Comparator.comparingInt(QuoteCheck::badness)).orElseThrow();
        Exhibits exhibits = new Exhibits(Math.max(most, results.size()));
        Stream<Result> shown = results.size() == 1 || worst.verdict() == Verdict.EXACT
                ? results.stream()
                : Stream.of(worst);
        shown.forEach(result -> result.shown().forEach(exhibits::add));
        String why = results.size() == 1 ? worst.why() : count(results) + worst.why();
        List<Quotation> quotations = worst.verdict() == Verdict.ABSENT ? nearest.get() : exhibits.quotations();
        return new Answer.Checked(question, worst.confidence(), worst.verdict(),
                why + Whose.severalFit(question.asked(), why), quotations, worst.difference());
    }

    private static int badness(Result result) {
        return switch (result.verdict()) {
            case EXACT -> 0;
            case DOCUMENT_WORDS -> 1;
            case OTHER_SPEAKER -> 2;
            case ALTERED -> 3;
            case ABSENT -> 4;
        };
    }

    private static String count(List<Result> results) {
        long exact = results.stream().filter(result -> result.verdict() == Verdict.EXACT).count();
        return exact + " of the " + results.size() + " passages " + (exact == 1 ? "is" : "are") + " exact. ";
    }

    /** Several passages stand between marks of their own. */
    private static List<String> quotes(String quote) {
        List<Marked.Passage> marked = Marked.in(quote);
        boolean all = marked.size() > 1 && marked.getFirst().whole().start() == 0
                && marked.getLast().whole().end() == quote.length();
        return all ? marked.stream().map(passage -> passage.words().in(quote)).toList() : List.of(quote);
    }

    private Result check(String quote, List<Asked> asked) {
        Set<Speaker> speakers = Whose.speakers(asked);
        Comparing comparing = new Comparing(quote, places, weights, Set.of());
        List<Standing> own = own(comparing);
        List<Standing> theirs = theirs(own, asked);
        if (theirs.isEmpty() && !speakers.isEmpty() && !comparing.complete()) {
            // Where many say the same, theirs need not be among the nearest.
            theirs = theirs(own(new Comparing(quote, places, weights, speakers)), asked);
        }
        if (!theirs.isEmpty()) {
            return exact(theirs, own, asked);
        }
        List<Standing> others = own.stream().filter(standing -> standing.credit() != null).toList();
        if (!others.isEmpty()) {
            return new Result(Verdict.OTHER_SPEAKER, SURE, Whose.others(others, asked), others, List.of());
        }
        List<Standing> nobodys = new ArrayList<>(comparing.said());
        nobodys.addAll(comparing.told());
        if (!nobodys.isEmpty()) {
            return new Result(Verdict.DOCUMENT_WORDS, SURE, Whose.nobodys(nobodys.getFirst()), nobodys, List.of());
        }
        Optional<Comparing.Near> near = comparing.near(speakers);
        return near.map(one -> altered(one, asked)).orElseGet(() -> absent(asked));
    }

    private static List<Standing> own(Comparing comparing) {
        return comparing.said().stream().filter(standing -> !standing.quotedWithin()).toList();
    }

    private static List<Standing> theirs(List<Standing> own, List<Asked> asked) {
        return own.stream().filter(standing -> Whose.fits(standing, asked)).toList();
    }

    private static Result exact(List<Standing> theirs, List<Standing> own, List<Asked> asked) {
        List<Standing> shown = new ArrayList<>(theirs);
        own.stream().filter(standing -> !theirs.contains(standing) && standing.credit() != null).forEach(shown::add);
        return new Result(Verdict.EXACT, SURE, Whose.exact(theirs, shown, asked), shown, List.of());
    }

    private static Result altered(Comparing.Near near, List<Asked> asked) {
        List<Standing> shown = new ArrayList<>(List.of(near.standing()));
        near.rest().ifPresent(shown::add);
        return new Result(Verdict.ALTERED, Math.min(SURE, near.alignment().likeness()), Whose.altered(near, asked),
                shown, near.edits());
    }

    private static Result absent(List<Asked> asked) {
        return new Result(Verdict.ABSENT, 0, Whose.absent(asked), List.of(), List.of());
    }
}
