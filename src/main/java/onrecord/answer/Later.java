package onrecord.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of two figures or times for the same thing the later document's goes first, and the earlier is marked as superseded.
 *
 * <p>They are for the same thing where the later document names the earlier figure beside its own ("up from 4,000"), or
 * where both count the same in sentences that share the question's subject.
 */
final class Later {

    /** As many answers are looked through: what goes first comes from the best. */
    private static final int LOOKED_AT = 12;

    /** A later sentence that names the earlier figure needs so much of its score to go first ... */
    private static final double NAMING = 0.35;

    /** ... and one that does not name it so much. */
    private static final double ALIKE = 0.8;

    /** Words of the question that both must share. */
    private static final int SHARED = 2;

    private static final Pattern RENEWED = Pattern.compile("(?i)\\b(?:now|instead|revised|no longer|new date|postponed"
            + "|put off|brought forward|delayed|rescheduled|moved|changed|(?:earlier|later|sooner) than (?:planned|expected)"
            + "|(?:up|down|raised|increased|cut|lowered|reduced) (?:from|to))\\b");

    private static final Set<String> OF_NOW = Set.of("latest", "newest", "now", "currently", "current", "today",
            "nowadays");

    private final Kind kind;
    private final boolean ofNow;
    private final Set<String> subject;

    Later(Question question, QuestionWords known) {
        List<Word> words = Words.of(Chatter.strip(question.text() + " " + question.topic()));
        this.kind = question.kind();
        this.ofNow = words.stream().anyMatch(word -> OF_NOW.contains(word.folded()));
        this.subject = words.stream().filter(word -> !known.empty(word) && !OF_NOW.contains(word.folded()))
                .map(word -> Stem.of(word.folded())).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what is so now is asked for. */
    boolean ofNow() {
        return ofNow;
    }

    /** A sentence, what stands round it, and the day of its document. */
    private record Told(String sentence, String around, @Nullable LocalDate date) {

        static Told of(Candidate candidate) {
            return new Told(candidate.text(), candidate.in().span().in(candidate.reading().document().text()),
                    candidate.reading().document().citation().date());
        }

        static Told of(Quotation quotation) {
            String text = quotation.excerpt().text();
            return new Told(text, text, quotation.excerpt().source().citation().date());
        }
    }

    /** The same candidates, with what is later before what it supersedes. */
    List<Candidate> ordered(List<Candidate> candidates) {
        if (!comparable() || candidates.isEmpty()) {
            return candidates;
        }
        List<Candidate> ordered = new ArrayList<>(candidates);
        for (int i = 1; i < Math.min(LOOKED_AT, ordered.size()); i++) {
            Candidate first = ordered.getFirst();
            Candidate other = ordered.get(i);
            boolean names = names(Told.of(other), Told.of(first)) || renews(other, first);
            boolean alike = names || alike(Told.of(other), Told.of(first));
            if (alike && other.score() >= (names ? NAMING : ALIKE) * first.score()) {
                ordered.remove(i);
                ordered.addFirst(other.scored(Math.max(first.score(), other.score())));
            }
        }
        return ordered;
    }

    /**
     * The same quotations, with a remark beside each that another of them supersedes, and beside the newest where the
     * question asks for what is so now.
     */
    List<Quotation> remarked(List<Quotation> quotations, LocalDate today) {
        List<Quotation> remarked = comparable()
                ? quotations.stream().map(one -> superseded(one, quotations)).toList()
                : quotations;
        return ofNow ? aged(remarked, today) : remarked;
    }

    /** The first quotation of the newest document says how old that is. */
    private static List<Quotation> aged(List<Quotation> quotations, LocalDate today) {
        Optional<LocalDate> newest = quotations.stream().flatMap(one -> date(one).stream()).max(LocalDate::compareTo);
        List<Quotation> aged = new ArrayList<>(quotations);
        for (int i = 0; i < aged.size() && newest.isPresent(); i++) {
            if (date(aged.get(i)).equals(newest)) {
                aged.set(i, aged.get(i).with(new Remark.Newest(newest.get(), today)));
                return aged;
            }
        }
        return aged;
    }

    private Quotation superseded(Quotation one, List<Quotation> all) {
        Told told = Told.of(one);
        Optional<LocalDate> by = all.stream()
                .filter(other -> names(Told.of(other), told) || alike(Told.of(other), told))
                .flatMap(other -> date(other).stream())
                .max(LocalDate::compareTo);
        return by.flatMap(date -> date(one).map(own -> one.with(new Remark.Superseded(own, date)))).orElse(one);
    }

    private static Optional<LocalDate> date(Quotation quotation) {
        return Optional.ofNullable(quotation.excerpt().source().citation().date());
    }

    private boolean comparable() {
        return kind == Kind.HOW_MUCH || kind == Kind.HOW_MANY || kind == Kind.WHEN
                || (ofNow && (kind == Kind.FACT || kind == Kind.KEYWORD || kind == Kind.WHERE || kind == Kind.WHO));
    }

    private static boolean after(Told later, Told earlier) {
        return later.date() != null && earlier.date() != null && later.date().isAfter(earlier.date());
    }

    /** Whether the later document has another figure beside the earlier one's. */
    private static boolean names(Told later, Told earlier) {
        if (!after(later, earlier)) {
            return false;
        }
        List<Amount> own = Amount.in(later.sentence());
        List<Amount> around = Amount.in(later.around());
        Set<String> shared = stems(later.sentence());
        shared.retainAll(stems(earlier.sentence()));
        return Amount.in(earlier.sentence()).stream().anyMatch(old -> around.stream().anyMatch(old::sameValue)
                && own.stream().anyMatch(fresh -> !fresh.sameValue(old)
                        && (fresh.sameUnit(old) || shared.stream().anyMatch(old.units()::contains))));
    }

    /** "We announced two. So the number is now three": of two sentences of a paragraph the later may put the other right. */
    private static boolean renews(Candidate later, Candidate earlier) {
        boolean follows = later.reading().equals(earlier.reading()) && later.passage() == earlier.passage()
                && later.sentence() > earlier.sentence();
        return follows && RENEWED.matcher(later.text()).find()
                && Amount.in(earlier.text()).stream().anyMatch(old -> Amount.in(later.text()).stream()
                        .anyMatch(fresh -> fresh.sameUnit(old) && !fresh.sameValue(old)));
    }

    private boolean alike(Told later, Told earlier) {
        Set<String> shared = stems(later.around());
        shared.retainAll(stems(earlier.around()));
        shared.retainAll(subject);
        if (!after(later, earlier) || shared.size() < Math.min(SHARED, subject.size())) {
            return false;
        }
        if (kind == Kind.WHEN) {
            return RENEWED.matcher(later.sentence()).find() && Evidence.fits(kind, later.sentence())
                    && Evidence.fits(kind, earlier.sentence());
        }
        List<Amount> fresh = Amount.in(later.sentence());
        return Amount.in(earlier.sentence()).stream()
                .anyMatch(old -> fresh.stream().anyMatch(old::sameUnit) && fresh.stream().noneMatch(old::sameValue));
    }

    private static Set<String> stems(String text) {
        return Words.folded(text).stream().map(Stem::of).collect(Collectors.toCollection(HashSet::new));
    }
}
