package onrecord.eval;

/** What is counted. */
enum Figure {
    QUESTIONS("questions"),
    /** Quotations shown, those that are only near included. */
    QUOTATIONS("quotations"),
    /** Quotations whose words do not stand in the file. */
    NOT_VERBATIM("notVerbatim"),
    /** Quotations that do not stand where the message says. */
    MISPLACED("misplaced"),
    /** Questions of which some words are credited to the one who must not be credited with them. */
    MISATTRIBUTED("misattributed"),
    /** Questions whose right words come first, credited to somebody else. */
    WRONG_PERSON("rightWordsWrongPerson"),
    /** Questions answered with words that are no answer. */
    FORBIDDEN("quotedWhatItMustNot"),
    ANSWERABLE("answerable"),
    WRONGLY_SILENT("wronglySilent"),
    HIT_AT_1("hitAt1"),
    HIT_AT_3("hitAt3"),
    HIT_AT_5("hitAt5"),
    /** Questions that want several things quoted. */
    WANT_ALL("wantAll"),
    ALL_QUOTED("allQuoted"),
    /** Questions that expect a speaker. */
    WITH_SPEAKER("withSpeaker"),
    RIGHT_PERSON_AND_WORDS("rightPersonAndWords"),
    /** Questions about one person, or several together: not those that ask who. */
    ABOUT_PERSON("aboutPerson"),
    ANOTHER_QUOTED("anotherPersonQuoted"),
    NOBODY_QUOTED("nobodysWordsQuoted"),
    /** Questions that put an earlier figure before the one that replaced it. */
    SUPERSEDED_FIRST("supersededFirst"),
    UNANSWERABLE("unanswerable"),
    REFUSED("refused"),
    FALSE_ANSWERS("falseAnswers"),
    CHECKS("quoteChecks"),
    CHECKS_RIGHT("verdictsRight"),
    /** Quote checks judged right that must show the true words or speaker. */
    EVIDENCE("evidence"),
    EVIDENCE_RIGHT("evidenceRight");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    /** Its name in JSON. */
    String key() {
        return key;
    }
}
