package onrecord.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;

/** Who is named before a place in running text, outside quotations: those whom "he", "she" and "the two leaders" can mean. */
final class Antecedents {

    private record Mention(Figure figure, Span span) {
    }

    /** How many passages before it "the two leaders" looks for a sentence that names them. */
    private static final int PAIR_REACH = 3;
    static final Set<String> MEN = Set.of("husband", "son", "father", "brother", "man", "boy", "uncle",
            "nephew",
            "grandfather", "grandson", "boyfriend");
    static final Set<String> WOMEN = Set.of("wife", "daughter", "mother", "sister", "woman", "girl", "aunt",
            "niece", "grandmother", "granddaughter", "girlfriend");

    private final List<Passage> passages;
    private final List<List<Mention>> mentions;
    /** Of whom the document speaks first, three at most. */
    private final List<Mention> first;

    Antecedents(List<Passage> passages, List<List<Quote>> quotes, Roster roster) {
        this.passages = passages;
        List<Mention> all = roster.figures().stream()
                .flatMap(figure -> figure.mentions().stream().map(span -> new Mention(figure, span)))
                .sorted(Comparator.comparing(Mention::span)).toList();
        this.mentions = sorted(all, passages, quotes);
        Set<Figure> seen = new LinkedHashSet<>();
        this.first = all.stream().filter(mention -> mention.figure().person())
                .filter(mention -> seen.size() < 3 && seen.add(mention.figure())).toList();
    }

    private static List<List<Mention>> sorted(List<Mention> all, List<Passage> passages, List<List<Quote>> quotes) {
        List<List<Mention>> sorted = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < passages.size(); i++) {
            List<Mention> here = new ArrayList<>();
            Span span = passages.get(i).span();
            while (next < all.size() && all.get(next).span().start() < span.end()) {
                Mention mention = all.get(next++);
                if (span.contains(mention.span())
                        && quotes.get(i).stream().noneMatch(quote -> quote.outer().contains(mention.span()))) {
                    here.add(mention);
                }
            }
            sorted.add(here);
        }
        return sorted;
    }

    /** The people whom the sentences before this one in its passage name. */
    List<Figure> inPassage(Frame frame) {
        return named(frame, frame.passage()).filter(Figure::person).toList();
    }

    /** The people named in this passage so far, and in those before it that are remembered. */
    List<Figure> lately(Frame frame) {
        return IntStream.rangeClosed(Math.max(0, frame.passage() - Discourse.MEMORY), frame.passage()).boxed()
                .flatMap(passage -> named(frame, passage)).filter(Figure::person).distinct().toList();
    }

    /** Whether a passage names somebody. */
    boolean names(int passage, Figure who) {
        return mentions.get(passage).stream().anyMatch(mention -> mention.figure().equals(who));
    }

    private Stream<Figure> named(Frame frame, int passage) {
        return mentions.get(passage).stream().filter(mention -> mention.span().end() <= frame.span().start())
                .map(Mention::figure).distinct();
    }

    /** Whether the passage has spoken of somebody without a full name whom the pronoun may mean: "her husband, Piet". */
    boolean stranger(Frame frame, String pronoun, List<Token> before) {
        Set<String> kin = pronoun.equals("he") ? MEN : WOMEN;
        boolean named = named(frame, frame.passage()).anyMatch(figure -> !figure.person() && figure.canBeHeOrShe()
                && figure.name().size() == 1 && figure.gender() == Gender.UNKNOWN && figure.roles().isEmpty());
        return named || before.stream().anyMatch(token -> token.in(kin));
    }

    /** "The two leaders": the last two people whom one sentence named, or the only two of the document so far. */
    Optional<Discourse.Reference> pair(Frame frame) {
        for (int i = frame.passage(); i >= Math.max(0, frame.passage() - PAIR_REACH); i--) {
            for (Span sentence : passages.get(i).sentences().reversed()) {
                List<Figure> named = sentence.end() > frame.span().start() ? List.of() : people(i, sentence);
                if (named.size() >= 2) {
                    return named.size() == 2
                            ? Optional.of(new Discourse.Reference(named, sentence))
                            : Optional.empty();
                }
            }
        }
        return onlyTwo(frame);
    }

    private List<Figure> people(int passage, Span sentence) {
        return mentions.get(passage).stream().filter(mention -> sentence.contains(mention.span()))
                .map(Mention::figure).filter(Figure::person).distinct().toList();
    }

    private Optional<Discourse.Reference> onlyTwo(Frame frame) {
        List<Mention> named = first.stream().filter(mention -> mention.span().end() <= frame.span().start()).toList();
        return named.size() == 2
                ? Optional.of(new Discourse.Reference(named.stream().map(Mention::figure).toList(),
                        named.getLast().span()))
                : Optional.empty();
    }
}
