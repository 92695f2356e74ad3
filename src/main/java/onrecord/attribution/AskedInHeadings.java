package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;

/** An interview whose questions are set in bold letters or as headings, and whose answers say "I". */
final class AskedInHeadings {

    /** Two questions may head the parts of any page. */
    private static final int FEWEST = 3;
    private static final Pattern BYLINE = Pattern
            .compile("(?:By|Words|Interview|Interview by|Photographs?|As told to|Published|Updated)\\b.*",
                    Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("(?:This|The) (?:interview|conversation|transcript)\\b.*",
            Pattern.DOTALL);

    private final String text;
    private final List<Passage> passages;
    private final Roster roster;

    AskedInHeadings(String text, List<Passage> passages, Roster roster) {
        this.text = text;
        this.passages = passages;
        this.roster = roster;
    }

    /** Takes in the answers, where the preface names one person and no other. */
    void read(Map<Integer, Credit> credits) {
        List<Integer> questions = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (question(passages.get(i))) {
                questions.add(i);
            }
        }
        if (questions.size() < FEWEST) {
            return;
        }
        List<List<Integer>> answers = questions.stream().map(this::answer).toList();
        long own = answers.stream().filter(this::own).count();
        List<Figure> guests = guests(questions.getFirst());
        if (2 * own >= answers.size() && guests.size() == 1) {
            Figure guest = guests.getFirst();
            Span named = guest.mentions().getFirst();
            answers.stream().flatMap(List::stream)
                    .forEach(i -> credits.put(i, new Credit(List.of(guest), named, named)));
        }
    }

    private boolean question(Passage passage) {
        return passage.kind() == Passage.Kind.HEADING && passage.span().in(text).endsWith("?");
    }

    /** The passages under a question, up to the next heading or a note on the interview. */
    private List<Integer> answer(int question) {
        List<Integer> answer = new ArrayList<>();
        for (int i = question + 1; i < passages.size() && passages.get(i).quotable()
                && !NOTE.matcher(passages.get(i).span().in(text)).matches(); i++) {
            answer.add(i);
        }
        return answer;
    }

    private boolean own(List<Integer> answer) {
        return answer.stream().anyMatch(i -> Voices.saysI(text, passages.get(i)));
    }

    private List<Figure> guests(int first) {
        List<Span> preface = passages.subList(0, first).stream()
                .filter(passage -> !BYLINE.matcher(passage.span().in(text)).matches()).map(Passage::span).toList();
        List<Figure> named = roster.figures().stream().filter(figure -> figure.name().size() > 1 && !figure.body())
                .filter(figure -> figure.mentions().stream()
                        .anyMatch(mention -> preface.stream().anyMatch(span -> span.contains(mention))))
                .toList();
        List<Figure> people = named.stream().filter(Figure::person).toList();
        return people.isEmpty() ? named : people;
    }
}
