package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.corpus.Speaker;

/** One quotation beside everything in the documents that is like it. */
final class Comparing {

    /**
     * How much of a quotation's information must stand on record, in its order, for the words on record to be called nearly
     * these. Measured by {@code ComparingRun} on 92 sentences of three collections of news and transcripts: of those with a
     * word dropped, put in or exchanged, with their halves turned round, or put together from two, 100 % pass; with two
     * telling words exchanged 93 %; of sentences from elsewhere none, of sentences from other documents of the same
     * collection 4 %. At 0.55 it is 82 % of those with two telling words exchanged, at 0.35 7 % of the other documents'.
     */
    static final double NEAR = 0.45;

    /**
     * Where nearly all words stand together, though in another order, less of them need be in order ({@code ComparingRun}:
     * of foreign sentences no more pass by this).
     */
    static final double NEAR_OUT_OF_ORDER = 0.25;
    static final double ALL_WORDS = 0.9;

    /** A quotation of which two statements have this much together was put together from them. */
    static final double TOGETHER = 0.75;

    /** Fewer words of a quotation than these may stand anywhere. */
    private static final int FEWEST = 3;

    /** The marks of a mail or a list before a line that was pasted. */
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[ \\t]*(?:>[> \\t]*)+");
    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*(?:[-*•–‣·]|\\(?\\d{1,2}[.)])[ \\t]+");

    private final String quoted;
    private final List<Heard> words;
    private final List<Standing> said = new ArrayList<>();
    private final List<Standing> told = new ArrayList<>();
    private final WordingPlaces.Said places;
    private final WordWeights telling;

    /**
     * @param quote as somebody gives it
     * @param speakers whose words it is compared with; empty for anybody's
     */
    Comparing(String quote, WordingPlaces places, WordWeights telling, Set<Speaker> speakers) {
        this.quoted = plain(quote);
        this.words = Heard.of(quoted, 0);
        this.places = places.said(quoted, words.size(), speakers);
        this.telling = telling;
        this.places.utterances().forEach(this::find);
    }

    private static String plain(String quote) {
        String bare = QUOTED_LINE.matcher(quote.strip()).replaceAll("");
        return bare.contains("\n") ? ITEM.matcher(bare).replaceAll("") : bare;
    }

    private void find(Utterance utterance) {
        List<Standing> found = utterance.own() ? said : told;
        for (int at = utterance.find(words, 0); at >= 0; at = utterance.find(words, at + 1)) {
            Standing standing = new Standing(utterance, at, at + words.size());
            if (found.stream().noneMatch(standing::samePlace) && (utterance.own() || standing.partlyTold())) {
                found.add(standing);
            }
        }
    }

    /** Whether no other places can hold them word by word. */
    boolean complete() {
        return places.all();
    }

    /** The words to be compared, without the marks of lists and mails. */
    String quoted() {
        return quoted;
    }

    /** Where they stand word by word as somebody's own words. */
    List<Standing> said() {
        return said;
    }

    /** Where they stand word by word, the document's own words among them; in running text first. */
    List<Standing> told() {
        return told.stream().sorted(Comparator.comparing(Comparing::aside)).toList();
    }

    /** Whether words stand in a heading or beside the text. */
    static boolean aside(Standing standing) {
        return standing.reading().passages().stream()
                .anyMatch(passage -> !passage.quotable() && passage.span().overlaps(standing.span()));
    }

    /**
     * What is nearly this quotation.
     *
     * @param standing the words on record
     * @param rest where the rest of it stands, if it was put together
     */
    record Near(Alignment alignment, Standing standing, List<Edit> edits, Optional<Standing> rest) {
    }

    /** The words on record most like these, of these speakers where two are as like; nothing where none is like enough. */
    Optional<Near> near(Set<Speaker> speakers) {
        Likeliest likeliest = new Likeliest(words, places.utterances(), speakers);
        double[] weights = telling.of(quoted, words);
        Alignment first = likeliest.best(weights).orElse(null);
        if (first == null) {
            return Optional.empty();
        }
        Optional<Alignment> rest = rest(first, likeliest, weights);
        long same = first.at().stream().filter(at -> at >= 0).count();
        double least = first.shared(words, weights) >= ALL_WORDS ? NEAR_OUT_OF_ORDER : NEAR;
        boolean like = first.likeness() >= least && same >= Math.min(FEWEST, words.size());
        boolean together = rest.isPresent() && first.likeness() + rest.get().likeness() >= TOGETHER;
        return like || together ? Optional.of(near(first, rest.filter(one -> together))) : Optional.empty();
    }

    /** What stands elsewhere of the words that the best place lacks: words one by one may stand anywhere. */
    private Optional<Alignment> rest(Alignment first, Likeliest likeliest, double[] weights) {
        double[] left = weights.clone();
        double whole = 0;
        double lacking = 0;
        for (int i = 0; i < left.length; i++) {
            whole += left[i];
            left[i] = first.at().get(i) >= 0 ? 0 : left[i];
            lacking += left[i];
        }
        double share = whole <= 0 ? 0 : lacking / whole;
        return share < 1 - TOGETHER
                ? Optional.empty()
                : likeliest.best(left).filter(Alignment::hasNeighbours)
                        .map(one -> new Alignment(one.in(), one.at(), one.likeness() * share));
    }

    private Near near(Alignment first, Optional<Alignment> rest) {
        Difference difference = new Difference(quoted, words, first);
        Standing standing = new Standing(first.in(), difference.start(), difference.end());
        return new Near(first, standing, difference.edits(),
                rest.map(one -> new Standing(one.in(), one.first(), one.last() + 1)));
    }
}
