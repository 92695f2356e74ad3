package onrecord.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.eval.Expectation.Check;
import onrecord.eval.Expectation.Miscredit;
import onrecord.eval.Message.Quoted;

/** Compares messages with what was expected of them, one after the other. */
public final class Scorer {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Originals originals;
    private final Tally tally = new Tally();
    private final List<Double> answerable = new ArrayList<>();
    private final List<Double> unanswerable = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Double> millis = new ArrayList<>();

    /** @param originals what quotations are compared with */
    public Scorer(Originals originals) {
        this.originals = originals;
    }

    /**
     * Scores one message.
     *
     * @param json an answer as it leaves for programs
     * @param took from the question's text to that
     * @throws UncheckedIOException if a file that is quoted cannot be read
     */
    public void add(Expectation row, String json, Duration took) {
        Message message = Message.of(json);
        tally.count(Figure.QUESTIONS);
        millis.add(took.toNanos() / NANOS_PER_MILLI);
        Quoted first = message.first();
        if (first != null) {
            lengths.add(Folded.length(first.quote()));
        }
        try {
            prove(row, message);
            forbidden(row, message);
            judge(row, message);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare with the file", e);
        }
    }

    /** What came of all messages so far. */
    public Scorecard card() {
        return new Scorecard(tally, answerable, unanswerable, lengths, millis);
    }

    private void prove(Expectation row, Message message) throws IOException {
        for (Quoted quoted : message.all().toList()) {
            boolean held = originals.hold(quoted);
            tally.count(Figure.QUOTATIONS);
            tally.fault(Figure.NOT_VERBATIM, !held, row, message, "these words do not stand in " + quoted.file());
            tally.fault(Figure.MISPLACED, held && !originals.holdThere(quoted), row, message,
                    "these words do not stand where the message says in " + quoted.file());
        }
    }

    private void forbidden(Expectation row, Message message) {
        boolean never = message.answered() && message.excerpts().stream().map(quoted -> Folded.words(quoted.quote()))
                .anyMatch(words -> row.never().stream().anyMatch(text -> words.contains(Folded.words(text))));
        tally.fault(Figure.FORBIDDEN, never, row, message, "quotes what is no answer");
        Miscredit notBy = row.notBy();
        boolean miscredited = notBy != null && message.all()
                .filter(quoted -> Folded.holds(quoted.quote(), notBy.text()))
                .anyMatch(quoted -> quoted.speakers().stream().anyMatch(name -> Names.same(notBy.speaker(), name)));
        tally.fault(Figure.MISATTRIBUTED, miscredited, row, message, "credits somebody who did not say it");
    }

    private void judge(Expectation row, Message message) throws IOException {
        Check check = row.check();
        if (check != null) {
            check(row, check, message);
        } else if (!row.answerable()) {
            refusal(row, message);
        } else if (!row.wanted().isEmpty()) {
            answer(row, message);
        }
    }

    private void check(Expectation row, Check check, Message message) {
        boolean right = message.verdict().equals(check.verdict());
        tally.count(Figure.CHECKS);
        tally.count(Figure.CHECKS_RIGHT, right);
        if (!right) {
            tally.miss(row, message, "verdict " + message.verdict() + ", not " + check.verdict());
        } else if (check.wantsEvidence()) {
            boolean shown = !message.excerpts().isEmpty() && evident(check, message.excerpts().getFirst());
            tally.count(Figure.EVIDENCE);
            tally.count(Figure.EVIDENCE_RIGHT, shown);
            if (!shown) {
                tally.miss(row, message, "verdict right, but not what is shown for it");
            }
        }
    }

    private static boolean evident(Check check, Quoted shown) {
        String wanted = Folded.lower(check.text()).replaceAll("\\.+$", "");
        return Folded.lower(shown.quote()).contains(wanted)
                && (check.speaker().isEmpty() || Names.onlyOf(shown.speakers(), List.of(check.speaker())));
    }

