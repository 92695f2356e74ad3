package onrecord.attribution;

import java.util.List;

/** Whose words a cue gives, as its sentence puts it. */
sealed interface Subject {

    /** The first token of the subject. */
    int from();

    /** The last token of the subject. */
    int to();

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
