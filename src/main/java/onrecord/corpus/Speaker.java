package onrecord.corpus;

/**
 * Somebody to whom a document gives words: a person, an organisation, a country.
 *
 * @param name the fullest form of the name in that document, without titles
 */
public record Speaker(String name) {

    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A speaker needs a name");
        }
    }
}
