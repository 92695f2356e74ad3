package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/** Finds the statements of running text: news, releases, readouts. */
final class Narrative {

    /** Words and marks of a retort: "So do I." Longer ones without a tag go on with what was said before. */
    private static final int REPARTEE = 7;
    private final String text;
    private final List<Passage> passages;
    private final List<List<Quote>> quotes;
    private final Voices voices;
    private final Roster roster;
    private final Whom whom;
    private final SubjectMemory subjects;
    private final QuoteLabels quoteLabels;
    private final SignedQuotes signed;
    private final CueTable cues;
    private final Discourse discourse = new Discourse();
    private final List<Statement> statements = new ArrayList<>();
    /** Paragraphs of a quotation that goes on and has named no speaker so far. */
    private final List<Quote> pending = new ArrayList<>();

    /** Who speaks a quotation of the passage at hand that has no cue. */
    private @Nullable Credit speaker;

    /** Who spoke last in the passage before, for one that goes on with nothing but a quotation. */
    private @Nullable Credit before;

    /** Who spoke in the passage before that one. */
    private @Nullable Credit beforeThat;

    Narrative(String text, List<Passage> passages, List<List<Quote>> quotes, Voices voices, Roster roster,
            CueTable cues) {
        this.voices = voices;
        this.text = text;
        this.passages = passages;
        this.quotes = quotes;
        this.roster = roster;
        this.cues = cues;
        this.whom = new Whom(text, passages, quotes, roster, discourse);
        this.subjects = new SubjectMemory(roster, cues, discourse);
        this.signed = new SignedQuotes(text, passages, quotes, roster);
        this.quoteLabels = new QuoteLabels(whom, cues);
    }

    List<Statement> statements() {
        int next = 0;
        while (next < passages.size()) {
            Passage passage = passages.get(next);
            if (signed.has(next)) {
                statements.addAll(signed.statements(next++));
                speaker = null;
                before = null;
            } else if (passage.quotable() && !voices.speaks(next)) {
                passage(next, passage);
                next = block(next);
            } else {
                before = passage.kind() == Passage.Kind.HEADING ? null : before;
                next++;
            }
        }
        speaker = null;
        settle();
        return statements;
    }

    private void passage(int number, Passage passage) {
        List<Frame> frames = Frames.of(text, number, passage, quotes.get(number));
        beforeThat = before;
        before = speaker;
        speaker = null;
        for (int i = 0; i < frames.size(); i++) {
            frame(frames, i);
        }
    }

    private void frame(List<Frame> frames, int i) {
        Frame frame = frames.get(i);
        List<Saying> sayings = SayingFinder.in(frame, cues);
        if (frame.onlyQuotes()) {
            uncued(frames, i);
            return;
        }
        Credit label = sayings.isEmpty() ? labelled(frame) : null;
        subjects.remember(frame);
        if (sayings.isEmpty() && label == null && speaker != null && subjects.turnFrom(frame, speaker.who())) {
            speaker = null;
        }
        List<Spoken> spoken = new ArrayList<>();
        for (Saying saying : sayings) {
            spoken.add(spoken(frame, saying));
        }
        if (i == 0) {
            settle();
        }
        Frame silent = i > 0 && SayingFinder.in(frames.get(i - 1), cues).isEmpty() ? frames.get(i - 1) : null;
        statements.addAll(new FrameStatements(text, frame, spoken, label).statements(silent));
    }

    private @Nullable Credit labelled(Frame frame) {
        Credit credit = quoteLabels.credit(frame);
        if (credit != null) {
            speaker = credit;
            discourse.spoke(credit.who(), credit.cue(), frame.passage());
        }
        return credit;
    }

    private Spoken spoken(Frame frame, Saying saying) {
        if (saying.refused()) {
            return new Spoken(saying, null);
        }
        Credit credit = whom.credit(frame, saying, last());
        if (credit != null) {
            discourse.spoke(credit.who(), saying.subject() instanceof Subject.Phrases ? credit.cue() : nonNull(credit),
                    frame.passage());
        } else if (!frame.quotes().isEmpty()) {
            discourse.somebodySpoke(frame.span(), frame.passage());
        }
        speaker = credit;
        return new Spoken(saying, credit);
    }

    /** Who spoke last in the passage so far or, where nobody did, in the one before. */
    private @Nullable Credit last() {
        return speaker != null ? speaker : before;
    }

