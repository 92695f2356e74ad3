package onrecord.attribution;

import java.util.List;
import java.util.Set;

/** Whose words a cue gives, as its sentence puts it. */
sealed interface Subject {

    /** The first token of the subject. */
    int from();

    /** The last token of the subject. */
    int to();

    /** Whether it goes with a verb in its base form: "they say", and not "he say". */
    default boolean plural() {
        return switch (this) {
            case Pronoun pronoun -> Set.of("they", "we", "i", "who").contains(pronoun.word());
            case Phrases several -> several.phrases().size() > 1;
            case Group group -> true;
            case Unnamed unnamed -> true;
        };
    }

    /** By names or roles; several when they speak together. */
    record Phrases(List<NounPhrase> phrases) implements Subject {

        @Override
        public int from() {
            return phrases.getFirst().from();
        }

        @Override
        public int to() {
            return phrases.getLast().to();
        }
    }

    /** By "he", "she", "they" or "it". */
    record Pronoun(String word, int from) implements Subject {

        Gender gender() {
            return word.equals("he") ? Gender.MALE : word.equals("she") ? Gender.FEMALE : Gender.UNKNOWN;
        }

        @Override
        public int to() {
            return from;
        }
    }

    /** "Both secretaries", "the two leaders": several who are named elsewhere. */
    record Group(int from, int to) implements Subject {
    }

    /** By words that name nobody: "a spokesman for Blinken", "officials". */
    record Unnamed(int from, int to) implements Subject {
    }
}
