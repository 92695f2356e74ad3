package onrecord.eval;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Span;
import onrecord.eval.Message.Quoted;

/**
 * What has to be quoted. Places count where there are any, else words.
 *
 * @param places stretches of documents; quoting one is enough
 * @param half whether half of the shorter of the two, stretch or quotation, is enough
 * @param any words of which some must be quoted
 * @param all words of which each must be quoted
 */
public record Wanted(List<Place> places, boolean half, List<String> any, List<String> all) {

    /** A longer excerpt is no longer a quotation, and hits nothing; in code points. */
    private static final int LONGEST = 500;

    /** Fewer words than these do not show half of anything. */
    private static final int FEWEST = 4;

    /** How many of an answer's quotations count. */
    static final int COUNTED = 5;

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    /**
     * A stretch of a file.
     *
     * @param span its code points
     */
    public record Place(String file, Span span) {
    }

    public Wanted {
        places = List.copyOf(places);
        any = List.copyOf(any);
        all = List.copyOf(all);
    }

    boolean isEmpty() {
        return places.isEmpty() && any.isEmpty() && all.isEmpty();
    }

    /** Whether a quotation holds what is wanted, or a part that counts. */
    boolean isIn(Quoted quoted, Originals originals) throws IOException {
        if (Folded.length(quoted.quote()) > LONGEST) {
            return false;
        }
        if (places.isEmpty()) {
            return Stream.concat(any.stream(), all.stream()).anyMatch(text -> Folded.holds(quoted.quote(), text));
        }
        boolean enough = !half || SPACE.split(quoted.quote().strip()).length >= FEWEST;
        return enough && touches(quoted, originals);
    }

    /** Whether each of the words that must all be quoted is. */
    boolean allIn(List<Quoted> quoted) {
        return all.stream().allMatch(text -> quoted.stream().limit(COUNTED)
                .anyMatch(one -> Folded.holds(one.quote(), text)));
    }

    private boolean touches(Quoted quoted, Originals originals) throws IOException {
        List<Place> near = places.stream().filter(place -> place.file().equals(quoted.file())).toList();
        if (near.isEmpty()) {
            return false;
        }
        String text = originals.of(quoted.file()).text();
        Matcher found = spaced(quoted.quote()).matcher(text);
        while (found.find()) {
            if (near.stream().anyMatch(place -> counts(new Span(found.start(), found.end()), units(place, text)))) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(Span quoted, Span wanted) {
        int shared = Math.min(quoted.end(), wanted.end()) - Math.max(quoted.start(), wanted.start());
        return quoted.contains(wanted) || (half && 2 * shared >= Math.min(quoted.length(), wanted.length()));
    }

    private static Span units(Place place, String text) {
        int start = text.offsetByCodePoints(0, place.span().start());
        return new Span(start, text.offsetByCodePoints(start, place.span().length()));
    }

    /** The words of a quotation, however they are broken into lines. */
    private static Pattern spaced(String quote) {
        return Pattern.compile(String.join("\\s+", Stream.of(SPACE.split(quote.strip())).map(Pattern::quote).toList()),
                Pattern.UNICODE_CHARACTER_CLASS);
    }
}
