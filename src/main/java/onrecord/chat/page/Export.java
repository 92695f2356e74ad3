package onrecord.chat.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import onrecord.chat.Body;
import onrecord.chat.Parameters;
import onrecord.chat.StatementJson;
import onrecord.chat.WebResponse;
import onrecord.chat.page.Register.Said;
import onrecord.corpus.Document;

/** Statements as files: all of them, one speaker's ({@code ?speaker=}), one document's ({@code ?file=}). */
final class Export {

    static final String SPEAKER = "speaker";
    static final String FILE = "file";

    private final StatementJson json = new StatementJson();
    private final StatementTable table = new StatementTable();

    /** A JSON array with an object a statement, as {@code onrecord statements --json} prints them. */
    Shelf.View json(Parameters parameters, Register register) {
        return view(parameters, register, said -> {
            var all = new StringJoiner(",\n", "[\n", "\n]\n").setEmptyValue("[]\n");
            said.forEach(one -> all.add(json.of(one.document(), one.statement())));
            return file(all.toString(), "application/json", "statements.json");
        });
    }

    /** A table, as {@link StatementTable} says. */
    Shelf.View csv(Parameters parameters, Register register) {
        return view(parameters, register,
                said -> file(table.of(said), "text/csv; charset=utf-8; header=present", "statements.csv"));
    }

    private static WebResponse file(String text, String type, String name) {
        return new WebResponse(200, Map.of("Content-Type", type, "Content-Disposition",
                "attachment; filename=\"" + name + "\""), Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Shelf.View view(Parameters parameters, Register register, Function<List<Said>, WebResponse> file) {
        String name = parameters.one(SPEAKER);
        Optional<String> person = name.isEmpty() ? Optional.empty() : register.person(name);
        if (!name.isEmpty() && person.isEmpty()) {
            return Shelf.View.of(WebResponse.text(404, "No document credits anybody of that name with words.\n"));
        }
        String only = parameters.one(FILE);
        if (!only.isEmpty() && register.corpus().reading(only).isEmpty()) {
            return Shelf.View.of(WebResponse.text(404, "There is no such document.\n"));
        }
        List<Said> said = person.map(one -> register.saidBy(one).stream()).orElseGet(() -> all(register))
                .filter(one -> only.isEmpty() || one.document().file().equals(only)).toList();
        List<Document> documents = said.stream().map(Said::document).distinct().toList();
        return new Shelf.View(documents, () -> file.apply(said));
    }

    private static Stream<Said> all(Register register) {
        return register.corpus().readings().flatMap(reading -> reading.statements().stream()
                .map(statement -> new Said(reading.document(), statement)));
    }
}
