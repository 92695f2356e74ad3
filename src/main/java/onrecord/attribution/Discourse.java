package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/** Who was named and who spoke so far: what "he", "she" and "they" go back to. */
final class Discourse {

    /** How many passages a speaker is remembered for a pronoun: news copy names people anew after that. */
    static final int MEMORY = 3;

    /** No reader remembers more turns either; the bound keeps a passage of any length linear. */
    private static final int MOST = 400;

    /** Somebody who was the subject of a sentence or spoke in it. */
    private record Turn(List<Figure> who, Span span, int passage, boolean spoke) {

        /** Whether its sentence is about somebody without a name. */
        boolean stranger() {
            return who.isEmpty() && !spoke;
        }
    }

    private final List<Turn> turns = new ArrayList<>();

    void subject(List<Figure> who, Span span, int passage) {
        remember(new Turn(who, span, passage, false));
    }

    void spoke(List<Figure> who, Span span, int passage) {
        remember(new Turn(who, span, passage, true));
    }

    private void remember(Turn turn) {
        boolean forget = turns.size() >= MOST
                || !turns.isEmpty() && turns.getFirst().passage() < turn.passage() - MEMORY;
        if (forget) {
            int keep = Math.max(0, turns.size() - MOST / 2);
            turns.subList(0, keep).clear();
            turns.removeIf(old -> old.passage() < turn.passage() - MEMORY);
        }
        turns.add(turn);
    }

    /** An unnamed speaker comes between. */
    void somebodySpoke(Span span, int passage) {
        remember(new Turn(List.of(), span, passage, true));
    }

    /**
     * Whom a pronoun means. The last speaker where the cue goes on with their words; else the last subject of a sentence
     * in the passage; else the only one {@code named} in the passage so far; else the last speaker; else the subject of the
     * passage before. Two of one gender who were named together leave it open.
     */
    Optional<Reference> meant(String pronoun, boolean goesOn, int passage, Named named) {
        return switch (pronoun) {
            case "he" -> single(Gender.MALE, goesOn, passage, named);
            case "she" -> single(Gender.FEMALE, goesOn, passage, named);
            case "they" -> together(passage);
            case "it" -> body(passage);
            default -> Optional.empty();
        };
    }

    /** Somebody meant, and where they were last named or spoke. */
    record Reference(List<Figure> who, Span at) {
    }

    /**
     * Who is named before a pronoun.
     *
     * @param here the people in its passage
     * @param lately those in its passage and those before it that are remembered
     * @param stranger whether its passage speaks of somebody else, without a full name, whom it may mean
     */
    record Named(List<Figure> here, List<Figure> lately, boolean stranger) {
    }

    private Optional<Reference> single(Gender gender, boolean goesOn, int passage, Named named) {
        Predicate<Figure> fits = figure -> figure.canBeHeOrShe() && figure.gender().allows(gender);
        Turn speaker = last(turn -> turn.spoke() && turn.passage() >= passage - MEMORY && one(turn, fits) != null);
        if (goesOn && speaker != null && !silenced(speaker)) {
            return reference(speaker, fits);
        }
        Turn subject = last(turn -> turn.passage() == passage
                && (turn.stranger() || turn.who().stream().anyMatch(fits)));
        if (subject != null) {
            return one(subject, fits) == null ? Optional.empty() : reference(subject, fits);
        }
        if (named.stranger()) {
            return Optional.empty();
        }
        List<Figure> here = named.here().stream().filter(fits).toList();
        if (!here.isEmpty()) {
            return here.size() == 1
                    ? Optional.of(new Reference(here, here.getFirst().mentions().getFirst()))
                    : Optional.empty();
        }
        boolean open = turns.stream()
                .anyMatch(turn -> turn.passage() == passage && turn.spoke() && turn.who().isEmpty());
        if (speaker == null && !open) {
            return introduced(passage, fits, named.lately());
        }
        return speaker == null || open || silenced(speaker) || rather(speaker, fits, gender, named.lately())
                ? Optional.empty()
                : reference(speaker, fits);
    }

    /** Of the last speaker it is not known that "she" fits, and of another who is named it is. */
    private static boolean rather(Turn speaker, Predicate<Figure> fits, Gender gender, List<Figure> lately) {
        Figure spoke = one(speaker, fits);
        return spoke != null && spoke.gender() == Gender.UNKNOWN
                && lately.stream().anyMatch(figure -> figure.gender() == gender && !figure.equals(spoke));
    }

    /** The subject of the passages before, where nobody has spoken yet and no other is named whom the pronoun could mean. */
    private Optional<Reference> introduced(int passage, Predicate<Figure> fits, List<Figure> lately) {
        Turn subject = last(turn -> turn.passage() >= passage - MEMORY
                && (turn.stranger() || turn.who().stream().anyMatch(fits)));
        boolean alone = lately.stream().filter(fits).distinct().count() == 1;
        return subject == null || !alone ? Optional.empty() : reference(subject, fits);
    }

    /** Whether somebody unnamed has spoken since. */
    private boolean silenced(Turn speaker) {
        return turns.subList(turns.indexOf(speaker), turns.size()).stream()
                .anyMatch(turn -> turn.spoke() && turn.who().isEmpty());
    }

    private static @Nullable Figure one(Turn turn, Predicate<Figure> fits) {
        List<Figure> fitting = turn.who().stream().filter(fits).toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private static Optional<Reference> reference(Turn turn, Predicate<Figure> fits) {
        return Optional.ofNullable(one(turn, fits)).map(figure -> new Reference(List.of(figure), turn.span()));
    }

    /** "They": the last who were named together. */
    private Optional<Reference> together(int passage) {
        Turn pair = last(turn -> turn.who().size() > 1 && turn.passage() >= passage - MEMORY);
        return Optional.ofNullable(pair).map(turn -> new Reference(turn.who(), turn.span()));
    }

    private Optional<Reference> body(int passage) {
        Turn body = last(turn -> turn.spoke() && turn.passage() >= passage - 1);
        return Optional.ofNullable(body).filter(turn -> turn.who().size() == 1 && turn.who().getFirst().body())
                .map(turn -> new Reference(turn.who(), turn.span()));
    }

    private @Nullable Turn last(Predicate<Turn> which) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (which.test(turns.get(i))) {
                return turns.get(i);
            }
        }
        return null;
    }
}
