package onrecord.attribution;

/** What "he" or "she" may stand for. */
enum Gender {
    FEMALE, MALE, UNKNOWN;

    /** Whether somebody of this gender may be called by a pronoun of that one. */
    boolean allows(Gender pronoun) {
        return this == UNKNOWN || pronoun == UNKNOWN || this == pronoun;
    }
}
