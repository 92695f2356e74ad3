package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.chat.Visible;
import onrecord.chat.page.Register.Said;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTableTest {

    private static final String PIECES = "ab,;\"'\r\n\t=+-@ \u200b\u202e\ud800é“”\\＝|";

    private final StatementTable table = new StatementTable();

    private static Said said(String file, String quote, String speaker) {
        var document = new Document(file, "0".repeat(64), quote, new Citation("A", null, null, null));
        var all = new Span(0, quote.length());
        return new Said(document, new Statement(all,
                new Attribution(List.of(new Speaker(speaker), new Speaker("B")), Speech.DIRECT, all, false, null)));
    }

    private static List<Map<String, String>> read(String csv) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader()).readValues(csv)) {
            return rows.readAll();
        }
    }

    @Test
    void hasTheFieldsOfTheJsonAndAHeader() throws IOException {
        String csv = table.of(List.of(said("a.txt", "He said \"no\", twice.", "Odo Brask")));
        assertEquals(Map.of("file", "a.txt", "start", "0", "end", "20", "quote", "He said \"no\", twice.", "speaker",
                "Odo Brask and B", "speakers", "Odo Brask; B", "speech", "direct", "cue", "He said \"no\", twice.",
                "changed", ""),
                read(csv).getFirst());
        assertTrue(csv.startsWith("\"file\",\"start\",\"end\",\"quote\",") && csv.endsWith("\r\n"), csv);
        assertEquals(1, table.of(List.of()).lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1",
        "=HYPERLINK(\"https://evil.example\",\"x\")"})
    void defusesWhatASpreadsheetWouldRunAndSaysSo(String formula) throws IOException {
        Map<String, String> row = read(table.of(List.of(said("a.txt", formula, "@Brask")))).getFirst();
        assertEquals("'" + formula, row.get("quote"));
        assertEquals("'@Brask and B", row.get("speaker"));
        assertEquals("apostrophe: quote; apostrophe: speaker; apostrophe: speakers; apostrophe: cue",
                row.get("changed"));
    }

    static Stream<Long> seeds() {
        return new Random(3).longs(200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isExactWhereItDoesNotSayOtherwise(long seed) throws IOException {
        var random = new Random(seed);
        String quote = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> PIECES.charAt(random.nextInt(PIECES.length())) + "").collect(Collectors.joining());
        Map<String, String> row = read(table.of(List.of(said("a.txt", quote, "B")))).getFirst();
        String changed = String.valueOf(row.get("changed"));
        boolean apostrophe = changed.contains("apostrophe: quote");
        boolean hidden = changed.contains("hidden: quote");
        assertEquals((apostrophe ? "'" : "") + (hidden ? Visible.marked(quote) : quote), row.get("quote"));
        assertEquals(apostrophe, "=+-@\t\r\n＝".indexOf(quote.charAt(0)) >= 0);
    }
}
