package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/** Makes the statements of one frame: its quotations, and what it reports in its own words. */
final class FrameStatements {

    /** A shorter quotation without a cue beside it is a scare quote or a title more often than somebody's words. */
    private static final int FEWEST_WORDS = 3;
    /** A subject and a verb: "said Britain agreed". */
    private static final int SHORTEST_CLAUSE = 2;
    private static final Set<String> PARTING = Set.of("while", "whereas", "but", "and", "although", "though");
    private static final Set<String> BACKWARD = Set.of("it", "they", "this", "these", "those");
    private static final Set<String> NOTHING_SAID = Set.of("nothing", "so", "goodbye", "hello", "little", "prayers",
            "sorry", "much");
    /** What somebody denies having said is not theirs. */
    private static final Set<String> DENYING = Set.of("deny", "reject", "dismiss");
    private static final Set<String> OBJECT_WITH = Set.of("call", "describe", "put", "express");

    private final String text;
    private final Frame frame;
    private final List<Spoken> spoken;
    private final @Nullable Credit label;
    private final List<Statement> statements = new ArrayList<>();

    FrameStatements(String text, Frame frame, List<Spoken> spoken, @Nullable Credit label) {
        this.text = text;
        this.frame = frame;
        this.spoken = spoken;
        this.label = label;
    }

    /** The statements of the frame; {@code before} is the frame before it in the passage, if it said nothing by itself. */
    List<Statement> statements(@Nullable Frame before) {
        for (int i = 0; i < spoken.size(); i++) {
            reported(i, before);
        }
        for (int i = 0; i < frame.size(); i++) {
            if (frame.quoteAt(i)) {
                direct(i);
            }
        }
        return statements;
    }

    private void direct(int at) {
        Quote quote = frame.quote(frame.token(at));
        Spoken by = speakerOf(at);
        if (by == null && label == null && scare(quote)) {
            return;
        }
        boolean denied = by != null && DENYING.contains(by.saying().cue().lemma());
        Credit credit = !quote.whole() || denied ? null : by == null ? label : by.credit();
        boolean announced = by != null && by.saying().announced();
        statements.add(new Statement(quote.inner(),
                credit == null ? null : credit.as(announced ? Speech.ANNOUNCED : Speech.DIRECT)));
    }

    /** Words in marks that nobody is said to have said: too few, a title, or no sentence. */
    private boolean scare(Quote quote) {
        return words(quote) < FEWEST_WORDS || titleCase(quote) || Character.isLowerCase(text.charAt(quote.inner().start()));
    }

    /** The tag right after a quotation has it; else the last cue before it. */
    private @Nullable Spoken speakerOf(int quote) {
        for (Spoken one : spoken) {
            if (!one.saying().shared() && one.saying().start() > quote && onlyMarks(quote + 1, one.saying().start())) {
                return one;
            }
        }
        Spoken last = null;
        for (Spoken one : spoken) {
            last = one.saying().to() < quote ? one : last;
        }
        return last != null && near(last.saying(), quote) ? last : null;
    }

    /** Two words or fewer have to stand right beside the cue. */
    private boolean near(Saying saying, int quote) {
        return words(frame.quote(frame.token(quote))) >= FEWEST_WORDS || quote - saying.end() <= 3;
    }

