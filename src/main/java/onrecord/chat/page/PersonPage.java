package onrecord.chat.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.answer.Quotation;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Parameters;
import onrecord.chat.Turn;
import onrecord.chat.Visible;
import onrecord.chat.WebResponse;
import onrecord.chat.page.Register.Said;
import org.jsoup.nodes.Element;

/** The page with everything somebody said. */
final class PersonPage {

    private static final String TOPIC = "topic";
    private static final int PER_PAGE = 50;

    private static final Comparator<LocalDate> NEWEST = Comparator.reverseOrder();

    private final Layout layout;
    private final Gate gate;
    private final Links links;

    PersonPage(Layout layout, Gate gate, Links links) {
        this.layout = layout;
        this.gate = gate;
        this.links = links;
    }

    Shelf.View view(Parameters parameters, String asked, Register register) {
        Optional<String> person = register.person(asked);
        if (person.isEmpty()) {
            return Shelf.View.of(none(asked));
        }
        if (!person.get().equals(asked)) {
            return Shelf.View.of(WebResponse.see(Addresses.person(person.get())));
        }
        var listing = new Listing(parameters, asked, register);
        return new Shelf.View(listing.shown.stream().map(Said::document).distinct().toList(), listing::page);
    }

    private WebResponse none(String asked) {
        var main = new Element("main");
        main.appendElement("h1").text("Nobody of that name");
        main.appendElement("p").text("No document credits “" + Visible.line(asked) + "” with words. ")
                .appendElement("a").attr("href", "/people").text("See who speaks.");
        return layout.page(404, "Nobody of that name", Layout.Section.PEOPLE, main, List.of("source.css"));
    }

    /** One page of somebody's statements. */
    private final class Listing {

        private final String name;
        private final String topic;
        private final Register register;
        private final Topics topics;
        private final Paging paging;
        private final List<Said> shown;
        private final int count;

        Listing(Parameters parameters, String name, Register register) {
            this.name = name;
            this.register = register;
            this.topic = parameters.one(TOPIC).strip();
            this.topics = new Topics(register.saidBy(name), register.people());
            List<Said> all = (topic.isEmpty() ? register.saidBy(name) : topics.on(topic)).stream()
                    .sorted(Comparator.comparing((Said said) -> said.document().citation().date(),
                            Comparator.nullsLast(NEWEST)).thenComparing(said -> said.document().file())
                            .thenComparing(said -> said.statement().span()))
                    .toList();
            this.count = all.size();
            this.paging = Paging.of(parameters, count, PER_PAGE);
            this.shown = paging.of(all, PER_PAGE);
        }

        WebResponse page() {
            if (shown.isEmpty()) {
                return layout.page(Visible.line(name), Layout.Section.PEOPLE, main(), List.of("source.css"));
            }
            var question = new Question(name, Kind.STATEMENT, List.of(new Asked(name, Set.of())), topic,
                    name);
            List<Quotation> quotations = shown.stream().map(said -> new Quotation(
                    said.document().excerpt(said.statement().span()), said.statement().credit(), List.of())).toList();
            var turn = new Turn(new Answer.Quoted(question, 1, quotations), List.of(), Duration.ZERO);
            return gate.pass(turn, new SaidRenderer(links, this::around)).message();
        }

        /** The page round its statements. */
        private WebResponse around(Element statements) {
            Element main = main();
            main.appendChild(statements);
            paging.links(main, "Pages of this list",
                    number -> Addresses.with(Addresses.person(name), TOPIC, topic, Paging.PAGE, number + ""));
            Downloads.add(main, name, "");
            return layout.page(Visible.line(name), Layout.Section.PEOPLE, main, List.of("source.css"));
        }

        private Element main() {
            var main = new Element("main").addClass("browse");
            main.appendElement("h1").attr("dir", "auto").text(Visible.line(name));
            main.appendElement("p").addClass("pale").text(PeopleList.summary(register.voice(name)));
            if (!topics.counts().isEmpty()) {
                Element nav = main.appendElement("nav").attr("aria-label", "Topics").addClass("topics");
                Element list = nav.appendElement("ul");
                chip(list, "", "All", register.saidBy(name).size());
                topics.counts().forEach((one, times) -> chip(list, one, one, times));
            }
            if (!topic.isEmpty()) {
                main.appendElement("p").attr("role", "status")
                        .text((count == 0 ? "No" : String.format(Locale.ROOT, "%,d", count))
                                + (count == 1 ? " statement names “" : " statements name “") + Visible.line(topic)
                                + "”.");
            }
            return main;
        }

        private void chip(Element list, String value, String label, int times) {
            Element link = list.appendElement("li").appendElement("a")
                    .attr("href", Addresses.with(Addresses.person(name), TOPIC, value));
            link.text(label + " ").appendElement("span").addClass("count")
                    .text(String.format(Locale.ROOT, "%,d", times));
            if (value.equals(topic)) {
                link.attr("aria-current", "true");
            }
        }
    }
}
