package onrecord.chat.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.Permalink;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;

/**
 * Asks for the token, if there is one: programs send it as a bearer token, browsers a cookie that they get for it.
 *
 * <p>It asks everybody, also on the machine itself: what a proxy there passes on comes from a loopback address, and with
 * some proxies under a loopback name.
 */
final class Guard {

    private final Optional<Token> token;
    private final Tries tries;
    private final Clock clock;

    /** @param tries shared with the sign-in page */
    Guard(Optional<Token> token, Tries tries, Clock clock) {
        this.token = token;
        this.tries = tries;
        this.clock = clock;
    }

    /** Asks nobody. */
    static Guard none() {
        return new Guard(Optional.empty(), new Tries(Clock.systemUTC()), Clock.systemUTC());
    }

    /**
     * Lets a request in.
     *
     * @throws Refused if the route is not open and the request brings no proof
     */
    void admit(WebRequest head, Route route) throws Refused {
        boolean open = token.isEmpty() || route.traits().contains(Route.Trait.OPEN);
        if (open || hasCookie(token.get(), head) || hasToken(token.get(), head)) {
            return;
        }
        if (reads(head)) {
            String back = head.path() + (head.query().isEmpty() ? "" : "?" + head.query());
            // The browser takes along what follows "#", and back again.
            throw new Refused(303, "Sign in first.",
                    Map.of("Location", SignIn.PATH + "?" + SignIn.BACK + "=" + Permalink.encoded(back)));
        }
        throw new Refused(401, "This needs the token: send it as \"Authorization: Bearer ...\".",
                Map.of("WWW-Authenticate", "Bearer realm=\"OnRecord\""));
    }

    private boolean hasCookie(Token wanted, WebRequest head) {
        return Cookies.of(head).stream().anyMatch(cookie -> wanted.made(cookie, clock.instant()));
    }

    private boolean hasToken(Token wanted, WebRequest head) throws Refused {
        Optional<String> given = head.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
        return given.isPresent() && tries.tried(head.remote(), () -> wanted.is(given.get()));
    }

    /** Whether a person looks at a page. */
    private static boolean reads(WebRequest head) {
        return head.method().equals("GET") && head.header("Accept").orElse("").contains("text/html");
    }
}
