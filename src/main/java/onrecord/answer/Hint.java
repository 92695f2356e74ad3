package onrecord.answer;

import java.util.List;
import java.util.Set;

/** Says what to ask where there was nothing to look for. */
final class Hint {

    private static final Set<String> BACKWARD = Set.of("that", "it", "this");

    private Hint() {
    }

    static String to(Question question) {
        List<String> words = Words.folded(question.text());
        if (words.contains("when") && words.stream().anyMatch(BACKWARD::contains)) {
            return "The date stands beside each quotation, where its source has one. Ask when something was: "
                    + "“when did <name or event> <do what>?”";
        }
        if (words.stream().anyMatch(word -> word.startsWith("compar") || word.startsWith("differ"))) {
            return "Whom shall I compare? Ask with their names: “compare <name> and <name> on <subject>”.";
        }
        if (!question.topic().isBlank()) {
            return "Whom do you mean? Ask with the name: “what did <name> say about " + question.topic() + "?”";
        }
        return "Ask for a name or a subject: “what did <name> say about <subject>?”, or a few words to look for.";
    }
}
