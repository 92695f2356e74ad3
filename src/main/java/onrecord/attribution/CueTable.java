package onrecord.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs of {@code cues.txt} in all their forms. */
final class CueTable {

    private final Map<String, Cue> forms = new HashMap<>();

    CueTable() {
        for (String line : WordList.lines("cues.txt")) {
            String[] parts = line.split(" ");
            String base = parts[0];
            add(base, base, parts[1], Cue.Form.BASE);
            add(parts.length > 2 ? parts[2] : third(base), base, parts[1], Cue.Form.PRESENT);
            add(parts.length > 3 ? parts[3] : past(base), base, parts[1], Cue.Form.PAST);
            add(parts.length > 4 ? parts[4] : participle(base), base, parts[1], Cue.Form.PARTICIPLE);
            add(parts.length > 5 ? parts[5] : "-", base, parts[1], Cue.Form.PAST);
        }
    }

    private void add(String form, String lemma, String takes, Cue.Form kind) {
        if (!form.equals("-")) {
            forms.merge(form, new Cue(lemma, takes, kind),
                    (first, second) -> second.form() == Cue.Form.PAST ? second : first);
        }
    }

    /** The cue that a word, in lower case, may be. */
    Optional<Cue> of(String word) {
        return Optional.ofNullable(forms.get(word));
    }

    private static String third(String verb) {
        if (consonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        return verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") ? verb + "es" : verb + "s";
    }

    private static String past(String verb) {
        if (consonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return verb.endsWith("e") ? verb + "d" : doubled(verb) + "ed";
    }

    private static String participle(String verb) {
        return (verb.endsWith("e") && !verb.endsWith("ee") ? verb.substring(0, verb.length() - 1) : doubled(verb))
                + "ing";
    }

    private static boolean consonantY(String verb) {
        return verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
    }

    /** "quip", "snap" and "admit" double their last letter. */
    private static String doubled(String verb) {
        return Set.of("quip", "snap", "admit").contains(verb) ? verb + verb.charAt(verb.length() - 1) : verb;
    }
}
