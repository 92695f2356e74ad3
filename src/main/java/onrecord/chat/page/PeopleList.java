package onrecord.chat.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import onrecord.answer.Counted;
import onrecord.chat.Captions;
import onrecord.chat.Parameters;
import onrecord.chat.Visible;
import onrecord.chat.WebResponse;
import onrecord.chat.page.Register.Voice;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page that lists who is credited with words. */
final class PeopleList {

    private static final String PATH = "/people";
    private static final int PER_PAGE = 100;

    private static final Comparator<Voice> BY_NAME = Comparator
            .comparing(voice -> voice.name().toLowerCase(Locale.ROOT));
    private static final List<String> ORDERS = List.of("statements", "name", "latest");

    private final Layout layout;

    PeopleList(Layout layout) {
        this.layout = layout;
    }

    private static Comparator<Voice> by(String order) {
        return switch (order) {
            case "name" -> BY_NAME;
            case "latest" -> Comparator.comparing((Voice voice) -> voice.latest(),
                    Comparator.<LocalDate>nullsLast(Comparator.reverseOrder()));
            default -> Comparator.comparingInt(Voice::statements).reversed();
        };
    }

    Current.View view(Parameters parameters, Register register) {
        String order = parameters.one(ListForm.ORDER);
        String filter = parameters.one(ListForm.FILTER).strip();
        List<Voice> all = register.voices().stream()
                .filter(voice -> filter.isEmpty() || ListForm.in(Stream.of(voice.name()), filter))
                .sorted(by(order).thenComparing(BY_NAME))
                .toList();
        return Current.View.of(page(parameters, all, filter, order));
    }

    private WebResponse page(Parameters parameters, List<Voice> all, String filter, String order) {
        Paging paging = Paging.of(parameters, all.size(), PER_PAGE);
        var main = new Element("main").addClass("browse");
        main.appendElement("h1").text("People");
        new ListForm(PATH, "Name", ORDERS).add(main, filter, order);
        main.appendElement("p").addClass("pale").attr("role", "status")
                .text(String.format(Locale.ROOT, "%,d", all.size()) + (all.size() == 1 ? " speaker" : " speakers"));
        Element list = main.appendElement("ol").addClass("rows");
        for (Voice voice : paging.of(all, PER_PAGE)) {
            Element item = list.appendElement("li");
            item.appendElement("a").addClass("title").attr("href", Addresses.person(voice.name())).attr("dir", "auto")
                    .text(Visible.line(voice.name()));
            item.appendElement("p").addClass("small").addClass("pale").text(summary(voice));
        }
        paging.links(main, "Pages of this list",
                number -> Addresses.with(PATH, ListForm.FILTER, filter, ListForm.ORDER, order, Paging.PAGE,
                        number + ""));
        return layout.page("People", Layout.Section.PEOPLE, main, List.of("source.css"));
    }

    /** "14 statements in 2 documents, 13 January 2023 to 18 January 2023". */
    static String summary(Voice voice) {
        String count = Counted.of(voice.statements(), "statement") + " in "
                + Counted.of(voice.documents(), "document");
        return count + days(voice.first(), voice.latest());
    }

    private static String days(@Nullable LocalDate first, @Nullable LocalDate latest) {
        if (first == null || latest == null) {
            return "";
        }
        return ", " + Captions.day(first) + (first.equals(latest) ? "" : " to " + Captions.day(latest));
    }
}
