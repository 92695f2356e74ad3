package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.answer.Answer;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.chat.Body;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Samples;
import onrecord.chat.Sources;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AskPageTest {

    private static final Corpus HARBOUR = new Corpus(List.of(new Reading(Samples.HARBOUR, List.of(),
            List.of(new Statement(Samples.inferred().excerpt().span(), Samples.inferred().credit())), List.of())));

    private final List<String> asked = new ArrayList<>();
    private final AtomicReference<Corpus> corpus = new AtomicReference<>(HARBOUR);

    /** A question that leans on the one before takes its topic along, so that it can be seen in the reading. */
    private static Question read(String text, Optional<Question> before) {
        String topic = text.startsWith("and ") && before.isPresent() ? before.get().topic() + " " + text : text;
        return new Question(text, Kind.STATEMENT, List.of(), topic, topic);
    }

    private Answer answer(Question question) {
        asked.add(question.topic());
        if (question.topic().contains("fault")) {
            throw new IllegalStateException("a fault");
        }
        return question.topic().contains("thanks")
                ? new Answer.Help(question, "Ask what somebody said.")
                : new Answer.Quoted(question, 0.9, List.of(Samples.direct()));
    }

    private WebResponse get(String path, String query) {
        return answer(new WebRequest("GET", path, query, Map.of(), Body.EMPTY, "127.0.0.1"), Samples.unchanged());
    }

    private WebResponse post(String form) {
        return answer(new WebRequest("POST", "/ask", "", Map.of(), Body.of(form), "127.0.0.1"), Samples.unchanged());
    }

    private WebResponse answer(WebRequest request, Sources sources) {
        var desk = new Desk(AskPageTest::read, this::answer, new Desk.Lengths(4_000, 10_000));
        var page = new AskPage(new Layout(new Assets()), desk, new Gate(sources),
                new Links(Path.of("docs")).withPages(""), corpus::get,
                () -> List.of(new Asked("Ilva Torren", Set.of(new Speaker("Ilva Torren")))));
        return page.routes().stream()
                .filter(route -> route.method().equals(request.method()) && route.path().equals(request.path()))
                .findFirst().orElseThrow().handler().handle(request);
    }

    private static Document html(WebResponse response) {
        return Jsoup.parse(response.body().text());
    }

    @Test
    void saysFirstWhatTheDocumentsCoverAndWhatCanBeAsked() {
        Document page = html(get("/", ""));
        assertEquals("Exact words from 1 document of 9 March 2031: 1 statement by 1 person."
                + " Each answer says who said it and how, and where it stands.", page.select(".covered").text());
        assertEquals(List.of("/?q=What+did+Ilva+Torren+say%3F"), page.select(".examples a").eachAttr("href"));
    }

    @Test
    void saysThatThereAreNoDocuments() {
        corpus.set(new Corpus(List.of()));
        assertTrue(html(get("/", "")).text().contains("There are no documents yet."));
    }

    @Test
    void answersAQuestionOfAThreadAndLeadsBackToThoseBefore() {
        Document page = html(get("/", "after=ships&after=and+piers&q=and+cranes"));
        assertEquals("ships and piers and cranes", asked.getLast());
        assertEquals(List.of("/?q=ships", "/?after=ships&q=and+piers"), page.select(".earlier a").eachAttr("href"));
        assertEquals(List.of("ships", "and piers", "and cranes"),
                page.select("#ask [name=after]").eachAttr("value"));
        assertEquals("and cranes – OnRecord", page.title());
    }

    @Test
    void answersAFormWithTheSamePieceOfAPage() {
        String piece = post("after=ships&q=and+piers").body().text();
        assertTrue(get("/", "after=ships&q=and+piers").body().text().contains(piece), piece);
    }

    @Test
    void leansOnNoQuestionThatAskedForNothing() {
        assertEquals(List.of("ships"),
                html(get("/", "after=ships&q=thanks")).select("#ask [name=after]").eachAttr("value"));
    }

    @Test
    void answersALongQuestionAndSaysThatItWasCut() {
        WebResponse response = post("q=" + "ships+".repeat(1_000));
        assertEquals(200, response.status());
        assertTrue(html(response).select(".note").text().startsWith("Your question was cut"));
        assertTrue(html(response).select("h2").text().length() <= 300);
    }

    @Test
    void saysThatAQuestionIsTooLongOrMetAFault() {
        WebResponse tooLong = post("q=" + "x".repeat(10_001));
        assertEquals(413, tooLong.status());
        assertTrue(html(tooLong).select(".trouble").text().contains("too long"));
        WebResponse fault = get("/", "q=fault");
        assertEquals(500, fault.status());
        assertTrue(html(fault).select(".trouble").text().startsWith("This question met a fault"));
        assertFalse(fault.body().text().contains("IllegalState"));
    }

    @Test
    void checksNoQuotationThatItCannotReadToItsEnd() {
        WebResponse tooLong = post("by=Brask&quote=" + "x".repeat(4_001));
        assertEquals(413, tooLong.status());
        assertTrue(html(tooLong).select(".trouble").text().startsWith("The quotation is too long"));
        assertEquals(List.of(), asked);
    }

    @Test
    void asksOnceMoreWhereASourceHasChanged() {
        answer(new WebRequest("GET", "/", "q=ships", Map.of(), Body.EMPTY, "127.0.0.1"),
                document -> Sources.State.CHANGED);
        assertEquals(List.of("ships", "ships"), asked);
    }

    @Test
    void completesNames() {
        assertTrue(get("/complete", "q=what+did+tor&of=all").body().text().contains("Ilva Torren"));
        assertEquals("", get("/complete", "").body().text());
    }

    @Test
    void staysSmall() throws Exception {
        int size = 0;
        for (String file : List.of("base.css", "ask.css", "ask.js", "icon.svg")) {
            try (var in = AskPage.class.getResourceAsStream(file)) {
                size += in == null ? Integer.MAX_VALUE / 8 : in.readAllBytes().length;
            }
        }
        int page = size + get("/", "").body().size();
        assertTrue(page < 60_000, page + " bytes");
    }
}
