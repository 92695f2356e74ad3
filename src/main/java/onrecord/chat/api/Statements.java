package onrecord.chat.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.answer.Quotation;
import onrecord.chat.Gate;
import onrecord.chat.StatementsRenderer;
import onrecord.chat.WebRequest;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;

/** Lists statements: all, one person's, one document's. */
final class Statements {

    private static final Known KNOWN = new Known("speaker", "file", "from", "limit");

    /** A document that is found changed is read anew; who changes it all the time is not waited for. */
    private static final int TRIES = 3;

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
        for (int left = TRIES; left > 1; left--) {
            Corpus now = corpus.get();
            try {
                String list = list(now, request);
                if (now == corpus.get()) {
                    return list;
                }
            } catch (Bad e) {
                if (now == corpus.get()) {
                    throw e;
                }
            }
        }
        return list(corpus.get(), request);
    }

    private String list(Corpus now, WebRequest request) throws Bad {
        Paging part = Paging.of(request);
        Set<Speaker> meant = meant(request.parameters().one("speaker"));
        Map<String, Integer> counts = counts(now, request.parameters().one("file"), meant);
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var renderer = new StatementsRenderer(total, part.from(), part.next(total).orElse(null));
        return gate.pass(StatementsRenderer.turn(part(now, counts, part, meant)), renderer).message();
    }

    /** Those of the documents that they stand in are opened, no others. */
    private List<Quotation> part(Corpus now, Map<String, Integer> counts, Paging part, Set<Speaker> meant) {
        List<Quotation> shown = new ArrayList<>();
        int before = 0;
        for (Map.Entry<String, Integer> in : counts.entrySet()) {
            int skipped = Math.max(0, part.from() - before);
            before += in.getValue();
            if (skipped < in.getValue() && shown.size() < part.limit()) {
                now.reading(in.getKey()).stream().flatMap(reading -> quotations(reading, meant)).skip(skipped)
                        .limit(part.limit() - shown.size()).forEach(shown::add);
            }
        }
        return shown;
    }

    private static Stream<Quotation> quotations(Reading reading, Set<Speaker> meant) {
        return reading.statements().stream().filter(one -> meant.isEmpty() || saidBy(one, meant))
                .map(one -> new Quotation(reading.document().excerpt(one.span()), one.credit(), List.of()));
    }

    private static boolean saidBy(Statement statement, Set<Speaker> meant) {
        return statement.attribution().stream().flatMap(credit -> credit.speakers().stream())
                .anyMatch(meant::contains);
    }

    /** How many statements are wanted of each document, by file. */
    private Map<String, Integer> counts(Corpus now, String file, Set<Speaker> meant) throws Bad {
        if (!file.isEmpty()) {
            Reading reading = now.reading(file)
                    .orElseThrow(() -> new Bad(404, "There is no document \"" + Known.shown(file) + "\"."));
            return Map.of(file, (int) quotations(reading, meant).count());
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Entry entry : now.entries()) {
            int count = meant.isEmpty() ? entry.statements() + entry.uncredited() : saidBy(entry, meant);
            if (count > 0) {
                counts.put(entry.file(), count);
            }
        }
        return counts;
    }

    private static int saidBy(Entry entry, Set<Speaker> meant) {
        return meant.stream().mapToInt(one -> entry.voices().getOrDefault(one, 0)).sum();
    }

    /** Those who are called so; empty for no name. */
    private Set<Speaker> meant(String name) throws Bad {
        Set<Speaker> meant = new HashSet<>();
        people.get().stream().filter(person -> !name.isEmpty() && isCalled(person, name))
                .forEach(person -> meant.addAll(person.speakers()));
        if (meant.isEmpty() && !name.isEmpty()) {
            throw new Bad(404,
                    "Nobody called \"" + Known.shown(name) + "\" is credited with words; /api/sources lists who is.");
        }
        return meant;
    }

    private static boolean isCalled(Asked person, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(person.name()), person.speakers().stream().map(Speaker::name))
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted));
    }
}
