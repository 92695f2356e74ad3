package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowseTest {

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(folder).with("harbour.txt", Library.HARBOUR)
                .with("later.txt",
                        "Harbour master Odo Brask said on Sunday that the new pier of Sorrenda was finished.\n\n"
                                + "“The ferry will run by May,” Mr Brask added.")
                .with("empty.txt", "Nothing was said.")
                .with("sources.json",
                        """
                                [{"file": "harbour.txt", "title": "The <harbour>", "publisher": "The Gazette", "date": "2031-03-09",
                                  "url": "https://gazette.example/2031/harbour"},
                                 {"file": "later.txt", "title": "A pier", "publisher": "The Gazette", "date": "2032-04-01"}]
                                """);
    }

    private List<String> titles(String address) {
        return library.page(address).select(".title").eachText();
    }

    @Test
    void listsDocumentsByDate() {
        assertEquals(List.of("A pier", "The <harbour>", "Nothing was said."), titles("/sources"));
        assertEquals(List.of("The <harbour>", "A pier", "Nothing was said."), titles("/sources?order=oldest"));
        assertEquals(List.of("A pier", "Nothing was said.", "The <harbour>"), titles("/sources?order=title"));
        Element first = library.page("/sources").expectFirst(".rows li");
        assertEquals("A pier 1 April 2032 · The Gazette 2 statements: Odo Brask", first.text());
        assertEquals("/d/later.txt?speaker=Odo%20Brask", first.select("a").get(1).attr("href"));
    }

    @Test
    void findsDocumentsByTitleFileAndSpeaker() {
        assertEquals(List.of("The <harbour>"), titles("/sources?q=torren"));
        assertEquals(List.of("A pier"), titles("/sources?q=LATER"));
        assertEquals(List.of(), titles("/sources?q=%22%3E%3Cscript%3E"));
        assertEquals("\"><script>", library.page("/sources?q=%22%3E%3Cscript%3E").select("input").attr("value"));
    }

    @Test
    void listsPeopleUnderOneName() {
        assertEquals(List.of("Ilva Torren", "Odo Brask"), titles("/people"));
        assertEquals(List.of("Odo Brask", "Ilva Torren"), titles("/people?order=latest"));
        assertEquals("Odo Brask 3 statements in 2 documents, 9 March 2031 to 1 April 2032",
                library.page("/people").select(".rows li").get(1).text());
    }

    @Test
    void showsEverythingSomebodySaidByDate() {
        Element page = library.page("/p/Odo%20Brask");
        assertEquals(List.of("A pier", "The <harbour>"), page.select("h2").eachText());
        assertEquals(List.of("Harbour master Odo Brask said on Sunday that the new pier of Sorrenda was finished.",
                "The ferry will run by May,", "We counted ‘every’ ship – twice, and none was missing."),
                page.select("blockquote").eachText());
        assertEquals(List.of("Odo Brask, reported", "Odo Brask, own words", "Odo Brask, own words"),
                page.select(".credit").eachText());
        for (Element link : page.select("figcaption a")) {
            assertTrue(library.page(link.attr("href")).select("mark").hasText(), link.attr("href"));
        }
    }

    @Test
    void showsWhatSomebodySaidOnATopic() {
        Element page = library.page("/p/Odo%20Brask");
        assertEquals(List.of("All 3", "Sorrenda 1"), page.select(".topics a").eachText());
        Element on = library.page("/p/Odo%20Brask?topic=Sorrenda");
        assertEquals(1, on.select("figure").size());
        assertEquals("Sorrenda 1", on.select(".topics [aria-current]").text());
        assertEquals("No statements name “Dragons”.",
                library.page("/p/Odo%20Brask?topic=Dragons").select("[role=status]").text());
    }

    @Test
    void namesATopicOnceUnderItsWholeName() {
        library.with("city.txt",
                "Odo Brask said that the Grand Quay was safe. Mr Brask said the ships left Grand Quay.\n\n"
                        + "“We like the Grand Quay and the Old Mole,” Mr Brask said.");
        assertEquals(List.of("All 6", "Grand Quay 3", "Old Mole 1", "Sorrenda 1"),
                library.page("/p/Odo%20Brask").select(".topics a").eachText());
    }

    @Test
    void knowsPeopleByTheirOtherNames() {
        assertEquals("/p/Odo%20Brask", library.get("/p/odo%20brask").headers().get("Location"));
        assertEquals(404, library.get("/p/Mara%20Lund").status());
    }

    @Test
    void quotesNothingThatChangedMeanwhile() {
        library.page("/p/Odo%20Brask");
        library.with("later.txt", "Odo Brask said that nothing was finished.");
        String page = library.page("/p/Odo%20Brask").text();
        assertTrue(page.contains("nothing was finished"), page);
        assertFalse(page.contains("Sorrenda"), page);
    }

    @Test
    void putsALongListOnSeveralPages() {
        for (int i = 0; i < 120; i++) {
            library.with("more/" + i + ".txt", "Person Number" + (char) ('a' + i % 26) + " said: “Yes, it is so.”");
        }
        assertEquals(50, titles("/sources").size());
        assertEquals(23, titles("/sources?page=3").size());
        assertEquals(23, titles("/sources?page=99").size());
        assertEquals(50, titles("/sources?page=-1").size());
        assertEquals("/sources?page=2", library.page("/sources").select("[rel=next]").attr("href"));
    }

    @Test
    void exportsStatementsAsJson() throws Exception {
        JsonNode all = new ObjectMapper().readTree(library.get("/statements.json").body().text());
        assertEquals(6, all.size());
        JsonNode some = new ObjectMapper()
                .readTree(library.get("/statements.json?speaker=Odo%20Brask&file=harbour.txt").body().text());
        assertEquals(1, some.size());
        assertEquals("We counted ‘every’ ship – twice,\nand none was missing.", some.get(0).path("quote").asText());
        assertEquals(404, library.get("/statements.json?speaker=Nobody").status());
        assertEquals(404, library.get("/statements.csv?file=no.txt").status());
    }
}
