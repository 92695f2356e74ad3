package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final Document TALKS = Samples.document(
            """
                    Ilva Torren said that the pilots of Skarn Bay were tired. Ilva Torren said nobody had left Skarn Bay since Monday.
                    Odo Brask said that the lamps were out and that he had told Ilva Torren so.
                    """);

    private static final List<Asked> PEOPLE = List.of(person("Ilva Torren"), person("Odo Brask"));

    private final Corpus corpus = new Corpus(List.of(new Reading(TALKS, List.of(), List.of(
            statement("Ilva Torren said that the pilots of Skarn Bay were tired.", "Ilva Torren"),
            statement("Ilva Torren said nobody had left Skarn Bay since Monday.", "Ilva Torren"),
            statement("Odo Brask said that the lamps were out and that he had told Ilva Torren so.", "Odo Brask")),
            List.of())));

    private static Asked person(String name) {
        return new Asked(name, Set.of(new Speaker(name)));
    }

    private static Statement statement(String words, String... speakers) {
        return new Statement(Samples.excerpt(TALKS, words).span(),
                Samples.credit(TALKS, Speech.REPORTED, "said", null, Arrays.copyOf(speakers, speakers.length)));
    }

    @Test
    void asksEverybodyAboutTheNameTheySayMost() {
        assertEquals(List.of("What did Ilva Torren say about Skarn Bay?", "What did Odo Brask say?"),
                new Examples(corpus, PEOPLE, question -> true).best(5));
    }

    @Test
    void showsNoQuestionThatIsNotAnswered() {
        assertEquals(List.of("What did Ilva Torren say?"),
                new Examples(corpus, PEOPLE, question -> question.equals("What did Ilva Torren say?")).best(5));
    }

    @Test
    void startsWithWhomSaysMost() {
        assertEquals(List.of("What did Ilva Torren say about Skarn Bay?"),
                new Examples(corpus, PEOPLE, question -> true).best(1));
    }

    @Test
    void hasNoneWithoutStatements() {
        assertEquals(List.of(), new Examples(new Corpus(List.of()), PEOPLE, question -> true).best(3));
    }
}