    static Span nonNull(Credit credit) {
        return credit.namedAt() == null ? credit.cue() : credit.namedAt();
    }

    /** A sentence that is all quotation: the speaker of its passage goes on, or the next tag names one. */
    private void uncued(List<Frame> frames, int i) {
        Frame frame = frames.get(i);
        Credit credit = speaker != null ? speaker.carried() : i == 0 ? ahead(frames) : null;
        if (credit == null && i == 0 && frames.stream().allMatch(Frame::onlyQuotes) && before != null) {
            credit = !introduced(frame) && (dialogue(frame) || answers(frame)) ? null : before.carried();
        }
        boolean open = i == 0 && credit == null && (!pending.isEmpty() || runsOn(frame));
        if (open && runsOn(frame)) {
            pending.addAll(frame.quotes());
            return;
        }
        for (Quote quote : frame.quotes()) {
            statements.add(direct(quote, credit));
        }
        speaker = credit;
        settle();
    }

    private static boolean runsOn(Frame frame) {
        return !frame.quotes().isEmpty() && frame.quotes().getLast().runsOn();
    }

    /** Gives the paragraphs of a quotation that its last one credits to the speaker named there. */
    private void settle() {
        Credit credit = speaker == null ? null : speaker.carried();
        pending.forEach(quote -> statements.add(direct(quote, credit)));
        pending.clear();
    }

    /** Whether the passage before ends "X said:". */
    private boolean introduced(Frame frame) {
        return frame.passage() > 0 && text.charAt(passages.get(frame.passage() - 1).span().end() - 1) == ':';
    }

    /** Whether the passage before closes a question: what follows without a tag is the answer, and another's. */
    private boolean answers(Frame frame) {
        List<Quote> asked = frame.passage() == 0 ? List.of() : quotes.get(frame.passage() - 1);
        return !asked.isEmpty() && !asked.getLast().runsOn()
                && text.charAt(Math.max(0, asked.getLast().inner().end() - 1)) == '?';
    }

    /** Two spoke in turn before: then a short quotation without a tag may be either's. */
    private boolean dialogue(Frame frame) {
        int words = frame.quotes().stream()
                .mapToInt(quote -> Tokenizer.tokens(text, quote.inner(), List.of()).size()).sum();
        boolean goesOn = frame.passage() > 0 && quotes.get(frame.passage() - 1).stream().anyMatch(Quote::runsOn);
        return !goesOn && words <= REPARTEE && before != null && beforeThat != null
                && !before.who().equals(beforeThat.who());
    }

    /** “A.” “B,” said X: the tag of the second sentence covers the first. */
    private @Nullable Credit ahead(List<Frame> frames) {
        if (frames.size() < 2 || !frames.get(1).quoteAt(0)) {
            return null;
        }
        List<Saying> sayings = SayingFinder.in(frames.get(1), cues);
        Credit credit = sayings.isEmpty() ? null : whom.credit(frames.get(1), sayings.getFirst(), last());
        return credit == null ? null : credit.carried();
    }

    private Statement direct(Quote quote, @Nullable Credit credit) {
        Span words = trimmed(quote.inner());
        return new Statement(words, credit == null || !quote.whole() ? null : credit.as(Speech.DIRECT));
    }

    /** Without the mark of a mail that is answered: "> We will wait." */
    private Span unmarked(Span words) {
        return text.charAt(words.start()) == '>' && words.length() > 1
                ? trimmed(new Span(words.start() + 1, words.end()))
                : words;
    }

    private Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** What follows a passage that ends "X said:": the paragraphs of X's block. Gives the passage to go on with. */
    private int block(int opener) {
        Credit credit = speaker;
        if (credit == null || !text.substring(passages.get(opener).span().start(), passages.get(opener).span().end())
                .endsWith(":")) {
            return opener + 1;
        }
        int end = new Blocks(text, passages, quotes, roster, cues).end(opener + 1, credit.who());
        for (int i = opener + 1; i < end; i++) {
            Passage passage = passages.get(i);
            if (passage.quotable() && !passage.sentences().isEmpty()) {
                statements.add(new Statement(unmarked(passage.sentences().getFirst().to(passage.sentences().getLast())),
                        credit.as(Speech.DIRECT)));
            }
        }
        return end;
    }
}
