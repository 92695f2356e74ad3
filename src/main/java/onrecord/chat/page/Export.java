package onrecord.chat.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import onrecord.chat.Body;
import onrecord.chat.Parameters;
import onrecord.chat.StatementJson;
import onrecord.chat.WebResponse;
import onrecord.chat.page.Register.Said;
import onrecord.corpus.Document;
import onrecord.corpus.Entry;

/** Statements as files: all of them, one speaker's ({@code ?speaker=}), one document's ({@code ?file=}); of many, one part ({@code ?part=2}). */
final class Export {

    static final String SPEAKER = "speaker";
    static final String FILE = "file";

    /** Which part of a long list, from 1. */
    static final String PART = "part";

    /** From so many credited statements on, the next document begins another file: some ten megabytes. */
    private static final int STATEMENTS = 20_000;

    private final StatementJson json = new StatementJson();
    private final StatementTable table = new StatementTable();

    /** A JSON array with an object a statement, as {@code onrecord statements --json} prints them. */
    Current.View json(Parameters parameters, Register register) {
        return view(parameters, register, said -> {
            var all = new StringJoiner(",\n", "[\n", "\n]\n").setEmptyValue("[]\n");
            said.forEach(one -> all.add(json.of(one.document(), one.statement())));
            return file(all.toString(), "application/json", "statements.json");
        });
    }

    /** A table, as {@link StatementTable} says. */
    Current.View csv(Parameters parameters, Register register) {
        return view(parameters, register,
                said -> file(table.of(said), "text/csv; charset=utf-8; header=present", "statements.csv"));
    }

    private static WebResponse file(String text, String type, String name) {
        return new WebResponse(200, Map.of("Content-Type", type, "Content-Disposition",
                "attachment; filename=\"" + name + "\""), Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Current.View view(Parameters parameters, Register register, Function<List<Said>, WebResponse> file) {
        String name = parameters.one(SPEAKER);
        Optional<String> person = name.isEmpty() ? Optional.empty() : register.person(name);
        if (!name.isEmpty() && person.isEmpty()) {
            return Current.View.of(WebResponse.text(404, "No document credits anybody of that name with words.\n"));
        }
        String only = parameters.one(FILE);
        if (!only.isEmpty() && register.corpus().entry(only).isEmpty()) {
            return Current.View.of(WebResponse.text(404, "There is no such document.\n"));
        }
        List<Entry> entries = person.map(register::documents).orElseGet(register.corpus()::entries).stream()
                .filter(entry -> only.isEmpty() || entry.file().equals(only)).toList();
        List<Said> said = part(entries, parameters.one(PART)).stream()
                .flatMap(entry -> person.map(one -> register.saidBy(one, entry)).orElseGet(() -> all(register, entry))
                        .stream())
                .toList();
        List<Document> documents = said.stream().map(Said::document).distinct().toList();
        return new Current.View(documents, () -> file.apply(said));
    }

    private static List<Said> all(Register register, Entry entry) {
        return register.corpus().reading(entry.file()).stream().flatMap(reading -> reading.statements().stream()
                .map(statement -> new Said(reading.document(), statement))).toList();
    }

    /** In how many files the statements of these documents come. */
    static int parts(List<Entry> entries) {
        return cuts(entries).size();
    }

    private static List<Entry> part(List<Entry> entries, String asked) {
        List<List<Entry>> parts = cuts(entries);
        int number = asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : 1;
        return number < 1 || number > parts.size() ? List.of() : parts.get(number - 1);
    }

    /** Whole documents, in order. */
    private static List<List<Entry>> cuts(List<Entry> entries) {
        List<List<Entry>> parts = new ArrayList<>();
        int from = 0;
        int statements = 0;
        for (int i = 0; i < entries.size(); i++) {
            statements += entries.get(i).statements();
            if (statements >= STATEMENTS || i + 1 == entries.size()) {
                parts.add(entries.subList(from, i + 1));
                from = i + 1;
                statements = 0;
            }
        }
        return parts;
    }
}
