package onrecord.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Attribution;
import onrecord.corpus.Corpus;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;

/**
 * Questions that the documents answer, to show what can be asked: about the people with the most to
 * say, each on the subject they say most of. Of a very large corpus only a {@linkplain Share share} is looked at.
 */
public final class Examples {

    /** Subjects tried for a person before the next person's turn. */
    private static final int TRIES = 4;

    private final List<Asked> people;
    private final Predicate<String> answered;
    private final Subjects subjects;
    private final Map<String, Long> everywhere = new HashMap<>();
    private final Map<Speaker, List<Excerpt>> said = new HashMap<>();

    /**
     * @param people who is credited with words in the corpus
     * @param answered whether a question is answered; none that is not will be shown
     */
    public Examples(Corpus corpus, List<Asked> people, Predicate<String> answered) {
        this.people = List.copyOf(people);
        this.answered = answered;
        this.subjects = new Subjects(people);
        Share.of(corpus).forEach(this::look);
    }

    private void look(Reading reading) {
        Subjects.names(Visible.line(reading.document().text())).forEach(name -> everywhere.merge(name, 1L, Long::sum));
        for (Statement statement : reading.statements()) {
            Attribution credit = statement.credit();
            if (credit != null) {
                Excerpt words = reading.document().excerpt(statement.span());
                credit.speakers().forEach(who -> said.computeIfAbsent(who, any -> new ArrayList<>()).add(words));
            }
        }
    }

    private record Talker(Asked person, List<Excerpt> words) {

        int substance() {
            return words.stream().mapToInt(one -> one.span().length()).sum();
        }
    }

    /** Up to {@code most} questions, one a person as long as there are people, those with the most to say first. */
    public List<String> best(int most) {
        List<List<String>> byPerson = talkers().stream()
                .limit(most)
                .map(talker -> questions(talker, most))
                .filter(questions -> !questions.isEmpty())
                .toList();
        var best = new ArrayList<String>();
        for (int round = 0; round < most; round++) {
            for (List<String> questions : byPerson) {
                if (round < questions.size() && best.size() < most) {
                    best.add(questions.get(round));
                }
            }
        }
        return best;
    }

    private List<Talker> talkers() {
        return people.stream()
                .map(person -> new Talker(person, said(person)))
                .filter(talker -> !talker.words().isEmpty())
                .sorted(Comparator.comparingInt(Talker::substance).reversed()
                        .thenComparing(talker -> talker.person().name()))
                .toList();
    }

    private List<Excerpt> said(Asked person) {
        return person.speakers().stream().flatMap(one -> said.getOrDefault(one, List.of()).stream()).distinct()
                .toList();
    }

    private List<String> questions(Talker talker, int most) {
        String name = Visible.line(talker.person().name());
        Stream<String> some = subjects(talker).stream().limit(TRIES)
                .map(subject -> "What did " + name + " say about " + subject + "?");
        List<String> good = some.filter(answered).limit(most).toList();
        return good.isEmpty() ? Stream.of("What did " + name + " say?").filter(answered).toList() : good;
    }

    /** What somebody names often and the documents do not name all the time; among equals, by the alphabet. */
    private List<String> subjects(Talker talker) {
        Map<String, Long> named = talker.words().stream()
                .flatMap(words -> Subjects.names(Visible.line(words.text())).distinct())
                .filter(subjects::isSubject)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Double> weight = new HashMap<>();
        double all = everywhere.values().stream().mapToLong(Long::longValue).sum();
        named.forEach((name, times) -> weight.put(name, times * Math.log1p(all / everywhere.getOrDefault(name, 1L))));
        return weight.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
