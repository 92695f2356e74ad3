package onrecord.answer;

/** What tells whether the best sentence answers at all. Each has a weight in {@code weights.txt}. */
enum Sign {
    /** Counts once for each answer: how likely one is where nothing else is known. */
    ALWAYS,
    /** The best sentence's score, of the highest there could be. */
    SCORE,
    /** The same, the more words the question has: few words are found together by chance. */
    SCORE_OF_MANY_WORDS,
    /** How much of the question stands in the sentence or around it. */
    COVERED,
    /** How much of it is missing, but near in form. */
    RELATED,
    /** How much of it stands in the heading or title. */
    HEADED,
    /** How much of it is names that stand neither in the sentence nor around it. */
    NAME_MISSING,
    /** How much of it is names. */
    NAMED,
    /** How much of it stands around none of the sentences found. */
    FOUND_NOWHERE,
    /** How much of it no document has. */
    UNKNOWN,
    /** How far the best is ahead of the second. */
    AHEAD,
    /** A time is asked for, and the sentence holds none of its own. */
    NO_TIME,
    /** A number is asked for, and the sentence holds none of its own. */
    NO_NUMBER
}
