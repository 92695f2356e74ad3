package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import onrecord.chat.Permalink;
import onrecord.chat.WebResponse;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPageTest {

    private static final String TWICE = "“We counted ‘every’ ship – twice,\nand none was missing.”";

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(folder).with("harbour.txt", Library.HARBOUR);
    }

    private String link(String words) {
        Document document = library.document("harbour.txt");
        int start = document.text().indexOf(words);
        return Permalink.of(new Excerpt(document, new Span(start, start + words.length())));
    }

    private static String status(Element page) {
        Element status = page.selectFirst("[role=status]");
        assertNotNull(status);
        return status.text();
    }

    @Test
    void showsTheDocumentWithWhoSpeaksInIt() {
        Element page = library.page("/d/harbour.txt");
        assertEquals(Library.HARBOUR, page.expectFirst("article").wholeText());
        assertEquals(List.of("Ilva Torren, own words", "Ilva Torren, reported", "Odo Brask, own words"),
                page.select("article [data-by]").eachAttr("data-by").stream().distinct().sorted().toList());
        assertTrue(page.select(".voice").eachText().getFirst().startsWith("Ilva Torren"), page.select(".voice").text());
        assertTrue(page.text().contains(library.document("harbour.txt").sha256()));
    }

    @Test
    void marksOneSpeakersWordsOnly() {
        Element page = library.page("/d/harbour.txt?speaker=Odo%20Brask");
        assertEquals(List.of("Odo Brask, own words"),
                page.select("article .said").eachAttr("title").stream().distinct().toList());
        assertEquals("Odo Brask 1 statement", page.select("[aria-current=true]").text());
        Element nobody = library.page("/d/harbour.txt?speaker=Mara%20%3Cb%3E");
        assertEquals(List.of(), nobody.select("article .said").eachText());
        assertTrue(nobody.text().contains("Mara <b> says nothing in this document."), nobody.text());
    }

    @Test
    void saysNothingOfALinkThatIsAsItWas() {
        Element page = library.page(link(TWICE));
        assertEquals("", status(page));
        assertEquals(TWICE, wholeText(page, "mark"));
        assertEquals("q=165-221", page.expectFirst("mark").id());
    }

    private static String wholeText(Element page, String query) {
        return String.join("", page.select(query).stream().map(Element::wholeText).toList());
    }

    @Test
    void findsTheWordsOfALinkThatMovedSince() {
        String old = link(TWICE);
        library.with("harbour.txt", "Corrected on Tuesday.\r\n\r\n" + Library.HARBOUR.replace("\n", "\r\n"));
        Element page = library.page(old);
        assertTrue(
                status(page).startsWith("This document has changed since the link was made. Its words now stand here:"),
                status(page));
        assertEquals(TWICE.replace("\n", "\r\n"), wholeText(page, "mark"));
        Element there = page.expectFirst(".places a");
        assertEquals(link(TWICE.replace("\n", "\r\n")), there.attr("href"));
        assertEquals("true", page.select("article").attr("data-moved"));
        assertEquals("", status(library.page(there.attr("href"))));
    }

    @Test
    void linksEachPlaceOfWordsThatStandThereTwice() {
        String old = link(TWICE);
        library.with("harbour.txt", Library.HARBOUR + "\n" + Library.HARBOUR);
        Element page = library.page(old);
        assertTrue(status(page).contains("Its words now stand in 2 places:"), status(page));
        assertEquals(2, page.select(".places a").size());
        for (Element place : page.select(".places a")) {
            assertNotNull(page.getElementById(place.attr("href").replaceFirst(".*#", "")));
        }
    }

    @Test
    void saysThatTheWordsOfALinkAreGone() {
        String old = link(TWICE);
        library.with("harbour.txt", Library.HARBOUR.replace("twice", "once"));
        Element page = library.page(old);
        assertTrue(status(page).contains("has changed since the link was made. Its words are gone"), status(page));
        assertEquals(List.of(), page.select("mark").eachText());
        assertFalse(page.text().contains("twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256=abc", "sha256=%00&words=9-0",
        "sha256=" + "g" + "0000000000000000&words=%F0%9F%98%80",
        "words=99999999999-0", "sha256=%3Cscript%3E&words=%3Cscript%3E"})
    void saysThatALinkIsDamaged(String query) {
        Element page = library.page("/d/harbour.txt?" + query);
        assertTrue(status(page).contains("cannot be read") || status(page).contains("can be read"), status(page));
        assertEquals(List.of(), page.select("mark").eachText());
        assertEquals(2, page.select("script, style").size() + page.select("article").size());
    }

    @Test
    void saysThatAnotherVersionWasMeantEvenIfTheLinkDoesNotSayWhichWords() {
        Element page = library.page("/d/harbour.txt?sha256=" + "0".repeat(64));
        assertTrue(status(page).contains("does not say which words"), status(page));
    }

    @Test
    void showsNoTextThatTheFileDoesNotHoldAnyMore() {
        library.page("/d/harbour.txt");
        library.with("harbour.txt", "The harbour is closed.");
        assertEquals("The harbour is closed.", library.page("/d/harbour.txt").expectFirst("article").wholeText());
        library.without("harbour.txt");
        WebResponse gone = library.get("/d/harbour.txt");
        assertEquals(404, gone.status());
        assertTrue(gone.body().text().contains("is not among the documents, or not any more"));
    }

    @Test
    void makesTheLinkToWordsThatAReaderChose() {
        String sha256 = library.document("harbour.txt").sha256();
        String link = library.get("/d/harbour.txt?link=0-7&sha256=" + sha256).body().text();
        assertEquals(link("Quennar"), link);
        assertEquals("Quennar", library.page(link).select("mark").text());
        assertEquals(409, library.get("/d/harbour.txt?link=0-7&sha256=" + "0".repeat(64)).status());
        for (String none : List.of("7-7", "7-0", "0-99999", "x", "99999999999999-1", "")) {
            assertEquals(400, library.get("/d/harbour.txt?link=" + none + "&sha256=" + sha256).status(), none);
        }
    }

    @Test
    void opensALongDocumentAtTheWordsOfALink() {
        String text = "A sentence that is not the one.\n\n".repeat(20_000) + "Odo Brask said: “Here it is.”\n";
        library.with("long.txt", text);
        Document document = library.document("long.txt");
        int start = text.indexOf("Here it is.");
        Element page = library.page(Permalink.of(document.excerpt(new Span(start, start + 11))));
        assertEquals("Here it is.", page.select("mark").text());
        assertEquals("Page 3 of 3 Page 3 of 3",
                page.select(".paging span").eachText().stream().reduce((a, b) -> a + " " + b).orElse(""));
        Element first = library.page("/d/long.txt");
        assertEquals("0", first.select("article").attr("data-start"));
        assertEquals(page.select("article").outerHtml(),
                library.page("/d/long.txt?at=" + start).select("article").outerHtml().replace("Here it is.",
                        "<mark id=\"q=" + start + "-" + (start + 11) + "\">Here it is.</mark>"));
    }
}
