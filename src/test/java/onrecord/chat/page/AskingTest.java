package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import onrecord.chat.Body;
import onrecord.chat.Samples;
import onrecord.chat.WebRequest;
import org.junit.jupiter.api.Test;

class AskingTest {

    private static Asking of(String query) {
        return Asking.of(new WebRequest("GET", "/", query, Map.of(), Body.EMPTY, "127.0.0.1").parameters());
    }

    private static Asking read(Asking asking) {
        return of(asking.address().substring("/?".length()));
    }

    @Test
    void comesBackFromItsAddress() {
        var asking = new Asking("what did “Brask” say & do? 100% + 1 😀\n", List.of("a=b", "c#d"));
        assertEquals(asking, read(asking));
    }

    @Test
    void takesAQuotationFromItsForm() {
        assertEquals("Quote check: No ship was lost.", of("quote=+No+ship+was+lost.+&by=").text());
        assertEquals("Did Odo Bråsk-Lund say “No ship”?", of("quote=No+ship&by=Odo+Br%C3%A5sk-Lund").text());
        assertEquals(of("quote=No+ship&by=Brask"), read(of("by=+Brask&quote=No+ship+")));
        assertEquals("Did Brask say «“No” ship»?", of("quote=%E2%80%9CNo%E2%80%9D+ship&by=Brask").text());
    }

    @Test
    void takesAPersonAndASubjectFromTheirForm() {
        assertEquals("What did Brask say about ships?", of("who=Brask&topic=ships").text());
        assertEquals("ships", of("who=&topic=ships").text());
        assertEquals("", of("who=&topic=&q=+").text());
    }

    @Test
    void leansOnTheLastFewQuestionsOnly() {
        Asking many = new Asking("last", Collections.nCopies(500, "q"));
        assertEquals(10, many.before().size());
        List<String> next = many.then(Samples.notFound());
        assertEquals(10, next.size());
        assertEquals("last", next.getLast());
    }

    @Test
    void keepsInItsAddressWhatIsReadOfALongQuestion() {
        var halved = new Asking("x".repeat(3_999) + "😀" + "y".repeat(100_000), List.of());
        Asking back = read(halved);
        assertEquals("x".repeat(3_999), back.text());
        assertTrue(halved.address().length() < 5_000);
    }
}
