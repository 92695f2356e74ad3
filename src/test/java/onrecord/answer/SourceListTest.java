package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.answer.Answer.Sources;
import onrecord.answer.Answer.Sources.Source;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.corpus.Entry;
import onrecord.corpus.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceListTest {

    private final Summit town = Tramway.corpus();

    @ParameterizedTest
    @ValueSource(strings = {
        "what are your sources?", "What are your sources", "sources", "Sources?", "your sources please", "documents",
        "list your documents", "list all sources", "show me your sources", "which documents do you have?",
        "what documents do you have", "What do you know about?", "what do you know?", "what can I ask?",
        "what can I ask you about?", "who is in your documents?", "Who speaks in your documents?", "who do you know?",
        "whose statements do you have?", "which people are in your sources?", "how many documents do you have?",
        "how many statements are there?", "where do you get your information from?",
        "where do your answers come from?", "what is in your archive?", "hi, what sources do you use?",
        "what is on the record?", "who can I ask about?", "list the speakers"})
    void isAskedForInManyWords(String text) {
        assertEquals(Kind.SOURCES, town.read(text).kind());
        assertEquals(4, sources(text).sources().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"what do you know about the tram?", "what did the sources say about the tram?",
        "do you have anything from Oster on the tram?", "do you have anything by Bram Oster?",
        "which documents mention the tram?", "who spoke about the tram?", "what can the tram carry?"})
    void isNoAnswerToAQuestionAboutWhatStandsInThem(String text) {
        assertNotEquals(Kind.SOURCES, town.read(text).kind());
    }

    @Test
    void recountsEveryNumber() {
        Sources sources = sources("what are your sources?");
        Map<String, Integer> said = new HashMap<>();
        for (Reading reading : List.of(Tramway.MAY, Tramway.JUNE, Tramway.LATE_JUNE, Tramway.UNDATED)) {
            int credited = 0;
            for (var statement : reading.statements()) {
                if (statement.credit() != null) {
                    credited++;
                    statement.credit().speakers().forEach(speaker -> said.merge(speaker.name(), 1, Integer::sum));
                }
            }
            Source source = sources.sources().stream()
                    .filter(one -> one.entry().file().equals(reading.document().file()))
                    .findFirst().orElseThrow();
            assertEquals(credited, source.statements());
        }
        assertEquals(said, voices(sources));
        assertEquals(Map.of("Ines Tarrow", 4, "Bram Oster", 5, "Lio Kessel", 1, "Karl Tarrow", 1), said);
    }

    @Test
    void standsByDateAndNamesWhoSaysMostFirst() {
        Sources sources = sources("sources");
        assertEquals(Stream.of(Tramway.MAY, Tramway.JUNE, Tramway.LATE_JUNE, Tramway.UNDATED).map(Entry::of).toList(),
                sources.sources().stream().map(Source::entry).toList());
        assertEquals("Bram Oster", sources.voices().getFirst().name());
        assertEquals(List.of("Ines Tarrow", "Bram Oster", "Lio Kessel"), sources.sources().get(1).people());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            do you have anything from the Vell Courier?      | may.txt late-june.txt
            do you have documents from the Courier?          | may.txt late-june.txt
            do you have anything dated June 2030?            | june.txt late-june.txt
            do you have anything from May?                   | may.txt
            have you got anything dated 18 June              | late-june.txt
            which documents are from the Town Hall of Vell?  | june.txt
            who speaks in "Minutes of the council"?          | june.txt
            who speaks in the leaflet?                       | leaflet.txt
            """)
    void canBePartedByPublisherDateAndTitle(String text, String files) {
        assertEquals(List.of(files.split(" ")),
                sources(text).sources().stream().map(one -> one.entry().file()).toList());
    }

    @Test
    void countsPeopleOfTheDocumentsShownOnly() {
        assertEquals(Map.of("Ines Tarrow", 2, "Bram Oster", 1, "Lio Kessel", 1),
                voices(sources("who speaks in the minutes of the council?")));
    }

    @Test
    void saysThatThereIsNoSuchDocument() {
        assertEquals(
                "No document is from or called Quennar Gazette; there are 4, and the documents are dated 2 May 2030"
                        + " to 18 June 2030.",
                assertInstanceOf(Answer.NotFound.class, town.ask("do you have anything from the Quennar Gazette?"))
                        .why());
    }

    @Test
    void isEmptyWithoutDocuments() {
        Sources none = assertInstanceOf(Sources.class, new Summit(List.of()).ask("sources"));
        assertTrue(none.sources().isEmpty() && none.voices().isEmpty());
    }

    @Test
    void leavesTheNextQuestionToStandAlone() {
        Question first = town.read("what are your sources?");
        assertEquals(Kind.STATEMENT, town.read("and Oster?", first).kind());
        assertEquals(List.of(), town.read("and what about the tram?", first).asked());
        assertNotEquals(Kind.SOURCES, town.read("and what about the tram?", first).kind());
    }

    private Sources sources(String text) {
        return assertInstanceOf(Sources.class, town.ask(text));
    }

    private static Map<String, Integer> voices(Sources sources) {
        Map<String, Integer> voices = new HashMap<>();
        for (Voice voice : sources.voices()) {
            voices.put(voice.name(), voice.statements());
        }
        return voices;
    }
}
