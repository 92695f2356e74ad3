package onrecord.chat.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;
import onrecord.chat.Subjects;
import onrecord.chat.Visible;
import onrecord.chat.page.Register.Said;

/** What somebody's statements are about. */
final class Topics {

    /** More would be read by nobody. */
    private static final int MOST = 20;

    private static final Pattern ARTICLE = Pattern.compile("^the ");

    private final Map<Said, String> lines = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> counts = new LinkedHashMap<>();

    /** @param people who speaks in the corpus; whoever does is no topic */
    Topics(List<Said> said, List<Asked> people) {
        said.forEach(one -> lines.put(one, Visible.line(one.document().excerpt(one.statement().span()).text())));
        var subjects = new Subjects(people);
        Map<String, Long> named = lines.values().stream()
                .flatMap(line -> Subjects.names(line).map(name -> ARTICLE.matcher(name).replaceFirst("")).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Integer> most = named.entrySet().stream().filter(name -> subjects.isSubject(name.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, name -> on(name.getKey()).size()));
        most.entrySet().stream().filter(topic -> !isPart(topic, most))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(topic -> counts.put(topic.getKey(), topic.getValue()));
    }

    /** "White" and "House" where it is mostly the "White House" that is named. */
    private static boolean isPart(Map.Entry<String, Integer> topic, Map<String, Integer> all) {
        return all.entrySet().stream().anyMatch(other -> !other.getKey().equals(topic.getKey())
                && names(other.getKey(), topic.getKey()) && 2 * other.getValue() >= topic.getValue());
    }

    /** The most frequent, and how many statements name each. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** The statements in which a topic is named, as a whole word. */
    List<Said> on(String topic) {
        return lines.entrySet().stream().filter(line -> names(line.getValue(), topic)).map(Map.Entry::getKey).toList();
    }

    private static boolean names(String line, String topic) {
        for (int at = line.indexOf(topic); at >= 0; at = line.indexOf(topic, at + 1)) {
            int end = at + topic.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            if (begins && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
