package onrecord.chat.page;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.chat.Captions;
import onrecord.chat.StatementJson;
import onrecord.chat.Visible;
import onrecord.chat.page.Register.Said;
import onrecord.corpus.Attribution;
import onrecord.corpus.Document;
import onrecord.corpus.Speaker;

/**
 * Statements as comma-separated values (RFC 4180) with a header row: the fields that {@code onrecord statements --json} has,
 * several speakers with "; " between them, and {@code changed}.
 *
 * <p>Two things may make a cell differ from what stands in the document, and {@code changed} then says so. A spreadsheet takes
 * a cell that begins with {@code = + - @}, a tab or a carriage return for a formula and runs it: such a cell gets an
 * apostrophe in front ("apostrophe: quote"). Hidden characters stand as {@link Visible#MARK} ("hidden: quote"). Where
 * {@code changed} is empty, every cell is exact; offsets always are, and the JSON has no such changes.
 */
final class StatementTable {

    /** Cells that a spreadsheet may run (OWASP, "CSV Injection"; with the wide forms of the signs, as it says). */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*+", Pattern.DOTALL);

    private static final List<String> COLUMNS = List.of("file", "start", "end", "quote", "speaker", "speakers",
            "speech",
            "cue", "changed");

    private final ObjectWriter writer = CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build()
            .writer(CsvSchema.builder().addColumns(COLUMNS, CsvSchema.ColumnType.STRING).setUseHeader(true)
                    .setLineSeparator("\r\n").build());

    /** The table of some statements. */
    String of(List<Said> said) {
        var text = new StringWriter();
        try (SequenceWriter rows = writer.writeValues(text)) {
            for (Said one : said) {
                rows.write(row(one));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a table", e);
        }
        return text.toString();
    }

    private static Map<String, Object> row(Said said) {
        Document document = said.document();
        Attribution credit = said.statement().credit();
        var row = new Row();
        row.text("file", document.file());
        row.number("start", said.statement().span().start());
        row.number("end", said.statement().span().end());
        row.text("quote", document.excerpt(said.statement().span()).text());
        row.text("speaker", Captions.speaker(credit).orElse(""));
        row.text("speakers", credit == null
                ? ""
                : credit.speakers().stream().map(Speaker::name).collect(Collectors.joining("; ")));
        row.text("speech", StatementJson.speech(credit));
        row.text("cue", credit == null ? "" : document.excerpt(credit.cue()).text());
        return row.finished();
    }

    /** A row that keeps account of what was changed in it. */
    private static final class Row {

        private final Map<String, Object> cells = new LinkedHashMap<>();
        private final List<String> changed = new ArrayList<>();

        void number(String column, int number) {
            cells.put(column, number);
        }

        void text(String column, String exact) {
            String seen = Visible.marked(exact);
            if (!seen.equals(exact)) {
                changed.add("hidden: " + column);
            }
            boolean formula = FORMULA.matcher(seen).matches();
            if (formula) {
                changed.add("apostrophe: " + column);
            }
            cells.put(column, formula ? "'" + seen : seen);
        }

        Map<String, Object> finished() {
            cells.put("changed", String.join("; ", changed));
            return cells;
        }
    }
}
