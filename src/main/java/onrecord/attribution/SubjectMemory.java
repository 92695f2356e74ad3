package onrecord.attribution;

import java.util.List;
import java.util.Optional;

/** Remembers whom each sentence is about, for the pronouns of the next. */
final class SubjectMemory {

    private final Roster roster;
    private final CueTable cues;
    private final Discourse discourse;

    SubjectMemory(Roster roster, CueTable cues, Discourse discourse) {
        this.roster = roster;
        this.cues = cues;
        this.discourse = discourse;
    }

    void remember(Frame frame) {
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

    /** Whether a sentence is about somebody else: "She snorts." after what he said, "Ann Roe nodded." after what Una Orde said. */
    boolean turnFrom(Frame frame, List<Figure> speakers) {
        return switch (new SubjectFinder(frame, cues).leading(frame.size()).orElse(null)) {
            case Subject.Pronoun pronoun -> speakers.stream().noneMatch(who -> who.gender().allows(pronoun.gender()));
            case Subject.Phrases phrases -> {
                List<Figure> who = phrases.phrases().stream()
                        .flatMap(phrase -> roster.meant(phrase, frame.span()).stream()).toList();
                yield who.stream().anyMatch(Figure::person) && who.stream().noneMatch(speakers::contains);
            }
            case null, default -> false;
        };
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
            String word = frame.token(i).lower();
            if (!word.endsWith("s") && (English.role(word) || English.COMMON_PEOPLE.contains(word + "s")
                    || Antecedents.MEN.contains(word) || Antecedents.WOMEN.contains(word))) {
                return true;
            }
        }
        return false;
    }
}
