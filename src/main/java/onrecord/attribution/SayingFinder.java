package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cues of a frame that give words, with their subjects. Not cues are: nouns ("his claim"), the passive ("was
 * told"), what was not said ("did not say"), what may be said ("if he says"), and questions.
 */
final class SayingFinder {

    private static final Cue ACCORDING = new Cue("according to", "ta", Cue.Form.PAST);
    private static final Cue POINT_OUT = new Cue("point out", "qtb", Cue.Form.PAST);
    private static final Cue PUT_IT = new Cue("put it", "qn", Cue.Form.PAST);
    private static final Set<String> PUT = Set.of("put", "puts");
    private static final Set<String> POINT = Set.of("pointed", "points", "pointing");
    private static final Cue SHOOT_BACK = new Cue("shoot back", "qn", Cue.Form.PAST);

    private static final Set<String> SHOOT = Set.of("shot", "shoots", "fired", "fires", "firing", "hit", "hits",
            "hitting");

    private static final Set<String> CHIME = Set.of("chimed", "chimes", "weighed", "cut");
    private static final Cue GO_ON = new Cue("go on", "q", Cue.Form.PAST);
    private static final Cue STATE = new Cue("state", "q", Cue.Form.PAST);

    private static final Set<String> WORDS_GIVEN = Set.of("statement", "statements", "remarks", "comment", "comments",
            "message");

    private static final Set<String> MADE = Set.of("made", "issued", "released", "gave", "published", "posted",
            "delivered",
            "provided", "shared", "sent");

    /** No sentence that somebody wrote has more; the bound keeps nonsense linear. */
    private static final int MOST = 50;
    private final Frame frame;
    private final CueTable cues;
    private final SubjectFinder subjects;
    private final Unsaid unsaid;
    private final List<Saying> found = new ArrayList<>();

    private SayingFinder(Frame frame, CueTable cues) {
        this.frame = frame;
        this.cues = cues;
        this.subjects = new SubjectFinder(frame, cues);
        this.unsaid = new Unsaid(frame);
    }

    static List<Saying> in(Frame frame, CueTable cues) {
        SayingFinder finder = new SayingFinder(frame, cues);
        for (int i = 0; i < frame.size() && finder.found.size() < MOST; i++) {
            finder.look(i);
        }
        return finder.found;
    }

    private void look(int i) {
        Token token = frame.token(i);
        if (!token.isWord() || token.capitalised() && !token.is("according") && i > 0) {
            return;
        }
        if (token.is("according") && frame.isAt(i + 1, "to")) {
            subjects.after(i + 2)
                    .ifPresent(
                            subject -> found.add(new Saying(ACCORDING, i, i + 1, subject, false, false, false, false)));
        } else if (token.is("words") && frame.isAt(i - 1, "the") && frame.isAt(i - 2, "in")
                && frame.isAt(i + 1, "of")) {
            subjects.after(i + 2).filter(Subject.Phrases.class::isInstance).ifPresent(
                    subject -> found.add(new Saying(ACCORDING, i - 2, i + 1, subject, false, false, false, false)));
        } else if (token.in(PUT) && frame.isAt(i + 1, "it")) {
            verb(i, i + 1, PUT_IT);
        } else if (token.in(POINT) && frame.isAt(i + 1, "out")) {
            verb(i, i + 1, form(POINT_OUT, token));
        } else if (token.in(SHOOT) && frame.isAt(i + 1, "back") || token.in(CHIME) && frame.isAt(i + 1, "in")) {
            verb(i, i + 1, form(SHOOT_BACK, token));
        } else if (Set.of("went", "goes").contains(token.lower()) && frame.isAt(i + 1, "on")) {
            verb(i, i + 1, GO_ON);
        } else if (token.is("quoted") && frame.isAt(i + 1, "as") && frame.isAt(i + 2, "saying")) {
            quotedAsSaying(i);
        } else if (token.in(WORDS_GIVEN) && frame.markAt(frame.size() - 1, ":") || opensQuotation(i)) {
            made(i);
        } else {
            cues.of(token.lower()).ifPresent(cue -> verb(i, i, cue));
        }
    }

    private static Cue form(Cue cue, Token token) {
        return token.lower().endsWith("ing") ? new Cue(cue.lemma(), cue.takes(), Cue.Form.PARTICIPLE) : cue;
    }

    /** "a statement:" right before a quotation or the end. */
    private boolean opensQuotation(int i) {
        return frame.token(i).in(WORDS_GIVEN) && frame.markAt(i + 1, ":") && frame.quoteAt(i + 2);
    }

    /** "The mayor made the following statement:" */
    private void made(int words) {
        for (int i = words - 1; i > 0 && found.isEmpty(); i--) {
            if (frame.token(i).in(MADE)) {
                int verb = i;
                subjects.before(Auxiliaries.before(frame, i).start(), found)
                        .filter(subject -> Auxiliaries.before(frame, verb).words().stream()
                                .noneMatch(word -> word.in(English.BE)))
                        .ifPresent(subject -> found
                                .add(new Saying(STATE, verb, words, subject, false, false, false, false)));
            }
        }
    }

    private void quotedAsSaying(int at) {
        int before = at - 1;
        while (before >= 0 && (frame.token(before).in(English.BE) || English.adverb(frame.token(before)))) {
            before--;
        }
        Cue cue = cues.of("said").orElseThrow();
        subjects.before(before + 1, found)
                .ifPresent(subject -> found.add(new Saying(cue, at, at + 2, subject, false, false, false, false)));
    }

    private void verb(int from, int to, Cue cue) {
        Auxiliaries auxiliaries = Auxiliaries.before(frame, from);
        boolean onlyQuotes = cue.onlyQuotations() && frame.quotes().isEmpty();
        if (onlyQuotes || unsaid.noun(auxiliaries.start() - 1, cue)) {
            return;
        }
        if (!unsaid.speaks(cue, auxiliaries, from) || cue.lemma().equals("read") && unsaid.anothers(to)
                || unsaid.asked(from)
                || unsaid.supposed(auxiliaries.start()) || unsaid.told()) {
            found.add(Saying.refused(cue, from, to));
            return;
        }
        boolean announced = auxiliaries.future() || auxiliaries.planned();
        Optional<Subject> subject = subject(cue, auxiliaries, to);
        if (subject.filter(unsaid::neither).isPresent() || Unsaid.overheard(cue, auxiliaries, subject)) {
            found.add(Saying.refused(cue, from, to));
            return;
        }
        subject.filter(who -> cue.form() != Cue.Form.BASE || !auxiliaries.words().isEmpty() || who.plural())
                .ifPresent(who -> found.add(new Saying(cue, from, to, who, announced,
                        cue.goesOn() || auxiliaries.also(), shared(who, auxiliaries.start(), to), false)));
    }

    /** Whether other words than appositions stand between subject and verb. */
    private boolean shared(Subject subject, int verb, int to) {
        if (subject.from() > to || subject.to() + 1 >= verb) {
            return false;
        }
        Token before = frame.token(verb - 1);
        return before.in(Set.of("and", "but", "or", "then"))
                || found.stream().anyMatch(earlier -> earlier.subject().equals(subject))
                || frame.token(verb).lower().endsWith("ing");
    }

    private Optional<Subject> subject(Cue cue, Auxiliaries auxiliaries, int to) {
        int before = auxiliaries.start() - 1;
        if (cue.form() == Cue.Form.PARTICIPLE && !auxiliaries.any(English.BE)) {
            return participle(before);
        }
        Optional<Subject> ahead = subjects.before(auxiliaries.start(), found);
        boolean tag = before < 0 || frame.quoteAt(before) || frame.markAt(before, ",—–-")
                || frame.markAt(before, ".?!");
        if (tag && auxiliaries.words().isEmpty() && !(ahead.orElse(null) instanceof Subject.Phrases)) {
            Optional<Subject> behind = subjects.after(to + 1).filter(subject -> inversion(before, subject));
            return behind.isPresent() ? behind : ahead;
        }
        return ahead;
    }

    /** "..., said X." and "“...,” said X": what follows X must not be what X said. */
    private boolean inversion(int before, Subject behind) {
        if (behind instanceof Subject.Unnamed && !frame.quoteAt(before)) {
            return false;
        }
        int next = behind.to() + 1;
        return before < 0 || frame.quoteAt(before) || next >= frame.size()
                || frame.token(next).kind() == Token.Kind.MARK
                || frame.token(next).in(English.PREPOSITIONS)
                || frame.token(next).in(Set.of("who", "while", "and", "but"));
    }

    /** ", adding that ...": the subject of the sentence goes on. */
    private Optional<Subject> participle(int before) {
        if (!frame.markAt(before, ",—–") && !frame.quoteAt(before) && !frame.isAt(before, "and")) {
            return Optional.empty();
        }
        return found.isEmpty() ? subjects.leading(before) : Optional.of(found.getLast().subject());
    }
}
