package onrecord.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {

    private static final String PLAIN = "The mill is sold, said Vela Marsh.\nIt cost 12 crowns. It cost 15 crowns.\n";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    private Originals originals;
    private Scorer scorer;

    @BeforeEach
    void layOut() throws IOException {
        Files.writeString(folder.resolve("plain.txt"), PLAIN);
        Files.writeString(folder.resolve("page.html"),
                "<p>The <b>mill</b>&nbsp;is &ldquo;sold&rdquo;<!-- not --> &amp; gone.</p><script>burnt</script>");
        Files.writeString(folder.resolve("note.md"), "> The **mill** is\n> [sold](https://mill.example) \\& gone.\n");
        originals = new Originals(folder);
        scorer = new Scorer(originals);
    }

    private void score(String row, ObjectNode... excerpts) {
        ObjectNode message = json.createObjectNode().put("verdict", excerpts.length == 0 ? "not-found" : "quoted");
        message.putArray("excerpts").addAll(List.of(excerpts));
        scoreMessage(row, message);
    }

    private void scoreMessage(String row, ObjectNode message) {
        Expectation expected = new ExpectationReader(originals).read("a", "{\"q\":\"the mill?\"" + row + "}");
        scorer.add(expected, message.toString(), Duration.ofMillis(2));
    }

    private ObjectNode quoted(String file, String words, String... speakers) {
        int start = Math.max(0, PLAIN.indexOf(words));
        ObjectNode excerpt = json.createObjectNode().put("quote", words).put("file", file).put("start", start)
                .put("end", start + words.length());
        List.of(speakers).forEach(excerpt.putArray("speakers")::add);
        return excerpt;
    }

    private int of(Figure figure) {
        return scorer.card().of(figure);
    }

    @Test
    void takesWordsThatStandInTheFileForNoMisquote() {
        score("", quoted("plain.txt", "The mill is sold, said Vela Marsh.\nIt cost 12 crowns."));
        score("", quoted("page.html", "The mill is “sold” & gone."));
        score("", quoted("note.md", "The mill is sold & gone."));
        assertTrue(scorer.card().clean());
        assertEquals(3, of(Figure.QUOTATIONS));
    }

    @Test
    void callsWhateverElseAMisquote() {
        score("", quoted("plain.txt", "The mill was sold"));
        score("", quoted("plain.txt", "the mill is sold"));
        score("", quoted("page.html", "burnt"));
        score("", quoted("page.html", "not"));
        score("", quoted("note.md", "mill.example"));
        score("", quoted("none.txt", "The mill is sold"));
        score("", quoted("plain.txt", ""));
        assertEquals(7, of(Figure.NOT_VERBATIM));
        assertFalse(scorer.card().clean());
    }

    @Test
    void callsWordsAMisquoteThatStandElsewhere() {
        ObjectNode elsewhere = quoted("plain.txt", "It cost 12 crowns.");
        score("", elsewhere.put("start", elsewhere.get("start").asInt() + 1));
        assertEquals(1, of(Figure.MISPLACED));
        assertFalse(scorer.card().clean());
    }

    @Test
    void looksAtTheNearestPassagesToo() {
        ObjectNode message = json.createObjectNode().put("verdict", "not-found");
        message.putArray("excerpts");
        message.putArray("nearest").add(quoted("plain.txt", "The mill is bought", "Vela Marsh"));
        scoreMessage(",\"answered\":false,\"never_as_speaker\":{\"speaker\":\"Marsh\",\"text\":\"\"}", message);
        assertEquals(1, of(Figure.NOT_VERBATIM));
        assertEquals(1, of(Figure.MISATTRIBUTED));
        assertEquals(1, of(Figure.REFUSED));
    }

    @Test
    void knowsAPersonByTitleInitialAndLastName() {
        for (String name : new String[]{"Vela Marsh", "Dr V. Marsh", "Marsh", "Minister Véla Marsh"}) {
            score(",\"speaker\":\"Vela Marsh\",\"gold_any\":[\"mill is sold\"]",
                    quoted("plain.txt", "The mill is sold", name));
        }
        assertEquals(4, of(Figure.RIGHT_PERSON_AND_WORDS));
        for (String name : new String[]{"Odo Marsh", "Vela Marsh's husband", "a spokesman for Vela Marsh"}) {
            score(",\"speaker\":\"Vela Marsh\",\"gold_any\":[\"mill is sold\"]",
                    quoted("plain.txt", "The mill is sold", name));
        }
        assertEquals(4, of(Figure.RIGHT_PERSON_AND_WORDS));
        assertTrue(of(Figure.WRONG_PERSON) >= 2);
    }

    @Test
    void countsWhereTheAnswerStands() {
        ObjectNode wrong = quoted("plain.txt", "It cost 12 crowns.");
        ObjectNode right = quoted("plain.txt", "It cost 15 crowns.");
        String row = ",\"gold_any\":[\"15 CROWNS\"],\"stale\":[\"12 crowns\"]";
        score(row, right, wrong);
        score(row, wrong, right);
        score(row, wrong);
        score(row);
        assertEquals(4, of(Figure.ANSWERABLE));
        assertEquals(1, of(Figure.HIT_AT_1));
        assertEquals(2, of(Figure.HIT_AT_3));
        assertEquals(1, of(Figure.WRONGLY_SILENT));
        assertEquals(2, of(Figure.SUPERSEDED_FIRST));
    }

    @Test
    void findsPlacesByCodePoints() {
        int start = PLAIN.indexOf("12 crowns");
        String place = ",\"gold\":[{\"file\":\"plain.txt\",\"start\":" + start + ",\"end\":" + (start + 9) + "}]";
        score(place, quoted("plain.txt", "It cost 12 crowns."));
        score(place, quoted("plain.txt", "It cost 15 crowns."));
        score(place, quoted("plain.txt", "cost 12"));
        assertEquals(1, of(Figure.HIT_AT_1));
        score(place + ",\"overlap\":true", quoted("plain.txt", "Marsh.\nIt cost 12"));
        score(place + ",\"overlap\":true", quoted("plain.txt", "cost 12"));
        assertEquals(1, of(Figure.HIT_AT_1), "too short, or too little of it");
    }

    @Test
    void wantsEverythingQuotedOnlyIfARowSaysSo() {
        score(",\"gold_all\":[\"12 crowns\",\"15 crowns\"]", quoted("plain.txt", "It cost 12 crowns."));
        score(",\"gold_all\":[\"12 crowns\",\"15 crowns\"]", quoted("plain.txt", "It cost 12 crowns."),
                quoted("plain.txt", "It cost 15 crowns."));
        assertEquals(2, of(Figure.HIT_AT_1));
        assertEquals(1, of(Figure.ALL_QUOTED));
    }

    @Test
    void looksAtWhatAVerdictShows() {
        ObjectNode message = json.createObjectNode().put("verdict", "altered");
        message.putArray("excerpts").add(quoted("plain.txt", "It cost 15 crowns.", "Vela Marsh"));
        scoreMessage(",\"verdict\":\"exact\"", message);
        scoreMessage(",\"verdict\":\"altered\",\"true_text\":\"cost 15 crowns.\",\"true_speaker\":\"Marsh\"", message);
        scoreMessage(",\"verdict\":\"altered\",\"true_text\":\"cost 15 crowns\",\"true_speaker\":\"Odo Brask\"",
                message);
        assertEquals(2, of(Figure.CHECKS_RIGHT));
        assertEquals(1, of(Figure.EVIDENCE_RIGHT));
    }
}
