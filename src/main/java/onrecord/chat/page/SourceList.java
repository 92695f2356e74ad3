package onrecord.chat.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.chat.Captions;
import onrecord.chat.Links;
import onrecord.chat.Parameters;
import onrecord.chat.Permalink;
import onrecord.chat.Visible;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import org.jsoup.nodes.Element;

/** The page that lists the documents. */
final class SourceList {

    private static final String PATH = "/sources";
    private static final int PER_PAGE = 50;

    /** Names beside a document; the others stand on its page. */
    private static final int NAMED = 4;

    private static final Comparator<Reading> BY_FILE = Comparator.comparing(reading -> reading.document().file());
    private static final List<String> ORDERS = List.of("newest", "oldest", "title", "statements");

    private final Layout layout;

    SourceList(Layout layout) {
        this.layout = layout;
    }

    private static Comparator<Reading> by(String order) {
        return switch (order) {
            case "oldest" -> byDate(Comparator.naturalOrder());
            case "title" -> Comparator.comparing(reading -> Visible.line(reading.document().citation().title()),
                    String.CASE_INSENSITIVE_ORDER);
            case "statements" -> Comparator.comparingInt(onrecord.answer.SourceList::statements).reversed();
            default -> byDate(Comparator.reverseOrder());
        };
    }

    private static Comparator<Reading> byDate(Comparator<LocalDate> order) {
        return Comparator.comparing((Reading reading) -> reading.document().citation().date(),
                Comparator.<LocalDate>nullsLast(order));
    }

    Shelf.View view(Parameters parameters, Register register) {
        String order = parameters.one(ListForm.ORDER);
        String filter = parameters.one(ListForm.FILTER).strip();
        List<Reading> all = register.corpus().readings()
                .filter(reading -> fits(reading, register, filter))
                .sorted(by(order).thenComparing(BY_FILE))
                .toList();
        Paging paging = Paging.of(parameters, all.size(), PER_PAGE);
        List<Reading> shown = paging.of(all, PER_PAGE);
        return new Shelf.View(shown.stream().map(Reading::document).toList(), () -> {
            var main = new Element("main").addClass("browse");
            main.appendElement("h1").text("Sources");
            new ListForm(PATH, "Title, publisher, file or speaker", ORDERS).add(main, filter, order);
            main.appendElement("p").addClass("pale").attr("role", "status").text(counted(all, register, filter));
            Element list = main.appendElement("ol").addClass("rows");
            shown.forEach(reading -> row(list.appendElement("li"), reading, register));
            paging.links(main, "Pages of this list",
                    number -> Addresses.with(PATH, ListForm.FILTER, filter, ListForm.ORDER, order,
                            Paging.PAGE, number + ""));
            Downloads.add(main, "", "");
            return layout.page("Sources", Layout.Section.SOURCES, main, List.of("source.css"));
        });
    }

    private static boolean fits(Reading reading, Register register, String filter) {
        if (filter.isEmpty()) {
            return true;
        }
        Document document = reading.document();
        String publisher = document.citation().publisher();
        Stream<String> named = Stream.of(document.citation().title(), document.file(),
                publisher == null ? "" : publisher);
        return ListForm.in(named, filter) || ListForm.in(new Voices(reading, register).all().stream()
                .map(Voices.Voice::name), filter);
    }

    private static String counted(List<Reading> all, Register register, String filter) {
        int documents = register.corpus().size();
        int statements = all.stream().mapToInt(onrecord.answer.SourceList::statements).sum();
        String count = filter.isEmpty()
                ? count(documents, "document")
                : String.format(Locale.ROOT, "%,d of %s", all.size(), count(documents, "document"));
        return count + " with " + count(statements, "statement");
    }

    private static String count(int count, String of) {
        return String.format(Locale.ROOT, "%,d %s", count, of) + (count == 1 ? "" : "s");
    }

    private static void row(Element item, Reading reading, Register register) {
        Document document = reading.document();
        Citation citation = document.citation();
        item.appendElement("a").addClass("title").attr("href", Permalink.of(document)).attr("dir", "auto")
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
        who(item.appendElement("p").addClass("small"), new Voices(reading, register), reading, document);
    }

    private static void who(Element line, Voices voices, Reading reading, Document document) {
        line.appendText(count(onrecord.answer.SourceList.statements(reading), "statement"));
        String sign = ": ";
        for (Voices.Voice voice : voices.all().stream().limit(NAMED).collect(Collectors.toList())) {
            line.appendText(sign).appendElement("a").attr("href",
                    Addresses.with(Permalink.of(document), DocumentPage.SPEAKER, voice.name())).attr("dir", "auto")
                    .text(Visible.line(voice.name()));
            sign = ", ";
        }
        int others = voices.all().size() - NAMED;
        line.appendText(others > 0 ? " and " + others + " more" : "");
    }
}
