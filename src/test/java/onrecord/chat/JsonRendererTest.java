package onrecord.chat;

import static onrecord.chat.Samples.direct;
import static onrecord.chat.Samples.excerpt;
import static onrecord.chat.Samples.inferred;
import static onrecord.chat.Samples.nobodys;
import static onrecord.chat.Samples.notFound;
import static onrecord.chat.Samples.question;
import static onrecord.chat.Samples.quoted;
import static onrecord.chat.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Quotation;
import onrecord.corpus.Document;
import onrecord.corpus.Speech;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    private final JsonRenderer renderer = new JsonRenderer(new Links(Path.of("docs")));
    private final Gate gate = new Gate(Samples.unchanged());

    private String json(Answer answer, String... notes) {
        return gate.pass(turn(answer, notes), renderer.withId("d01")).message();
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void writesAnAnswerOnOneLine() {
        Golden.assertSame(JsonRendererTest.class, "quoted.json", json(quoted(direct(), inferred(), nobodys())));
    }

    @Test
    void keepsWhatComesNearestApartFromAnAnswer() {
        Golden.assertSame(JsonRendererTest.class, "notFound.json", json(notFound(nobodys())));
    }

    @Test
    void remarksBesideTheWords() {
        Golden.assertSame(JsonRendererTest.class, "remarks.json", json(quoted(Samples.remarked())));
    }

    @Test
    void answersHelpWithHelp() {
        Golden.assertSame(JsonRendererTest.class, "help.json",
                json(new Answer.Help(question(), "Ask something."), "A note."));
    }

    @Test
    void namesSeveralSpeakersAsOneAndOneByOne() throws JsonProcessingException {
        var credit = Samples.credit(Samples.HARBOUR, Speech.REPORTED, "She added", null, "A", "B", "C");
        JsonNode excerpt = read(json(quoted(new Quotation(inferred().excerpt(), credit, List.of())))).path("excerpts")
                .get(0);
        assertEquals("A, B and C", excerpt.path("speaker").asText());
        assertEquals(3, excerpt.path("speakers").size());
    }

    @Test
    void givesBackEveryCharacterAndPrintsNoControlCharacter() throws JsonProcessingException {
        Document odd = Samples
                .document("He said \u001b]0;x\u0007 and \u202edrow\u009b and \ud83d alone.\r\nNext “line”.");
        String words = odd.text();
        String json = json(quoted(new Quotation(excerpt(odd, words), null, List.of())));
        assertTrue(
                json.chars().noneMatch(
                        c -> c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x202e || Character.isSurrogate((char) c)),
                json);
        assertEquals(words, read(json).path("excerpts").get(0).path("quote").asText());
    }

    @Test
    void isNotFoundWhenAllThatWasFoundIsWithheld() throws JsonProcessingException {
        var changed = new Gate(document -> Sources.State.CHANGED);
        JsonNode json = read(changed.pass(turn(quoted(direct())), renderer).message());
        assertEquals("not-found", json.path("verdict").asText());
        assertEquals(0, json.path("excerpts").size());
        assertEquals("the source changed after it was read", json.path("withheld").get(0).path("reason").asText());
        assertFalse(json.path("withheld").get(0).has("quote"));
    }
}
