package onrecord.chat.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.chat.WebRequest;

/**
 * Tells the requests of our own pages, of programs and of people who type an address from those that the page of another
 * site has a browser send.
 */
final class Visitors {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private final Binding binding;

    Visitors(Binding binding) {
        this.binding = binding;
    }

    /**
     * Lets a request in.
     *
     * @param host for whom it is meant, without a port
     * @throws Refused if it is meant for somebody else (DNS rebinding), if another site sends it, or if it says that it is
     *     another request than it is
     */
    void admit(String host, WebRequest head) throws Refused {
        if (!binding.answersFor(host)) {
            throw new Refused(421, "This server does not answer for that host.");
        }
        if (head.header(OVERRIDE).isPresent()) {
            // Javalin would follow it: a request would be another than it looks like to whoever lets it pass.
            throw new Refused(400, "A request is what its first line says: leave out " + OVERRIDE + ".");
        }
        Optional<String> origin = head.header("Origin");
        if (origin.isPresent() ? !isOurs(origin.get(), head) : comesFromElsewhere(head)) {
            throw new Refused(403, "Requests from other sites are not answered.");
        }
    }

    /** Browsers name the origin with whatever could change something; "null" is the origin of what hides it. */
    private boolean isOurs(String origin, WebRequest head) {
        String small = origin.toLowerCase(Locale.ROOT);
        if (!small.startsWith("http://") && !small.startsWith("https://")) {
            return false;
        }
        String authority = small.substring(small.indexOf("//") + 2);
        return binding.names().contains(authority)
                || head.header("Host").filter(host -> host.toLowerCase(Locale.ROOT).equals(authority)).isPresent();
    }

    /** Another site may send people here; it may not have them do anything here. */
    private static boolean comesFromElsewhere(WebRequest head) {
        String site = head.header("Sec-Fetch-Site").orElse("none").toLowerCase(Locale.ROOT);
        return !READING.contains(head.method()) && (site.equals("cross-site") || site.equals("same-site"));
    }
}
