package onrecord.answer;

import static onrecord.answer.Written.person;
import static onrecord.answer.Written.reading;

import java.util.List;
import java.util.Map;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import org.jspecify.annotations.Nullable;

/** A small invented corpus: two news stories and a transcript round one summit. */
final class Summit {

    static final Reading STORY = reading("story.txt",
            """
                    The summit took place in Halmar on Monday 3 March 2025.
                    [[~Mira Vandel|Foreign Minister Mira Vandel said that the fishing ban was a mistake.]] [[~Mira Vandel|She added that herring had no passport.]]
                    “[[Tobias Ekholm|We will reopen the harbour of Skarn in May]],” said Harbour Secretary Tobias Ekholm. “[[Tobias Ekholm|Nobody will be sent home before that]].”
                    Both ministers discussed the price of ice and walked along the quay together.
                    # On Lighthouses
                    [[~Tobias Ekholm|Ekholm said that two lamps were broken.]]
                    [[~Tobias Ekholm|They will be mended for 40,000 marks, said the Harbour Secretary.]]
                    Oda Brim, the Prime Minister, listened and did not speak.
                    “[[|Ice is only water that has made up its mind]],” read a banner.
                    """,
            person("Mira Vandel", "foreign minister", "foreign minister of ostria"),
            person("Tobias Ekholm", "harbour secretary", "minister of harbours"),
            person("Oda Brim", "prime minister"));

    static final Reading TRANSCRIPT = reading("transcript.txt",
            """
                    [[Mira Vandel|I welcome the pilots of Skarn to this room.]]
                    [[Célestine Örn-Dahl|The pilots asked for better radios and I promised them better radios.]] [[Célestine Örn-Dahl|A radio costs less than a funeral.]]
                    [[Henrik Vandel|My cousin and I disagree about whales.]]
                    [[Mira Vandel; Tobias Ekholm|We agree on the tunnel and we shall dig it together.]]
                    """,
            person("Mira Vandel", "foreign minister"),
            person("Henrik Vandel", "poet"),
            person("Célestine Örn-Dahl", "head of the pilots union"));

    static final Reading SECOND = reading("second.txt", """
            Vandel was quoted again on Tuesday.
            [[~Mira Vandel|She added that herring had no passport.]]
            """, person("Mira Vandel"));

    private final Corpus corpus;
    private final QuestionReader reader;
    private final Answerer answerer;

    Summit() {
        this(List.of(STORY, TRANSCRIPT, SECOND));
    }

    Summit(List<Reading> readings) {
        this.corpus = new Corpus(readings);
        PlainRetriever retriever = new PlainRetriever(corpus, Summit::near);
        People people = People.of(corpus, Map.of("Oda Brim", List.of("The Boss")));
        this.reader = new QuestionReader(people, retriever, corpus);
        this.answerer = new Answerer(retriever, retriever, retriever, corpus, people, Answerer.Limits.ORDINARY);
    }

    /** One slip in one word is enough for these tests. */
    private static List<String> near(String word) {
        return word.equals("herrnig") ? List.of("herring") : List.of();
    }

    Question read(String text) {
        return reader.read(text);
    }

    Question read(String text, @Nullable Question earlier) {
        return reader.read(text, earlier);
    }

    Question check(String quotation, String speaker) {
        return reader.check(quotation, speaker);
    }

    Answer ask(String text) {
        return answerer.answer(reader.read(text));
    }

    Answer answer(Question question) {
        return answerer.answer(question);
    }

    static List<String> quotes(Answer answer) {
        return answer instanceof Answer.Quoted quoted
                ? quoted.quotations().stream().map(quotation -> quotation.excerpt().text()).toList()
                : List.of();
    }
}
