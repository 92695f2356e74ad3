package onrecord.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a catalogue tells of a document without opening it; little enough for those of a very large corpus to be held in
 * memory.
 *
 * @param file its path in the corpus folder, with {@code /} between folders
 * @param sha256 of the file's bytes, in lower-case hexadecimal digits
 * @param citation how to find it again
 * @param people who is named in it
 * @param voices who is credited with words in it, and with how many statements
 * @param statements how many statements are credited to somebody; less than the sum of the voices where some speak together
 * @param uncredited how many are credited to nobody
 */
public record Entry(String file, String sha256, Citation citation, List<Person> people, Map<Speaker, Integer> voices,
        int statements, int uncredited) {

    public Entry {
        people = List.copyOf(people);
        voices = Map.copyOf(voices);
    }

    /** The entry of a document. */
    public static Entry of(Reading reading) {
        Map<Speaker, Integer> voices = new LinkedHashMap<>();
        int credited = 0;
        for (Statement statement : reading.statements()) {
            Attribution credit = statement.credit();
            if (credit != null) {
                credited++;
                credit.speakers().stream().distinct().forEach(who -> voices.merge(who, 1, Integer::sum));
            }
        }
        Document document = reading.document();
        return new Entry(document.file(), document.sha256(), document.citation(), reading.people(), voices, credited,
                reading.statements().size() - credited);
    }
}
