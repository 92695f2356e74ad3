package onrecord.chat.page;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.corpus.Reading;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;

/** Who speaks in one document, those with the most statements first; each has a number, and by it a colour. */
final class Voices {

    /** As many as there are colours in source.css. */
    static final int COLOURS = 8;

    private final Register register;
    private final Map<String, Voice> byName = new LinkedHashMap<>();
    private final Set<Speech> kinds = EnumSet.noneOf(Speech.class);

    /**
     * Somebody who speaks in the document.
     *
     * @param number from 0, by the number of statements
     */
    record Voice(String name, int number, int statements) {

        /** The class of the elements with this voice's words. */
        String colour() {
            return "v" + number % COLOURS;
        }
    }

    Voices(Reading reading, Register register) {
        this.register = register;
        var counts = new HashMap<String, Integer>();
        for (Statement statement : reading.statements()) {
            register.people(statement).forEach(name -> counts.merge(name, 1, Integer::sum));
            statement.attribution().ifPresent(credit -> kinds.add(credit.speech()));
        }
        List<Map.Entry<String, Integer>> ordered = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        IntStream.range(0, ordered.size()).forEach(i -> byName.put(ordered.get(i).getKey(),
                new Voice(ordered.get(i).getKey(), i, ordered.get(i).getValue())));
    }

    List<Voice> all() {
        return List.copyOf(byName.values());
    }

    /** How the document gives their words. */
    Set<Speech> kinds() {
        return kinds;
    }

    /** Those to whom a statement is credited. */
    List<Voice> of(Statement statement) {
        return register.people(statement).stream().map(byName::get).toList();
    }
}
