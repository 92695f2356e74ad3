package onrecord.answer;

/** What sentences that might answer are compared by. Each has a weight in {@code weights.txt}. */
enum Trait {
    /** The index's score, of the highest there could be. */
    SCORE,
    /** How much of the question's names stands in the sentence or around it. */
    NAMES_AROUND,
    /** How much of them stands in the sentence itself. */
    NAMES_WITHIN,
    /** How much of the question stands in the sentence or around it. */
    COVERED,
    /** How much of it stands in the passage's heading or the document's title. */
    HEADED,
    /** How much of it is missing, but near in form: "inventor" for "invention". */
    RELATED,
    /** How many of the question's pairs of words stand together in it. */
    TOGETHER,
    /** A number that the question does not hold beside the word counted: "seven bridges". */
    NUMBER_OF_IT,
    /** Anything like a time, where one is asked for. */
    SOME_TIME,
    /** A day, month or year that the question does not hold, where a time is asked for. */
    TIME,
    /** A name of several words that the question does not hold, where a person is asked for. */
    FULL_NAME,
    /** It holds the word that says what is asked for: "which river". */
    ASKED_FOR,
    /** It opens with a pronoun: it goes on about the subject. */
    GOES_ON,
    /** It is too short to say anything. */
    SHORT
}