    private boolean onlyMarks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (frame.token(i).kind() != Token.Kind.MARK) {
                return false;
            }
        }
        return true;
    }

    private int words(Quote quote) {
        return (int) Tokenizer.tokens(text, quote.inner(), List.of()).stream()
                .filter(token -> token.kind() != Token.Kind.MARK).count();
    }

    /** "The Art of the Deal": a title. */
    private boolean titleCase(Quote quote) {
        return Tokenizer.tokens(text, quote.inner(), List.of()).stream().filter(Token::isWord)
                .allMatch(token -> token.capitalised() || token.text().length() <= 3);
    }

    private void reported(int number, @Nullable Frame before) {
        Spoken one = spoken.get(number);
        Credit credit = one.credit();
        if (credit == null || secondHand(number)) {
            return;
        }
        Saying saying = one.saying();
        boolean tag = tag(saying);
        if (!tag && !contentAhead(saying)) {
            return;
        }
        Span span = clause(number);
        if (tag && before != null && before.quotes().isEmpty() && frame.token(0).in(BACKWARD)) {
            span = before.span().to(span);
        }
        statements.add(new Statement(span, credit.as(saying.announced() ? Speech.ANNOUNCED : Speech.REPORTED)));
    }

    /** Whether the cue lies in what another cue before it reports: then the words are that speaker's. */
    private boolean secondHand(int number) {
        Saying inner = spoken.get(number).saying();
        for (int i = 0; i < number; i++) {
            Saying outer = spoken.get(i).saying();
            boolean same = spoken.get(i).by(nonNull(spoken.get(number)).who());
            if (!same && outer.end() < inner.start() && contentAhead(outer)
                    && parting(outer.end(), inner.start()) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Credit nonNull(Spoken one) {
        Credit credit = one.credit();
        if (credit == null) {
            throw new IllegalStateException("Nobody speaks here");
        }
        return credit;
    }

    /** Where a new clause begins between two tokens: "..., while Cleverly said"; -1 where none does. */
    private int parting(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (frame.markAt(i, ";") || frame.token(i).in(PARTING)
                    && (i == to - 1 || frame.markAt(i - 1, ",") || frame.quoteAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** The whole sentence, or this speaker's part of it where two speak in it. */
    private Span clause(int number) {
        int from = 0;
        int to = frame.size() - 1;
        Credit own = nonNull(spoken.get(number));
        Saying saying = spoken.get(number).saying();
        for (int i = 0; i < spoken.size(); i++) {
            Saying there = spoken.get(i).saying();
            boolean another = !spoken.get(i).by(own.who());
            if (another && i < number && parting(there.end(), saying.start()) > 0) {
                from = Math.max(from, parting(there.end(), saying.start()) + 1);
            } else if (another && i > number && parting(saying.end(), there.start()) > 0) {
                to = Math.min(to, parting(saying.end(), there.start()) - 1);
            }
        }
        return from == 0 && to == frame.size() - 1 ? frame.span() : frame.words(from, Math.max(from, to));
    }

    /** Whether the words before the cue are what is reported: "It will continue, said X.", "A quarrel, she said, is ..." */
    private boolean tag(Saying saying) {
        int start = saying.start();
        if (saying.shared() || start < 3 || !frame.markAt(start - 1, ",—–") || saying.cue().takes('o')) {
            return false;
        }
        if (opensAside() && (firstMark(start) == start - 1 || frame.markAt(saying.end() + 1, ":"))) {
            return false; // "On Tuesday, he said ...", "Asked about it, she replied: ..."
        }
        int next = saying.end() + 1;
        boolean ends = next >= frame.size() || frame.token(next).kind() == Token.Kind.MARK
                || frame.token(next).in(English.PREPOSITIONS)
                || frame.token(next).in(English.DAYS);
        return ends && plainWords(0, start) >= FEWEST_WORDS
                && spoken.stream().noneMatch(other -> other.saying().end() < start);
    }

    /** Whether the frame begins with words that only say when, where or upon what. */
    private boolean opensAside() {
        Token first = frame.token(0);
        return first.in(English.PREPOSITIONS) || first.in(English.CONJUNCTIONS) || first.lower().endsWith("ed") || first.lower().endsWith("ing");
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
    private boolean contentAhead(Saying saying) {
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
                || cue.takes('i') && intends(next);
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
                || frame.token(start).in(NOTHING_SAID)
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
            if (!token.isWord()) {
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

    private boolean intends(int next) {
        return frame.isAt(next, "to")
                || frame.token(next).in(English.DETERMINERS) && plainWords(next, frame.size()) >= FEWEST_WORDS;
    }
}