    private void refusal(Expectation row, Message message) {
        unanswerable.add(message.confidence());
        tally.count(Figure.UNANSWERABLE);
        tally.count(Figure.REFUSED, !message.answered());
        tally.fault(Figure.FALSE_ANSWERS, message.answered(), row, message, "answers what the documents do not");
    }

    private void answer(Expectation row, Message message) throws IOException {
        answerable.add(message.confidence());
        tally.count(Figure.ANSWERABLE);
        tally.count(Figure.WRONGLY_SILENT, !message.answered());
        List<Quoted> quoted = message.answered() ? message.excerpts() : List.of();
        int hit = firstHit(row, quoted);
        tally.count(Figure.HIT_AT_1, hit == 0);
        tally.count(Figure.HIT_AT_3, hit < 3);
        tally.count(Figure.HIT_AT_5, hit < Wanted.COUNTED);
        if (hit > 0) {
            tally.miss(row, message, late(hit, message));
        }
        all(row, message, quoted);
        stale(row, message, hit);
        if (!row.speakers().isEmpty()) {
            credit(row, message, hit == 0);
        }
    }

    private static String late(int hit, Message message) {
        String none = message.answered() ? "the answer is not quoted" : "silent, though the documents hold an answer";
        return hit < Wanted.COUNTED ? "the answer comes only as number " + (hit + 1) : none;
    }

    /** Where the answer stands among the quotations that count; their number if it does not. */
    private int firstHit(Expectation row, List<Quoted> quoted) throws IOException {
        int counted = Math.min(quoted.size(), Wanted.COUNTED);
        for (int i = 0; i < counted; i++) {
            if (row.wanted().isIn(quoted.get(i), originals)) {
                return i;
            }
        }
        return Wanted.COUNTED;
    }

    private void all(Expectation row, Message message, List<Quoted> quoted) {
        if (!row.wanted().all().isEmpty()) {
            boolean all = row.wanted().allIn(quoted);
            tally.count(Figure.WANT_ALL);
            tally.count(Figure.ALL_QUOTED, all);
            if (!all) {
                tally.miss(row, message, "not all of the answer is quoted");
            }
        }
    }

    private void stale(Expectation row, Message message, int hit) {
        Quoted first = message.first();
        boolean superseded = first != null && hit > 0
                && row.stale().stream().anyMatch(text -> Folded.holds(first.quote(), text));
        tally.fault(Figure.SUPERSEDED_FIRST, superseded, row, message, "puts a superseded figure first");
    }

    private void credit(Expectation row, Message message, boolean hit) {
        List<Quoted> quoted = message.answered() ? message.excerpts() : List.of();
        boolean right = hit && Names.onlyOf(quoted.getFirst().speakers(), row.speakers());
        tally.count(Figure.WITH_SPEAKER);
        tally.count(Figure.RIGHT_PERSON_AND_WORDS, right);
        if (hit && !right) {
            List<String> credited = quoted.getFirst().speakers();
            tally.count(Figure.WRONG_PERSON, !credited.isEmpty());
            tally.miss(row, message, "right words, credited to "
                    + (credited.isEmpty() ? "nobody" : String.join(" and ", credited)));
        }
        if (row.aboutPerson()) {
            List<Quoted> others = quoted.stream().filter(one -> anothers(one, row.speakers())).toList();
            tally.count(Figure.ABOUT_PERSON);
            tally.count(Figure.NOBODY_QUOTED, quoted.stream().anyMatch(one -> one.speakers().isEmpty()));
            tally.fault(Figure.ANOTHER_QUOTED, !others.isEmpty(), row, message, "quotes another person");
        }
    }

    private static boolean anothers(Quoted quoted, List<String> wanted) {
        return !quoted.speakers().isEmpty()
                && quoted.speakers().stream().noneMatch(name -> Names.isAmong(name, wanted));
    }
}
