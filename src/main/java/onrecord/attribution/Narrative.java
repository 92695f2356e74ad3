package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/** Finds the statements of running text: news, releases, readouts. */
final class Narrative {

    /** Words and marks of a retort: "So do I." Longer ones without a tag go on with what was said before. */
    private static final int REPARTEE = 7;

    /** What somebody does to another's words. */
    private static final Set<String> QUOTING = Set.of("quoted", "quoting", "quotes", "cited", "citing", "cites", "read",
            "reads",
            "recited", "sang", "repeated");

    private final String text;
    private final List<Passage> passages;
    private final List<List<Quote>> quotes;
    private final Voices voices;
    private final Roster roster;
    private final Antecedents antecedents;
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
        this.antecedents = new Antecedents(passages, quotes, roster);
    }

    List<Statement> statements() {
        int next = 0;
        while (next < passages.size()) {
            Passage passage = passages.get(next);
            if (passage.quotable() && !voices.speaks(next)) {
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
        rememberSubject(frame);
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

    private Spoken spoken(Frame frame, Saying saying) {
        if (saying.refused()) {
            return new Spoken(saying, null);
        }
        Credit credit = credit(frame, saying);
        if (credit != null) {
            discourse.spoke(credit.who(), saying.subject() instanceof Subject.Phrases ? credit.cue() : nonNull(credit),
                    frame.passage());
        } else if (!frame.quotes().isEmpty()) {
            discourse.somebodySpoke(frame.span(), frame.passage());
        }
        speaker = credit;
        return new Spoken(saying, credit);
    }

    private static Span nonNull(Credit credit) {
        return credit.namedAt() == null ? credit.cue() : credit.namedAt();
    }

    private @Nullable Credit credit(Frame frame, Saying saying) {
        Span cue = frame.words(saying.start(), saying.end());
        return switch (saying.subject()) {
            case Subject.Phrases phrases -> {
                List<Figure> who = phrases.phrases().stream().map(phrase -> figure(phrase, cue))
                        .flatMap(Optional::stream).distinct().toList();
                yield who.size() == phrases.phrases().size() ? new Credit(who, cue, null) : goesOn(saying, cue);
            }
            case Subject.Pronoun pronoun ->
                discourse.meant(pronoun.word(), saying.also(), frame.passage(), named(frame, pronoun.word()))
                        .map(meant -> new Credit(meant.who(), cue, meant.at())).orElse(null);
            case Subject.Group group ->
                antecedents.pair(frame).map(pair -> new Credit(pair.who(), cue, pair.at())).orElse(null);
            case Subject.Unnamed unnamed -> null;
        };
    }

    /** "X said ... . The leader of the party added": X, where the document says nothing else of who X is. */
    private @Nullable Credit goesOn(Saying saying, Span cue) {
        Credit last = speaker != null ? speaker : before;
        boolean role = saying.subject() instanceof Subject.Phrases phrases
                && phrases.phrases().size() == 1 && phrases.phrases().getFirst().roleOnly();
        boolean open = last != null && last.who().size() == 1 && last.who().getFirst().roles().isEmpty();
        return last != null && open && role && saying.cue().goesOn()
                ? new Credit(last.who(), cue, nonNull(last))
                : null;
    }

    private Optional<Figure> figure(NounPhrase phrase, Span place) {
        if (phrase.name().size() == 1 && English.KIN.stream().anyMatch(phrase.role()::endsWith)
                && English.givenName(phrase.name().getFirst())) {
            return Optional.empty(); // "his son Bruno" gives no name by which he could be quoted
        }
        Optional<Figure> known = roster.meant(phrase, place);
        return known.isPresent() || !phrase.named() ? known : newcomer(phrase, false);
    }

    /** A name that stands only here: no plural noun, no ordinary word with a sentence's capital. */
    private Optional<Figure> newcomer(NounPhrase phrase, boolean labelled) {
        if (!phrase.named()) {
            return Optional.empty(); // "The minister: “...”" before any minister was named
        }
        String word = phrase.name().getLast().toLowerCase(Locale.ROOT);
        boolean several = phrase.name().size() > 1 || !phrase.role().isEmpty();
        if (phrase.name().size() == 1 && roster.called(phrase.name()).size() > 1) {
            return Optional.empty();
        }
        boolean ordinary = English.COMMON_PEOPLE.contains(word) || English.organisation(word) || English.role(word)
                || word.endsWith("s");
        return several || labelled || !ordinary && roster.called(phrase.name()).isEmpty()
                ? Optional.of(roster.add(phrase.name()))
                : Optional.empty();
    }

    private Discourse.Named named(Frame frame, String pronoun) {
        Passage passage = passages.get(frame.passage());
        List<Token> before = passage.span().start() < frame.span().start()
                ? Tokenizer.tokens(text, new Span(passage.span().start(), frame.span().start()),
                        quotes.get(frame.passage()))
                : List.of();
        return new Discourse.Named(antecedents.inPassage(frame), antecedents.lately(frame),
                antecedents.stranger(frame, pronoun, before));
    }

    private void rememberSubject(Frame frame) {
        Optional<Subject> leading = new SubjectFinder(frame, cues).leading(frame.size());
        if (leading.orElse(null) instanceof Subject.Phrases phrases) {
            boolean several = phrases.phrases().size() > 1;
            List<Figure> who = phrases.phrases().stream()
                    .flatMap(phrase -> roster.meant(phrase, frame.span()).or(
                            () -> several && phrase.named() ? Optional.of(new Figure(phrase.name())) : Optional.empty())
                            .stream())
                    .distinct().toList();
            if (!who.isEmpty() || phrases.phrases().stream().allMatch(this::stranger)) {
                discourse.subject(who, frame.words(phrases.from(), phrases.to()), frame.passage());
            }
        } else if (leading.orElse(null) instanceof Subject.Unnamed unnamed && somebody(frame, unnamed)) {
            discourse.subject(List.of(), frame.words(unnamed.from(), unnamed.to()), frame.passage());
        }
    }

    /**
     * Somebody of whom nothing is known but a role or a tie ("the representative of Wick", "his friend Salma"), or a last
     * name that several have. "The minister" alone has been spoken of before.
     */
    private boolean stranger(NounPhrase phrase) {
        if (phrase.named() && roster.called(phrase.name()).size() > 1) {
            return true;
        }
        boolean tied = phrase.owner() != null || phrase.role().contains(" of ") || phrase.role().contains(" for ");
        return tied && (phrase.named() || !phrase.role().endsWith("s"));
    }

    /** "A spokesman for the mayor", and not "officials". */
    private static boolean somebody(Frame frame, Subject.Unnamed subject) {
        for (int i = subject.from(); i <= subject.to() && !frame.token(i).in(English.PREPOSITIONS); i++) {
            if (English.role(frame.token(i).lower()) && !frame.token(i).lower().endsWith("s")) {
                return true;
            }
        }
        return false;
    }

    /** A sentence that is all quotation: the speaker of its passage goes on, or the next tag names one. */
    private void uncued(List<Frame> frames, int i) {
        Frame frame = frames.get(i);
        Credit credit = speaker != null ? speaker.carried() : i == 0 ? ahead(frames) : null;
        if (credit == null && i == 0 && frames.stream().allMatch(Frame::onlyQuotes) && before != null) {
            credit = dialogue(frame) ? null : before.carried();
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
        Credit credit = sayings.isEmpty() ? null : credit(frames.get(1), sayings.getFirst());
        return credit == null ? null : credit.carried();
    }

    private Statement direct(Quote quote, @Nullable Credit credit) {
        Span words = trimmed(quote.inner());
        return new Statement(words, credit == null || !quote.whole() ? null : credit.as(Speech.DIRECT));
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

    /** "Senator Ann Roe (D-OH): “This is right.”" and "“This is right.” - Ann Roe". */
    private @Nullable Credit labelled(Frame frame) {
        SubjectFinder finder = new SubjectFinder(frame, cues);
        int quote = frame.quotes().isEmpty() ? -1 : indexOfQuote(frame);
        Optional<Subject> label = Optional.empty();
        if (quote > 1 && frame.markAt(quote - 1, ":")) {
            label = finder.leading(quote - 1).filter(subject -> subject.from() <= 1);
        } else if (quote == 0 && frame.markAt(1, "-–—")) {
            label = finder.after(2)
                    .filter(subject -> subject.to() + 1 >= frame.size() || frame.markAt(subject.to() + 1, ",("));
        }
        if (label.orElse(null) instanceof Subject.Phrases phrases) {
            Span cue = frame.words(phrases.from(), phrases.to());
            List<Figure> who = phrases.phrases().stream()
                    .map(phrase -> figure(phrase, cue).or(() -> newcomer(phrase, true))).flatMap(Optional::stream)
                    .toList();
            List<Token> between = quote > 1 ? frame.tokens().subList(phrases.to() + 1, quote - 1) : List.of();
            boolean bare = quote > 1
                    && between.stream()
                            .noneMatch(token -> token.isWord() && !token.capitalised() && token.text().length() > 2);
            boolean another = !bare && between.stream().anyMatch(token -> token.capitalised() || token.in(QUOTING));
            if (!another && !who.isEmpty() && who.size() == phrases.phrases().size()) {
                speaker = new Credit(who, cue, bare || quote == 0 ? null : cue);
                discourse.spoke(who, cue, frame.passage());
                return speaker;
            }
        }
        return null;
    }

    private static int indexOfQuote(Frame frame) {
        for (int i = 0; i < frame.size(); i++) {
            if (frame.quoteAt(i)) {
                return i;
            }
        }
        return -1;
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
                statements.add(new Statement(passage.sentences().getFirst().to(passage.sentences().getLast()),
                        credit.as(Speech.DIRECT)));
            }
        }
        return end;
    }
}
