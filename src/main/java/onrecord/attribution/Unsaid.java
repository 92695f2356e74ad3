package onrecord.attribution;

import java.util.Optional;
import java.util.Set;

/**
 * Tells what looks like a cue and gives nobody's words: a noun, the passive, what was denied, doubted, supposed or asked, and
 * what a story tells.
 */
final class Unsaid {

    private static final Set<String> HEDGES = Set.of("reportedly", "allegedly", "supposedly", "apparently",
            "purportedly");

    /** "Had she said so, ...": these first words are an "if". */
    private static final Set<String> INVERTED = Set.of("had", "were", "should");

    private static final Set<String> STORIES = Set.of("film", "movie", "novel", "play", "sketch", "episode", "drama",
            "comedy",
            "satire", "musical", "scene", "revue", "opera", "skit", "cartoon", "parody", "spoof");

    /** What those who check facts write before the words that they check. */
    private static final Set<String> TESTED = Set.of("claim", "myth", "rumour", "rumor", "fake", "false", "hoax",
            "fiction");

    /** "In the new film," */
    private static final int OPENING = 5;
    /** How far before its verb an "if" still governs it. */
    private static final int REACH = 40;

    private static final Set<String> MODALS = Set.of("would", "could", "may", "might", "should", "must", "can",
            "cannot");

    private final Frame frame;

    Unsaid(Frame frame) {
        this.frame = frame;
    }

    boolean speaks(Cue cue, Auxiliaries auxiliaries, int at) {
        if (auxiliaries.any(English.NEGATIONS) || hedged(auxiliaries.start(), at)) {
            return false;
        }
        boolean passive = auxiliaries.any(English.BE) && cue.form() == Cue.Form.PAST && !auxiliaries.future();
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
    static boolean overheard(Cue cue, Auxiliaries auxiliaries, Optional<Subject> subject) {
        boolean bare = cue.form() == Cue.Form.BASE && auxiliaries.words().isEmpty();
        return bare && Set.of("say", "tell").contains(cue.lemma())
                && subject.filter(who -> !who.plural()).isPresent();
    }

    /** "neither Hart nor Moss" */
    boolean neither(Subject subject) {
        Set<String> negative = Set.of("neither", "nor");
        return frame.token(subject.from()).in(negative)
                || subject.from() > 0 && frame.token(subject.from() - 1).in(negative);
    }

    /** "In the film, Governor Moss says": a story is told. "Claim: Governor Moss said": a claim is put to the test. */
    boolean told() {
        int opening = Math.min(frame.size(), OPENING);
        boolean story = frame.token(0).is("in")
                && frame.tokens().subList(0, opening).stream().anyMatch(word -> word.in(STORIES));
        return story || frame.token(frame.isAt(0, "the") ? 1 : 0).in(TESTED)
                && frame.markAt(frame.isAt(0, "the") ? 2 : 1, ":—–");
    }

    /** "the said", "his claim", "Blinken's stated aim", "in reply". */
    boolean noun(int before, Cue cue) {
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
    boolean asked(int at) {
        if (!frame.question()) {
            return false;
        }
        return frame.tokens().subList(0, at).stream().noneMatch(Token::isQuote);
    }

    /** "if Blinken says so" */
    boolean supposed(int before) {
        for (int i = before - 1; i >= Math.max(0, before - REACH) && !frame.token(i).isMark(",;:—–")
                && !frame.quoteAt(i); i--) {
            boolean begins = i == 0 || frame.markAt(i - 1, ",;:—–") || frame.quoteAt(i - 1);
            if (frame.token(i).in(Set.of("if", "unless", "whether")) || begins && frame.token(i).in(INVERTED)) {
                return true;
            }
        }
        return false;
    }

    /** "read a statement on her behalf", "read a letter from the mayor": not the reader's own words. */
    boolean anothers(int verb) {
        for (int i = verb + 1; i < frame.size() && !frame.quoteAt(i); i++) {
            if (frame.token(i).in(Set.of("behalf", "from", "by"))) {
                return true;
            }
        }
        return false;
    }
}
