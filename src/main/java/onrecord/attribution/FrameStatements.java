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
    private static final Set<String> PARTING = Set.of("while", "whereas", "but", "and", "although", "though");
    /** What opens a clause that only tells on what occasion somebody spoke. */
    private static final Set<String> CIRCUMSTANCES = Set.of("asked", "pressed", "questioned", "challenged", "when",
            "while");
    private static final Set<String> BACKWARD = Set.of("it", "they", "this", "these", "those");
    /** What somebody denies having said is not theirs. */
    private static final Set<String> DENYING = Set.of("deny", "reject", "dismiss");

    private final String text;
    private final Frame frame;
    private final List<Spoken> spoken;
    private final @Nullable Credit label;
    private final Content content;
    private final List<Statement> statements = new ArrayList<>();

    FrameStatements(String text, Frame frame, List<Spoken> spoken, @Nullable Credit label) {
        this.text = text;
        this.frame = frame;
        this.spoken = spoken;
        this.label = label;
        this.content = new Content(frame);
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
        if (by != null && work(by.saying().end(), at)) {
            return;
        }
        if (by == null && label == null && scare(quote)) {
            return;
        }
        boolean owned = quote.whole() && (by == null || !denied(by) && !hearsay(by));
        Credit credit = !owned ? null : by == null ? label : by.credit();
        boolean announced = by != null && by.saying().announced();
        statements.add(new Statement(quote.inner(),
                credit == null ? null : credit.as(announced ? Speech.ANNOUNCED : Speech.DIRECT)));
    }

    private static boolean denied(Spoken by) {
        return DENYING.contains(by.saying().cue().lemma());
    }

    /** "Moss claimed Gray told her “...”": only Moss vouches for it, and she gives another's words. */
    private boolean hearsay(Spoken by) {
        int number = spoken.indexOf(by);
        for (Spoken outer : spoken.subList(0, number)) {
            boolean another = denied(outer) || by.credit() == null || !outer.by(by.credit().who());
            if (another && outer.saying().end() < by.saying().start() && !aside(outer.saying(), by.saying())
                    && reports(outer.saying(), by.saying()) && parting(outer.saying().end(), by.saying().start()) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Words in marks that nobody is said to have said: too few, a title, or no sentence. */
    private boolean scare(Quote quote) {
        return words(quote) < FEWEST_WORDS || titleCase(quote)
                || Character.isLowerCase(text.charAt(quote.inner().start()));
    }

    /** "she wrote in her memoirs, “The Long Breath”": a title, behind a preposition that follows the cue. */
    private boolean work(int cue, int at) {
        boolean behind = cue < at && frame.tokens().subList(cue + 1, at).stream()
                .anyMatch(token -> token.in(English.PREPOSITIONS));
        return behind && !frame.markAt(at - 1, ":") && titleCase(frame.quote(frame.token(at)))
                && Character.isLetter(text.charAt(frame.quote(frame.token(at)).inner().end() - 1));
    }

    /** The tag right after a quotation has it; else the last cue before it. */
    private @Nullable Spoken speakerOf(int quote) {
        for (Spoken one : spoken) {
            if (one.saying().refused() && one.saying().to() < quote && quote - one.saying().to() <= 2) {
                return one;
            }
            if (!one.saying().shared() && one.saying().start() > quote && onlyMarks(quote + 1, one.saying().start())) {
                return one;
            }
        }
        Spoken last = null;
        for (Spoken one : spoken) {
            boolean source = last != null && one.credit() == null && one.saying().cue().takes('a');
            last = one.saying().to() < quote && !source ? one : last; // "he said, according to two officials, "..."
        }
        return last != null && near(last.saying(), quote) ? last : null;
    }

    /** Two words or fewer have to stand right beside the cue. */
    private boolean near(Saying saying, int quote) {
        boolean sentence = words(frame.quote(frame.token(quote))) >= FEWEST_WORDS && !saying.cue().takes('n');
        return sentence || quote - saying.end() <= 3;
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
        boolean tag = content.behind(saying, spoken);
        if (!tag && !content.ahead(saying)) {
            return;
        }
        Span span = clause(number);
        if (tag && before != null && before.quotes().isEmpty() && frame.token(0).in(BACKWARD)) {
            span = before.span().to(span);
        }
        Statement statement = new Statement(span, credit.as(saying.announced() ? Speech.ANNOUNCED : Speech.REPORTED));
        if (statements.stream().noneMatch(other -> other.span().equals(statement.span()))) {
            statements.add(statement);
        }
    }

    /** Whether the cue lies in what another cue before it reports: then the words are that speaker's. */
    private boolean secondHand(int number) {
        Saying inner = spoken.get(number).saying();
        for (int i = 0; i < number; i++) {
            Saying outer = spoken.get(i).saying();
            boolean same = spoken.get(i).by(nonNull(spoken.get(number)).who());
            if (!same && outer.end() < inner.start() && !aside(outer, inner) && reports(outer, inner)
                    && parting(outer.end(), inner.start()) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue reports something, be it only the other cue: "Moss said Gray had told her that “...”". */
    private boolean reports(Saying outer, Saying inner) {
        return content.ahead(outer) || outer.cue().takes('b') && inner.start() == outer.end() + 1;
    }

    /** "Asked whether she would say more, Moss said", "Moss, asked if she said so, added": such a clause reports nothing. */
    private boolean aside(Saying outer, Saying inner) {
        int start = outer.start();
        while (start > 0 && !frame.markAt(start - 1, ",")) {
            start--;
        }
        int comma = outer.end() + 1;
        while (comma < inner.start() && !frame.markAt(comma, ",")) {
            comma++;
        }
        return frame.token(start).in(CIRCUMSTANCES) && comma < inner.start();
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
}
