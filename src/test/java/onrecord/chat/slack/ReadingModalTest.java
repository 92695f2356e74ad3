package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.chat.Phrases;
import onrecord.chat.Samples;
import org.junit.jupiter.api.Test;

class ReadingModalTest {

    private static Asked person(String name) {
        return new Asked(name, Set.of());
    }

    private static ReadingModal crowd(int size) {
        return new ReadingModal(IntStream.range(0, size).mapToObj(i -> person("Person " + i)).toList());
    }

    @Test
    void showsHowTheQuestionWasReadAndAsksWhoAndWhat() {
        var modal = new ReadingModal(List.of(person("Ilva Torren"), person("Odo & Brask")));
        Snapshots.assertSame(ReadingModalTest.class, "twoPeople", modal.view(Samples.question(), "k-7Yq"));
    }

    @Test
    void searchesPeopleWhoDoNotFitIntoOneList() {
        Snapshots.assertSame(ReadingModalTest.class, "manyPeople", crowd(101).view(Samples.question(), "k-7Yq"));
    }

    @Test
    void asksOnlyForASubjectWhereNobodySpeaks() {
        String json = SlackJson.of(crowd(0).view(Samples.question(), "k"));
        assertFalse(json.contains("select"), json);
    }

    @Test
    void findsPeopleByAnyPartOfTheirNames() {
        assertEquals(List.of("Person 7", "Person 17"), crowd(20).matching(" 7 ").stream()
                .map(option -> option.getValue()).toList());
        assertEquals(100, crowd(500).matching("person").size());
    }

    @Test
    void leavesOutNamesThatNoListShows() {
        assertTrue(new ReadingModal(List.of(person("&".repeat(16)))).matching("").isEmpty());
    }

    @Test
    void offersNoTopicThatIsAWholeText() {
        var question = new Question("q", Kind.KEYWORD, List.of(), "x".repeat(151), "line");
        assertFalse(SlackJson.of(crowd(1).view(question, "k")).contains("initial_value"));
    }

    @Test
    void asksAgainWhatWasChosen() {
        assertEquals(Optional.of("What did Ilva Torren say about ships?"),
                Phrases.statement("Ilva Torren", " ships "));
        assertEquals(Optional.of("What did Ilva Torren say?"), Phrases.statement("Ilva Torren", null));
        assertEquals(Optional.of("ships"), Phrases.statement(null, "ships"));
        assertEquals(Optional.empty(), Phrases.statement(null, " "));
    }
}
