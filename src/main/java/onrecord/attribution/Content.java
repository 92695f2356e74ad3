package onrecord.attribution;

import java.util.List;
import java.util.Set;

/** Where a cue has what it reports: in the words before it, in those behind it, or nowhere. */
final class Content {

    /** Fewer words before a tag are no sentence. */
    private static final int FEWEST_WORDS = 3;
    /** A subject and a verb: "said Britain agreed". */
    private static final int SHORTEST_CLAUSE = 2;
    private static final Set<String> NOTHING_SAID = Set.of("nothing", "so", "goodbye", "hello", "little", "prayers",
            "sorry", "much");
    /** What follows only tells when or why it was said. */
    private static final Set<String> WHEN = Set.of("when", "while", "as", "after", "before", "because", "although",
            "though",
            "who", "and", "but", "since", "until");
    /** What readouts say that somebody stressed, underlined or reiterated. */
    private static final Set<String> STRESSED = Set.of("importance", "need", "commitment", "commitments", "support",
            "concern", "concerns", "readiness", "opposition", "gratitude", "appreciation", "condolences", "call",
            "determination", "hope", "urgency", "solidarity", "resolve", "condemnation");
    private static final Set<String> OBJECT_WITH = Set.of("call", "describe", "put", "express");

    private final Frame frame;

    Content(Frame frame) {
        this.frame = frame;
    }

    /** Whether the words before the cue are what is reported: "It will continue, said X.", "A quarrel, she said, is ..." */
    boolean behind(Saying saying, List<Spoken> spoken) {
        int start = saying.start();
        if (saying.shared() || start < 3 || !frame.markAt(start - 1, ",—–") || saying.cue().takes('o')) {
            return false;
        }
        if (opensAside() && (firstMark(start) == start - 1 || frame.markAt(saying.end() + 1, ":"))) {
            return false; // "On Tuesday, he said ...", "Asked about it, she replied: ..."
        }
        int next = saying.end() + 1;
        boolean inserted = frame.markAt(start - 1, ",") && frame.markAt(next, ","); // "This time, says X, it is ..."
        if (inserted && plainWords(0, start) < FEWEST_WORDS) {
            return plainWords(0, start) + plainWords(next, frame.size()) > FEWEST_WORDS
                    && spoken.stream().noneMatch(other -> other.saying().end() < start);
        }
        boolean ends = next >= frame.size() || frame.token(next).kind() == Token.Kind.MARK
                || frame.token(next).in(English.PREPOSITIONS)
                || frame.token(next).in(English.DAYS);
        return ends && plainWords(0, start) >= FEWEST_WORDS
                && spoken.stream().noneMatch(other -> other.saying().end() < start);
    }

    /** Whether the frame begins with words that only say when, where or upon what. */
    private boolean opensAside() {
        Token first = frame.token(0);
        return first.in(English.PREPOSITIONS) || first.in(English.CONJUNCTIONS) || first.lower().endsWith("ed")
                || first.lower().endsWith("ing");
    }

    private int firstMark(int limit) {
        int i = 0;
        while (i < limit && frame.token(i).kind() != Token.Kind.MARK) {
            i++;
        }
        return i;
    }

    private int plainWords(int from, int to) {
        int words = 0;
        for (int i = Math.max(0, from); i < Math.min(to, frame.size()); i++) {
            words += frame.token(i).isWord() || frame.token(i).kind() == Token.Kind.NUMBER ? 1 : 0;
        }
        return words;
    }

    /** Whether the words after the cue are what is reported, and not only a quotation. */
    boolean ahead(Saying saying) {
        int next = saying.end() + 1;
        Cue cue = saying.cue();
        if (next >= frame.size()) {
            return false;
        }
        if (cue.takes('a')) {
            return frame.markAt(next, ",") && plainWords(next, frame.size()) >= FEWEST_WORDS;
        }
        int that = that(next);
        if (that >= 0 && (cue.takes('t') || cue.takes('b'))) {
            return !onlyQuotation(that + 1);
        }
        if (onlyQuotation(next)) {
            return false;
        }
        return cue.takes('b') && bareClause(next, cue) || cue.takes('o') && object(next, cue)
                || cue.takes('i') && intends(next) || cue.takes('j') && joint(saying) && frame.isAt(next, "to")
                || cue.takes('w') && wanted(next) || cue.takes('u') && follows(next, STRESSED, 6);
    }

