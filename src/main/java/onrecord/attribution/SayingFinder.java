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
    private static final Set<String> FUTURE = Set.of("will", "'ll", "shall");
    private static final Set<String> MODALS = Set.of("would", "could", "may", "might", "should", "must", "can",
            "cannot");
    private static final Set<String> PLANS = Set.of("expected", "due", "set", "scheduled", "plans", "planned", "likely",
            "is", "are", "was");

    private static final Set<String> HEDGES = Set.of("reportedly", "allegedly", "supposedly", "apparently",
            "purportedly");
    /** "Had she said so, ...": these first words are an "if". */
    private static final Set<String> INVERTED = Set.of("had", "were", "should");
    private static final Set<String> STORIES = Set.of("film", "movie", "novel", "play", "sketch", "episode", "drama",
            "comedy",
            "satire", "musical");
    /** "In the new film," */
    private static final int OPENING = 5;

    /** No sentence that somebody wrote has more; the bound keeps nonsense linear. */
    private static final int MOST = 50;
    /** How far before its verb an "if" still governs it. */
    private static final int REACH = 40;

    private final Frame frame;
    private final CueTable cues;
    private final SubjectFinder subjects;
    private final List<Saying> found = new ArrayList<>();

    private SayingFinder(Frame frame, CueTable cues) {
        this.frame = frame;
        this.cues = cues;
        this.subjects = new SubjectFinder(frame, cues);
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
        if (onlyQuotes || noun(auxiliaries.start() - 1, cue)) {
            return;
        }
        if (!speaks(cue, auxiliaries, from) || cue.lemma().equals("read") && anothers(to) || asked(from)
                || supposed(auxiliaries.start()) || told()) {
            found.add(Saying.refused(cue, from, to));
            return;
        }
        boolean announced = auxiliaries.any(FUTURE) || auxiliaries.planned();
        Optional<Subject> subject = subject(cue, auxiliaries, to);
        if (subject.filter(this::neither).isPresent() || overheard(cue, auxiliaries, subject)) {
            found.add(Saying.refused(cue, from, to));
            return;
        }
        subject.filter(who -> cue.form() != Cue.Form.BASE || !auxiliaries.words().isEmpty() || plural(who))
                .ifPresent(who -> found.add(new Saying(cue, from, to, who, announced,
                        cue.goesOn() || auxiliaries.also(), shared(who, auxiliaries.start(), to), false)));
    }

    /** "read a statement on her behalf", "read a letter from the mayor": not the reader's own words. */
    private boolean anothers(int verb) {
        for (int i = verb + 1; i < frame.size() && !frame.quoteAt(i); i++) {
            if (frame.token(i).in(Set.of("behalf", "from", "by"))) {
                return true;
            }
        }
        return false;
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

    /** Of the base form only "they say" goes without an auxiliary. */
    private static boolean plural(Subject subject) {
        return switch (subject) {
            case Subject.Pronoun pronoun -> Set.of("they", "we", "i", "who").contains(pronoun.word());
            case Subject.Phrases phrases -> phrases.phrases().size() > 1;
            case Subject.Group group -> true;
            case Subject.Unnamed unnamed -> true;
        };
    }

    private boolean speaks(Cue cue, Auxiliaries auxiliaries, int at) {
        if (auxiliaries.any(English.NEGATIONS) || hedged(auxiliaries.start(), at)) {
            return false;
        }
        boolean passive = auxiliaries.any(English.BE) && cue.form() == Cue.Form.PAST && !auxiliaries.any(FUTURE);
        boolean hypothetical = auxiliaries.any(MODALS) && !auxiliaries.any(English.NEGATIONS)
                && cue.form() == Cue.Form.BASE;
        boolean infinitive = cue.form() == Cue.Form.BASE && frame.isAt(at - 1, "to") && !auxiliaries.planned()
                && !auxiliaries.wentOn();
        return !passive && !hypothetical && !infinitive;
    }

    /** "has reportedly said" */
    private boolean hedged(int from, int verb) {
        return frame.tokens().subList(Math.max(0, from), verb).stream().anyMatch(word -> word.in(HEDGES));
    }

    /** "The court heard Hart say": the court's word for it. */
    private static boolean overheard(Cue cue, Auxiliaries auxiliaries, Optional<Subject> subject) {
        boolean bare = cue.form() == Cue.Form.BASE && auxiliaries.words().isEmpty();
        return bare && Set.of("say", "tell").contains(cue.lemma()) && subject.filter(who -> !plural(who)).isPresent();
    }

    /** "neither Hart nor Moss" */
    private boolean neither(Subject subject) {
        Set<String> negative = Set.of("neither", "nor");
        return frame.token(subject.from()).in(negative)
                || subject.from() > 0 && frame.token(subject.from() - 1).in(negative);
    }

    /** "In the film, Governor Moss says": a story is told. */
    private boolean told() {
        int opening = Math.min(frame.size(), OPENING);
        return frame.token(0).is("in")
                && frame.tokens().subList(0, opening).stream().anyMatch(word -> word.in(STORIES));
    }

    /** "the said", "his claim", "Blinken's stated aim", "in reply". */
    private boolean noun(int before, Cue cue) {
        if (before < 0) {
            return false;
        }
        Token token = frame.token(before);
        if (token.kind() == Token.Kind.POSSESSIVE || token.in(English.POSSESSIVE_PRONOUNS)) {
            return true;
        }
        boolean article = token.in(English.DETERMINERS)
                && !token.in(Set.of("that", "this", "all", "both", "some", "each", "another", "one", "any"));
        return article
                || cue.form() != Cue.Form.PARTICIPLE && token.in(English.PREPOSITIONS)
                        && !token.in(Set.of("as", "after", "before", "since", "to", "by"))
                || cue.form() == Cue.Form.PARTICIPLE && token.in(English.PREPOSITIONS);
    }

    /** "Did Blinken say that ...?" */
    private boolean asked(int at) {
        if (!frame.question()) {
            return false;
        }
        return frame.tokens().subList(0, at).stream().noneMatch(Token::isQuote);
    }

    /** "if Blinken says so" */
    private boolean supposed(int before) {
        for (int i = before - 1; i >= Math.max(0, before - REACH) && !frame.token(i).isMark(",;:—–")
                && !frame.quoteAt(i); i--) {
            boolean begins = i == 0 || frame.markAt(i - 1, ",;:—–") || frame.quoteAt(i - 1);
            if (frame.token(i).in(Set.of("if", "unless", "whether")) || begins && frame.token(i).in(INVERTED)) {
                return true;
            }
        }
        return false;
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

    /** The auxiliaries and adverbs right before a verb. */
    private record Auxiliaries(Frame frame, int start, List<Token> words) {

        static Auxiliaries before(Frame frame, int verb) {
            int start = verb;
            List<Token> words = new ArrayList<>();
            while (start > 0
                    && (frame.token(start - 1).in(English.AUXILIARIES) || English.adverb(frame.token(start - 1))
                            || frame.token(start - 1).in(PLANS) && frame.isAt(start, "to"))) {
                start--;
                if (!English.adverb(frame.token(start))) {
                    words.add(frame.token(start));
                }
            }
            return new Auxiliaries(frame, start, words);
        }

        boolean any(Set<String> of) {
            return words.stream().anyMatch(word -> word.in(of));
        }

        /** "is expected to say" */
        boolean planned() {
            return words.stream().anyMatch(word -> word.is("to")) && words.stream().anyMatch(word -> word.in(PLANS));
        }

        /** "went on to say" */
        boolean wentOn() {
            return frame.isAt(start - 1, "on") && frame.isAt(start - 2, "went");
        }

        boolean also() {
            return frame.tokens().subList(start, Math.min(frame.size(), start + words.size() + 2)).stream()
                    .anyMatch(word -> word.is("also"));
        }
    }
}
