package onrecord.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onrecord.chat.Captions;
import onrecord.chat.Links;
import onrecord.chat.Visible;
import onrecord.chat.console.Welcome;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Statement;

/** What can be said of a corpus in a few lines. */
final class About {

    private final Supplier<Corpus> corpus;
    private final Links links;

    About(Supplier<Corpus> corpus, Links links) {
        this.corpus = corpus;
        this.links = links;
    }

    Welcome welcome() {
        return new Welcome(List.of(size(), "Ask, for example: " + example(), "/help for more, Ctrl-D to end."),
                this::sources);
    }

    /** A line for each document: how it is cited, where it is, and how much is said in it. */
    List<String> sources() {
        return corpus.get().readings().map(this::source).toList();
    }

    private String source(Reading reading) {
        Document document = reading.document();
        String where = Links.web(document.citation()).orElseGet(() -> links.to(document.excerpt(new Span(0, 0))));
        return Captions.source(document.citation()) + Captions.DOT + counted(statements(reading), "statement") + "\n  "
                + where;
    }

    private String size() {
        Corpus now = corpus.get();
        return "OnRecord: " + counted(now.size(), "document") + ", " + counted(now.statements(), "statement")
                + ". Every answer is their exact words.";
    }

    private static int statements(Reading reading) {
        return (int) reading.statements().stream().filter(statement -> statement.credit() != null).count();
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** About whoever has the most to say, so that there is an answer. */
    private String example() {
        Map<String, Long> counts = corpus.get().readings()
                .flatMap(reading -> reading.statements().stream())
                .map(Statement::attribution)
                .flatMap(Optional::stream)
                .map(credit -> credit.speakers().get(0).name())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> "what did " + Visible.line(most.getKey()) + " say?")
                .orElse("when was it announced?");
    }
}
