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
import onrecord.corpus.Entry;
import org.jsoup.nodes.Element;

/** The page with everything somebody said. */
final class PersonPage {

    private static final String TOPIC = "topic";
    private static final int PER_PAGE = 50;

    /** Documents that are looked through for what somebody speaks about, the newest first; hardly anybody stands in more. */
    private static final int LOOKED_AT = 200;

    private static final Comparator<LocalDate> NEWEST = Comparator.reverseOrder();

    private final Layout layout;
    private final Gate gate;
    private final Links links;

    PersonPage(Layout layout, Gate gate, Links links) {
        this.layout = layout;
        this.gate = gate;
        this.links = links;
    }

    Current.View view(Parameters parameters, String asked, Register register) {
        Optional<String> person = register.person(asked);
        if (person.isEmpty()) {
            return Current.View.of(none(asked));
        }
        if (!person.get().equals(asked)) {
            return Current.View.of(WebResponse.see(Addresses.person(person.get())));
        }
        var listing = new Listing(parameters, asked, register);
        return new Current.View(listing.shown.stream().map(Said::document).distinct().toList(), listing::page);
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
        private final List<Entry> entries;
        private final Topics topics;
        private final Paging paging;
        private final List<Said> shown;
        private final int count;

        Listing(Parameters parameters, String name, Register register) {
            this.name = name;
            this.register = register;
            this.topic = parameters.one(TOPIC).strip();
            this.entries = register.documents(name).stream()
                    .sorted(Comparator.comparing((Entry entry) -> entry.citation().date(),
                            Comparator.nullsLast(NEWEST)).thenComparing(Entry::file))
                    .toList();
            this.topics = new Topics(said(entries.subList(0, Math.min(entries.size(), LOOKED_AT))), register.people());
            List<Said> on = topic.isEmpty() ? List.of() : topics.on(topic);
            this.count = topic.isEmpty() ? register.voice(name).statements() : on.size();
            this.paging = Paging.of(parameters, count, PER_PAGE);
            this.shown = topic.isEmpty() ? shown() : paging.of(on, PER_PAGE);
        }

        private List<Said> said(List<Entry> in) {
            return in.stream().flatMap(entry -> register.saidBy(name, entry).stream()).toList();
        }

        /** The catalogue tells which documents this page is about. */
        private List<Said> shown() {
            int before = (paging.number() - 1) * PER_PAGE;
            int first = 0;
            while (first < entries.size() && register.statements(entries.get(first), name) <= before) {
                before -= register.statements(entries.get(first++), name);
            }
            int last = first;
            for (int found = -before; found < PER_PAGE && last < entries.size(); last++) {
                found += register.statements(entries.get(last), name);
            }
            return said(entries.subList(first, last)).stream().skip(before).limit(PER_PAGE).toList();
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
            Downloads.add(main, name, "", Export.parts(entries));
            return layout.page(Visible.line(name), Layout.Section.PEOPLE, main, List.of("source.css"));
        }

        private Element main() {
            var main = new Element("main").addClass("browse");
            main.appendElement("h1").attr("dir", "auto").text(Visible.line(name));
            main.appendElement("p").addClass("pale").text(PeopleList.summary(register.voice(name)));
            if (!topics.counts().isEmpty()) {
                Element nav = main.appendElement("nav").attr("aria-label", "Topics").addClass("topics");
                Element list = nav.appendElement("ul");
                chip(list, "", "All", register.voice(name).statements());
                topics.counts().forEach((one, times) -> chip(list, one, one, times));
            }
            if (!topic.isEmpty()) {
                main.appendElement("p").attr("role", "status")
                        .text((count == 0 ? "No" : String.format(Locale.ROOT, "%,d", count))
                                + (count == 1 ? " statement names “" : " statements name “") + Visible.line(topic)
                                + "”"
                                + (entries.size() > LOOKED_AT ? " in the newest " + LOOKED_AT + " documents." : "."));
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