    /** Where "that" opens a clause soon after the cue, over a hearer or a time; -1 where it does not. */
    private int that(int next) {
        for (int i = next; i < Math.min(frame.size(), next + 12); i++) {
            Token token = frame.token(i);
            if (token.isQuote() || token.isMark(".;:")) {
                return -1;
            }
            if (token.is("that") || token.is("whether")) {
                return i;
            }
        }
        return -1;
    }

    /** Nothing but a quotation from here to the end of the frame. */
    private boolean onlyQuotation(int from) {
        boolean quote = false;
        for (int i = from; i < frame.size(); i++) {
            quote |= frame.quoteAt(i);
            if (!quote && frame.token(i).isWord()) {
                return false;
            }
        }
        return quote || from >= frame.size();
    }

    private boolean bareClause(int next, Cue cue) {
        int start = cue.takes('h') ? clauseAfterHearer(next) : overTime(next);
        if (start < 0 || start >= frame.size() || frame.token(start).kind() == Token.Kind.MARK
                || frame.token(start).in(NOTHING_SAID) || frame.token(start).in(WHEN)
                || frame.token(start).in(English.PREPOSITIONS) && !frame.token(start).capitalised()) {
            return false;
        }
        return plainWords(start, frame.size()) + (frame.quotes().isEmpty() ? 0 : 2) >= SHORTEST_CLAUSE;
    }

    /** "told reporters the talks went well": behind the hearer something must begin again. */
    private int clauseAfterHearer(int next) {
        for (int i = next + 1; i < Math.min(frame.size(), next + 6); i++) {
            Token token = frame.token(i);
            if (token.in(English.DETERMINERS) || token.in(Set.of("he", "she", "it", "they", "there", "we"))) {
                return i;
            }
            if (!token.isWord() || token.in(English.PREPOSITIONS) || token.in(WHEN)) {
                return -1;
            }
        }
        return -1;
    }

    /** "said on Tuesday the talks": over "on Tuesday". */
    private int overTime(int next) {
        int start = next;
        if (start + 1 < frame.size() && frame.isAt(start, "on") && frame.token(start + 1).in(English.DAYS)) {
            start += 2;
        }
        while (start < frame.size() && (frame.token(start).in(English.DAYS) || English.adverb(frame.token(start)))) {
            start++;
        }
        return start;
    }

    /** An act of speech with what it is about: "accused them of", "called it a", "put the cost at". */
    private boolean object(int next, Cue cue) {
        if (frame.token(next).kind() == Token.Kind.MARK) {
            return false;
        }
        if (!OBJECT_WITH.contains(cue.lemma())) {
            return plainWords(next, frame.size()) + (frame.quotes().isEmpty() ? 0 : 2) >= SHORTEST_CLAUSE;
        }
        return switch (cue.lemma()) {
            case "call" -> frame.isAt(next, "for") || frame.isAt(next, "on") || follows(next, Set.of("a", "an"), 6)
                    || quoteWithin(next, 8);
            case "describe" -> follows(next, Set.of("as"), 8);
            case "put" -> follows(next, Set.of("at"), 6) && !frame.isAt(next, "at");
            default -> follows(next, Set.of("concern", "concerns", "hope", "regret", "support", "confidence", "doubt",
                    "doubts", "condolences", "outrage"), 4);
        };
    }

    private boolean follows(int next, Set<String> words, int within) {
        for (int i = next; i < Math.min(frame.size(), next + within); i++) {
            if (frame.token(i).in(words)) {
                return true;
            }
        }
        return false;
    }

    private boolean quoteWithin(int next, int within) {
        for (int i = next; i < Math.min(frame.size(), next + within); i++) {
            if (frame.quoteAt(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean joint(Saying saying) {
        return switch (saying.subject()) {
            case Subject.Phrases phrases -> phrases.phrases().size() > 1;
            case Subject.Group group -> true;
            case Subject.Pronoun pronoun -> pronoun.word().equals("they");
            case Subject.Unnamed unnamed -> false;
        };
    }

    /** "wants the state to pay": somebody else is to do it. */
    private boolean wanted(int next) {
        for (int i = next; i < Math.min(frame.size(), next + 12) && !frame.quoteAt(i)
                && frame.token(i).kind() != Token.Kind.MARK; i++) {
            if (frame.isAt(i, "to")) {
                return i > next && i + 1 < frame.size();
            }
        }
        return false;
    }

    private boolean intends(int next) {
        return frame.isAt(next, "to")
                || frame.token(next).in(English.DETERMINERS) && plainWords(next, frame.size()) >= FEWEST_WORDS;
    }
}
