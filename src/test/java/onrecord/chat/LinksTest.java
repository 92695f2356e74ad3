package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    private final Links links = new Links(Path.of("docs"));

    private static Document at(String url) {
        return Samples.document("x.txt", "One line.\nTwo lines.\n",
                new Citation("X", null, null, WebAddress.of(url).orElseThrow()));
    }

    private String link(Document document) {
        return links.to(Samples.excerpt(document, "Two lines."));
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/p, https://a.example/p#:~:text=Two%20lines.",
        "https://a.example/p?q=1#part, https://a.example/p?q=1#part:~:text=Two%20lines.",
        "https://a.example/p#, https://a.example/p#:~:text=Two%20lines.",
        "https://a.example/p#x:~:text=Old, https://a.example/p#x:~:text=Two%20lines.",
        "http://a.example:8080/, http://a.example:8080/#:~:text=Two%20lines.",
        "https://a.example/caf\u00e9, https://a.example/caf%C3%A9#:~:text=Two%20lines.",
        "https://xn--reters-4ve.com/, https://xn--reters-4ve.com/#:~:text=Two%20lines.",
        "https://\u0440\u0435uters.example/, https://xn--uters-ywe0f.example/#:~:text=Two%20lines."})
    void leadsToTheExactWords(String url, String link) {
        assertEquals(link, link(at(url)));
    }

    @Test
    void givesFileAndLineWhereThereIsNoAddress() {
        assertEquals("docs/notes/copy.txt:2", links.to(Samples.nobodys().alsoIn().get(0)));
    }

    @Test
    void givesNoLineOfAPageWhoseTextWasTakenOutOfIt() {
        Document page = Samples.document("p.HTML", "Two lines.", new Citation("P", null, null, null));
        assertEquals("docs/p.HTML", link(page));
    }

    @Test
    void showsAFileNameOnOneLineWithoutHiddenCharacters() {
        Document odd = Samples.document("-rf\n\u202etxt.exe", "Two lines.", new Citation("P", null, null, null));
        assertEquals("docs/-rf ␣txt.exe:1", link(odd));
    }

    @Test
    void leadsToOurOwnPageWhereThereIsNoAddress_onceItCanBeReached() {
        Links reachable = links.withPages("https://onrecord.example");
        Document document = Samples.document("x.txt", "One line. Two lines.", new Citation("X", null, null, null));
        assertEquals("https://onrecord.example" + Permalink.of(Samples.excerpt(document, "Two lines.")),
                reachable.to(Samples.excerpt(document, "Two lines.")));
        assertEquals("https://onrecord.example/d/x.txt", reachable.to(Samples.entry(document, 0)));
    }

    @Test
    void leadsToOurOwnPageBesideTheAddress() {
        Excerpt words = Samples.excerpt(at("https://a.example/p"), "Two lines.");
        assertEquals(Optional.empty(), links.inContext(words));
        Links between = links.withPages("");
        assertEquals("https://a.example/p#:~:text=Two%20lines.", between.to(words));
        assertEquals(Optional.of(Permalink.of(words)), between.inContext(words));
    }
}
