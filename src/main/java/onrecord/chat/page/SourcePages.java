package onrecord.chat.page;

import java.util.List;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Permalink;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;

/** The documents, and who said what in them. */
final class SourcePages {

    private final Current current;
    private final DocumentPage document;
    private final SourceList sources;
    private final PeopleList people;
    private final PersonPage person;
    private final Export export = new Export();

    SourcePages(Layout layout, Gate gate, Links links, Current current) {
        this.current = current;
        this.document = new DocumentPage(layout);
        this.sources = new SourceList(layout);
        this.people = new PeopleList(layout);
        this.person = new PersonPage(layout, gate, links);
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/sources",
                        request -> current.respond(register -> sources.view(request.parameters(), register))),
                new Route("GET", "/people",
                        request -> current.respond(register -> people.view(request.parameters(), register))),
                new Route("GET", Addresses.PEOPLE + "*", this::person),
                new Route("GET", Permalink.DOCUMENTS + "*", this::document),
                new Route("GET", "/statements.json",
                        request -> current.respond(register -> export.json(request.parameters(), register))),
                new Route("GET", "/statements.csv",
                        request -> current.respond(register -> export.csv(request.parameters(), register))));
    }

    private WebResponse document(WebRequest request) {
        String file = request.below(Permalink.DOCUMENTS).orElse("");
        return current.respond(register -> document.view(request, file, register));
    }

    private WebResponse person(WebRequest request) {
        String name = request.below(Addresses.PEOPLE).orElse("");
        return current.respond(register -> person.view(request.parameters(), name, register));
    }
}
