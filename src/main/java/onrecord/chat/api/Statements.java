package onrecord.chat.api;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.answer.Quotation;
import onrecord.chat.Gate;
import onrecord.chat.StatementsRenderer;
import onrecord.chat.WebRequest;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;

/** Lists statements: all, one person's, one document's. */
final class Statements {

    private static final Known KNOWN = new Known("speaker", "file", "from", "limit");

    private final Gate gate;
    private final Supplier<Corpus> corpus;
    private final Supplier<List<Asked>> people;

    Statements(Gate gate, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this.gate = gate;
        this.corpus = corpus;
        this.people = people;
    }

    String list(WebRequest request) throws Bad {
        Paging.check(request, KNOWN);
        Paging part = Paging.of(request);
        Predicate<Statement> wanted = by(request.parameters().one("speaker"));
        List<Quotation> all = readings(request.parameters().one("file"))
                .flatMap(reading -> quotations(reading, wanted))
                .toList();
        List<Quotation> shown = all.stream().skip(part.from()).limit(part.limit()).toList();
        var renderer = new StatementsRenderer(all.size(), part.from(), part.next(all.size()).orElse(null));
        return gate.pass(StatementsRenderer.turn(shown), renderer).message();
    }

    private static Stream<Quotation> quotations(Reading reading, Predicate<Statement> wanted) {
        return reading.statements().stream().filter(wanted)
                .map(one -> new Quotation(reading.document().excerpt(one.span()), one.credit(), List.of()));
    }

    private Stream<Reading> readings(String file) throws Bad {
        if (file.isEmpty()) {
            return corpus.get().readings();
        }
        return Stream.of(corpus.get().reading(file)
                .orElseThrow(() -> new Bad(404, "There is no document \"" + Known.shown(file) + "\".")));
    }

    private Predicate<Statement> by(String name) throws Bad {
        if (name.isEmpty()) {
            return statement -> true;
        }
        Set<Speaker> meant = new HashSet<>();
        people.get().stream().filter(person -> isCalled(person, name))
                .forEach(person -> meant.addAll(person.speakers()));
        if (meant.isEmpty()) {
            throw new Bad(404,
                    "Nobody called \"" + Known.shown(name) + "\" is credited with words; /api/sources lists who is.");
        }
        return statement -> statement.attribution().stream().flatMap(credit -> credit.speakers().stream())
                .anyMatch(meant::contains);
    }

    private static boolean isCalled(Asked person, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(person.name()), person.speakers().stream().map(Speaker::name))
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted));
    }
}
