package onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.chat.Visible;
import onrecord.eval.Message.Quoted;

/** A scorecard for people: what must not happen first, then how good the answers are. */
public final class ScorecardText {

    /** Wide enough for the longest name of a figure. */
    private static final int NAMES = 46;

    /** Of a quotation in a list of misses, enough to know it again. */
    private static final int BEGINNING = 100;

    private static final double HUNDRED = 100;

    private ScorecardText() {
    }

    /** The lines of a scorecard, with this many of the misses at the most. */
    public static List<String> lines(Scorecard card, int misses) {
        var lines = new ArrayList<String>();
        lines.add(line("Questions", Integer.toString(card.of(Figure.QUESTIONS))));
        lines.add("Must not happen");
        lines.add(line("  Misquotes", card.misquotes() + " of " + card.of(Figure.QUOTATIONS) + " quotations"));
        lines.add(line("  Misattributions", Integer.toString(card.misattributions())));
        lines.add(line("  Quoted what is no answer", Integer.toString(card.of(Figure.FORBIDDEN))));
        lines.add(line("  Superseded figure first", Integer.toString(card.of(Figure.SUPERSEDED_FIRST))));
        rate(card, "  Somebody else quoted", Figure.ANOTHER_QUOTED, Figure.ABOUT_PERSON).ifPresent(lines::add);
        rate(card, "  False answers (the documents hold none)", Figure.FALSE_ANSWERS, Figure.UNANSWERABLE)
                .ifPresent(lines::add);
        rate(card, "  Wrong silences (the documents hold one)", Figure.WRONGLY_SILENT, Figure.ANSWERABLE)
                .ifPresent(lines::add);
        lines.add("Quality");
        quality(card, lines);
        card.misses().stream().limit(misses).forEach(miss -> lines.addAll(lines(miss)));
        return lines;
    }

    private static void quality(Scorecard card, List<String> lines) {
        rate(card, "  Right answer first", Figure.HIT_AT_1, Figure.ANSWERABLE).ifPresent(lines::add);
        rate(card, "  Right answer among the first three", Figure.HIT_AT_3, Figure.ANSWERABLE).ifPresent(lines::add);
        rate(card, "  Everything quoted that is wanted", Figure.ALL_QUOTED, Figure.WANT_ALL).ifPresent(lines::add);
        rate(card, "  Right person and right words first", Figure.RIGHT_PERSON_AND_WORDS, Figure.WITH_SPEAKER)
                .ifPresent(lines::add);
        rate(card, "  Quote checks: verdict right", Figure.CHECKS_RIGHT, Figure.CHECKS).ifPresent(lines::add);
        rate(card, "  Quote checks: true words and speaker shown", Figure.EVIDENCE_RIGHT, Figure.EVIDENCE)
                .ifPresent(lines::add);
        rate(card, "  Rightly refused", Figure.REFUSED, Figure.UNANSWERABLE).ifPresent(lines::add);
        card.auc().ifPresent(auc -> lines.add(line("  Confidence tells one from the other (AUC)",
                String.format(Locale.ROOT, "%.3f", auc))));
        card.medianLength().ifPresent(length -> lines.add(line("  First quotation, in the middle", length
                + " characters")));
        lines.add(line("  Time for an answer", String.format(Locale.ROOT, "p50 %.1f ms, p95 %.1f ms", card.within(0.5),
                card.within(0.95))));
    }

    private static Optional<String> rate(Scorecard card, String name, Figure part, Figure whole) {
        int all = card.of(whole);
        return all == 0
                ? Optional.empty()
                : Optional.of(line(name, String.format(Locale.ROOT, "%d of %d (%.1f %%)", card.of(part), all,
                        HUNDRED * card.of(part) / all)));
    }

    private static String line(String name, String value) {
        return name + " ".repeat(Math.max(1, NAMES - name.length())) + value;
    }

    private static List<String> lines(Miss miss) {
        var lines = new ArrayList<String>();
        lines.add("- " + Visible.line(miss.id() + ": " + miss.question()));
        lines.add("    " + Visible.line(miss.why()));
        miss.quoted().stream().limit(2).forEach(quoted -> lines.add("    " + line(quoted)));
        return lines;
    }

    private static String line(Quoted quoted) {
        String words = Visible.line(quoted.quote());
        String shown = words.length() <= BEGINNING
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, BEGINNING))) + " ...";
        return Visible.line(quoted.speakers().isEmpty() ? "nobody" : String.join(" and ", quoted.speakers())) + ": "
                + shown;
    }
}
