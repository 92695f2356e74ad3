package onrecord.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/** Tells whom the subject of a cue means: by name, by role, or as "he", "they" and "the two leaders". */
final class Whom {

    private final String text;
    private final List<Passage> passages;
    private final List<List<Quote>> quotes;
    private final Roster roster;
    private final Discourse discourse;
    private final Antecedents antecedents;
    private final OtherWords otherWords;

    Whom(String text, List<Passage> passages, List<List<Quote>> quotes, Roster roster, Discourse discourse) {
        this.text = text;
        this.passages = passages;
        this.quotes = quotes;
        this.roster = roster;
        this.discourse = discourse;
        this.antecedents = new Antecedents(passages, quotes, roster);
        this.otherWords = new OtherWords(text, passages, quotes, roster, antecedents);
    }

    @Nullable
    Credit credit(Frame frame, Saying saying, @Nullable Credit last) {
        Span cue = frame.words(saying.start(), saying.end());
        return switch (saying.subject()) {
            case Subject.Phrases phrases -> {
                List<Figure> who = phrases.phrases().stream().map(phrase -> figure(phrase, cue))
                        .flatMap(Optional::stream).distinct().toList();
                yield who.size() == phrases.phrases().size()
                        ? new Credit(who, cue, null)
                        : goesOn(frame, saying, cue, last);
            }
            case Subject.Pronoun pronoun ->
                discourse.meant(pronoun.word(), saying.also(), frame.passage(), named(frame, pronoun.word()))
                        .map(meant -> called(pronoun, new Credit(meant.who(), cue, meant.at()))).orElse(null);
            case Subject.Group group ->
                antecedents.pair(frame).map(pair -> new Credit(pair.who(), cue, pair.at())).orElse(null);
            case Subject.Unnamed unnamed -> null;
        };
    }

    /** Whoever is "he" once is not "she" further down. */
    private static Credit called(Subject.Pronoun pronoun, Credit credit) {
        credit.who().stream().filter(figure -> credit.who().size() == 1)
                .forEach(figure -> figure.learn("", pronoun.gender()));
        return credit;
    }

    /** "X said ... . The leader of the party added": X, where the document says nothing else of who X is. */
    private @Nullable Credit goesOn(Frame frame, Saying saying, Span cue, @Nullable Credit last) {
        NounPhrase role = saying.subject() instanceof Subject.Phrases phrases && phrases.phrases().size() == 1
                && phrases.phrases().getFirst().roleOnly() ? phrases.phrases().getFirst() : null;
        boolean open = last != null && last.who().size() == 1 && last.who().getFirst().roles().isEmpty();
        return last != null && open && role != null && (saying.cue().goesOn() || otherWords.another(frame, role, last))
                ? new Credit(last.who(), cue, Narrative.nonNull(last))
                : null;
    }

    Optional<Figure> figure(NounPhrase phrase, Span place) {
        if (phrase.name().size() == 1 && English.KIN.stream().anyMatch(phrase.role()::endsWith)
                && English.givenName(phrase.name().getFirst())) {
            return Optional.empty(); // "his son Bruno" gives no name by which he could be quoted
        }
        Optional<Figure> known = roster.meant(phrase, place);
        return known.isPresent() || !phrase.named() ? known : newcomer(phrase, false);
    }

    /** A name that stands only here: no plural noun, no ordinary word with a sentence's capital. */
    Optional<Figure> newcomer(NounPhrase phrase, boolean labelled) {
        if (!phrase.named()) {
            return Optional.empty(); // "The minister: “...”" before any minister was named
        }
        String word = phrase.name().getLast().toLowerCase(Locale.ROOT);
        boolean several = phrase.name().size() > 1 || !phrase.role().isEmpty();
        List<Figure> called = roster.called(phrase.name());
        if (phrase.name().size() == 1 && called.size() > 1) {
            return Optional.empty();
        }
        boolean ordinary = English.COMMON_PEOPLE.contains(word) || English.organisation(word) || English.role(word)
                || word.endsWith("s");
        return several || labelled || !ordinary && roster.called(phrase.name()).isEmpty()
                ? Optional.of(roster.add(phrase.name()))
                : Optional.empty();
    }

    /** Those named in the passage so far, "the judge" among them where it is known who that is. */
    private List<Figure> here(Frame frame, List<Token> before) {
        NounPhrases phrases = new NounPhrases(before);
        Stream<Figure> holders = IntStream.range(1, before.size())
                .filter(i -> before.get(i - 1).is("the") && English.role(before.get(i).lower()))
                .mapToObj(phrases::simple).filter(NounPhrase::roleOnly)
                .flatMap(phrase -> roster.meant(phrase, frame.span()).stream());
        return Stream.concat(antecedents.inPassage(frame).stream(), holders).distinct().toList();
    }

    private Discourse.Named named(Frame frame, String pronoun) {
        Passage passage = passages.get(frame.passage());
        List<Token> before = passage.span().start() < frame.span().start()
                ? Tokenizer.tokens(text, new Span(passage.span().start(), frame.span().start()),
                        quotes.get(frame.passage()))
                : List.of();
        return new Discourse.Named(here(frame, before), antecedents.lately(frame),
                antecedents.stranger(frame, pronoun, before));
    }
}
