package onrecord.app;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.answer.Counted;
import onrecord.chat.Captions;
import onrecord.chat.Links;
import onrecord.chat.Visible;
import onrecord.chat.console.Welcome;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;

/** What can be said of a corpus in a few lines. */
final class About {

    /** Several screens full. */
    private static final int SOURCES = 200;

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

    /** A line for each document, or for the first of very many: how it is cited, where it is, and how much is said in it. */
    List<String> sources() {
        List<Entry> all = corpus.get().entries();
        Stream<String> more = all.size() > SOURCES ? Stream.of(all.size() - SOURCES + " more") : Stream.of();
        return Stream.concat(all.stream().limit(SOURCES).map(this::source), more).toList();
    }

    private String source(Entry entry) {
        return Captions.source(entry.citation()) + Captions.DOT + Counted.of(entry.statements(), "statement") + "\n  "
                + links.to(entry);
    }

    private String size() {
        Corpus now = corpus.get();
        return "OnRecord: " + Counted.of(now.size(), "document") + ", " + Counted.of(now.statements(), "statement")
                + ". Every answer is their exact words.";
    }

    /** About whoever has the most to say, so that there is an answer. */
    private String example() {
        Map<String, Integer> counts = new HashMap<>();
        corpus.get().entries().forEach(entry -> entry.voices().forEach(
                (who, statements) -> counts.merge(who.name(), statements, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> "what did " + Visible.line(most.getKey()) + " say?")
                .orElse("when was it announced?");
    }
}
