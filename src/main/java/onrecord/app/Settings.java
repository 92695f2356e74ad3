package onrecord.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.answer.Answerer;
import onrecord.chat.Desk;

/**
 * What the person who runs the program has chosen.
 *
 * @param corpus the folder of the documents
 * @param data the folder for everything that must survive
 * @param aliases what people are also called, by name
 * @param limits how much is answered
 * @param colour when to use bold and dim
 * @param lengths how long a question may be
 */
record Settings(Path corpus, Path data, Map<String, List<String>> aliases, Answerer.Limits limits,
        Colour colour, Desk.Lengths lengths) {

    /** When to use bold and dim. */
    enum Colour {
        /** On a terminal that understands it, unless NO_COLOR is set. */
        AUTO,
        /** Always, even into a file. */
        ALWAYS,
        /** Never. */
        NEVER
    }

    Settings {
        aliases = Map.copyOf(aliases);
    }

    /** The same for another folder of documents. */
    Settings withCorpus(Path other) {
        return new Settings(other, data, aliases, limits, colour, lengths);
    }
}
