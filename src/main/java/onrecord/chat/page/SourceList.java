package onrecord.chat.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Counted;
import onrecord.chat.Captions;
import onrecord.chat.Links;
import onrecord.chat.Parameters;
import onrecord.chat.Permalink;
import onrecord.chat.Visible;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Entry;
import onrecord.corpus.Reading;
import org.jsoup.nodes.Element;

/** The page that lists the documents. */
final class SourceList {

    private static final String PATH = "/sources";
    private static final int PER_PAGE = 50;

    /** Names beside a document; the others stand on its page. */
    private static final int NAMED = 4;

    private static final Comparator<Entry> BY_FILE = Comparator.comparing(Entry::file);
    private static final List<String> ORDERS = List.of("newest", "oldest", "title", "statements");

    private final Layout layout;

    SourceList(Layout layout) {
        this.layout = layout;
    }

    private static Comparator<Entry> by(String order) {
        return switch (order) {
            case "oldest" -> byDate(Comparator.naturalOrder());
            case "title" -> Comparator.comparing(entry -> Visible.line(entry.citation().title()),
                    String.CASE_INSENSITIVE_ORDER);
            case "statements" -> Comparator.comparingInt(Entry::statements).reversed();
            default -> byDate(Comparator.reverseOrder());
        };
    }

    private static Comparator<Entry> byDate(Comparator<LocalDate> order) {
        return Comparator.comparing((Entry entry) -> entry.citation().date(),
                Comparator.<LocalDate>nullsLast(order));
    }

    Current.View view(Parameters parameters, Register register) {
        String order = parameters.one(ListForm.ORDER);
        String filter = parameters.one(ListForm.FILTER).strip();
        List<Entry> all = register.corpus().entries().stream()
                .filter(entry -> fits(entry, register, filter))
                .sorted(by(order).thenComparing(BY_FILE))
                .toList();
        Paging paging = Paging.of(parameters, all.size(), PER_PAGE);
        List<Entry> shown = paging.of(all, PER_PAGE);
        List<Document> documents = shown.stream().map(Entry::file).map(register.corpus()::reading)
                .flatMap(Optional::stream).map(Reading::document).toList();
        return new Current.View(documents, () -> {
            var main = new Element("main").addClass("browse");
            main.appendElement("h1").text("Sources");
            new ListForm(PATH, "Title, publisher, file or speaker", ORDERS).add(main, filter, order);
            main.appendElement("p").addClass("pale").attr("role", "status").text(counted(all, register, filter));
            Element list = main.appendElement("ol").addClass("rows");
            shown.forEach(entry -> row(list.appendElement("li"), entry, register));
            paging.links(main, "Pages of this list",
                    number -> Addresses.with(PATH, ListForm.FILTER, filter, ListForm.ORDER, order,
                            Paging.PAGE, number + ""));
            Downloads.add(main, "", "", Export.parts(register.corpus().entries()));
            return layout.page("Sources", Layout.Section.SOURCES, main, List.of("source.css"));
        });
    }

    private static boolean fits(Entry entry, Register register, String filter) {
        if (filter.isEmpty()) {
            return true;
        }
        String publisher = entry.citation().publisher();
        Stream<String> named = Stream.of(entry.citation().title(), entry.file(),
                publisher == null ? "" : publisher);
        return ListForm.in(named, filter) || ListForm.in(register.people(entry).stream(), filter);
    }

    private static String counted(List<Entry> all, Register register, String filter) {
        int documents = register.corpus().size();
        int statements = all.stream().mapToInt(Entry::statements).sum();
        String count = filter.isEmpty()
                ? Counted.of(documents, "document")
                : String.format(Locale.ROOT, "%,d of %s", all.size(), Counted.of(documents, "document"));
        return count + " with " + Counted.of(statements, "statement");
    }

    private static void row(Element item, Entry entry, Register register) {
        Citation citation = entry.citation();
        item.appendElement("a").addClass("title").attr("href", Permalink.of(entry.file()))
                .attr("dir", "auto")
                .text(Visible.line(citation.title()));
        Element from = item.appendElement("p").addClass("small").addClass("pale");
        if (citation.date() == null) {
            from.appendText("Without a date");
        } else {
            from.appendElement("time").attr("datetime", citation.date().toString()).text(Captions.day(citation.date()));
        }
        if (citation.publisher() != null) {
            from.appendText(Captions.DOT).appendElement("span").text(Visible.line(citation.publisher()));
        }
        Links.web(citation).ifPresent(url -> from.appendText(Captions.DOT).appendElement("a").attr("href", url)
                .attr("rel", "noreferrer").text("Original").appendElement("span").addClass("hidden")
                .text(" of " + Visible.line(citation.title())));
        who(item.appendElement("p").addClass("small"), register.people(entry), entry);
    }

    private static void who(Element line, List<String> people, Entry entry) {
        line.appendText(Counted.of(entry.statements(), "statement"));
        String sign = ": ";
        for (String name : people.stream().limit(NAMED).toList()) {
            line.appendText(sign).appendElement("a").attr("href",
                    Addresses.with(Permalink.of(entry.file()), DocumentPage.SPEAKER, name)).attr("dir", "auto")
                    .text(Visible.line(name));
            sign = ", ";
        }
        int others = people.size() - NAMED;
        line.appendText(others > 0 ? " and " + others + " more" : "");
    }
}
