package onrecord.chat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import onrecord.chat.Body;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;

/** The page where a browser gets its cookie for the token. */
final class SignIn {

    static final String PATH = "/sign-in";

    /** The parameter that says where to go afterwards. */
    static final String BACK = "to";

    /** A path on this server: what begins with two slashes, or with one of each kind, is another host. */
    private static final String OWN = "/(?![/\\\\])[!-~]*";

    private final Token token;
    private final Tries tries;
    private final Clock clock;
    private final String page = resource("sign-in.html");
    private final Body style = Body.of(resource("sign-in.css"));

    SignIn(Token token, Tries tries, Clock clock) {
        this.token = token;
        this.tries = tries;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(new Route("GET", PATH, request -> page(200, "")).open(),
                new Route("POST", PATH, this::enter).open(),
                new Route("GET", PATH + ".css", request -> new WebResponse(200,
                        Map.of("Content-Type", "text/css; charset=utf-8"), style)).open());
    }

    private WebResponse enter(WebRequest request) {
        try {
            String given = request.form().one("token").strip();
            if (!tries.tried(request.remote(), () -> token.is(given))) {
                return page(401, "That is not the token.");
            }
        } catch (Refused e) {
            return page(e.status(), e.why()).with("Retry-After", "60");
        }
        String back = request.parameters().one(BACK);
        return WebResponse.see(back.matches(OWN) ? back : "/").with("Set-Cookie", cookie(request));
    }

    /**
     * Lax, so that a link in a chat finds the reader signed in: what such a link can bring is a GET, and none of them changes
     * anything. Over HTTPS, which the browser names itself, it is sent over nothing else.
     */
    private String cookie(WebRequest request) {
        boolean secure = request.header("Origin").orElse("").startsWith("https:");
        return Cookies.NAME + "=" + token.cookie(clock.instant()) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
                + Token.GOOD.toSeconds() + (secure ? "; Secure" : "");
    }

    /** @param problem a sentence of ours; nothing that was sent */
    private WebResponse page(int status, String problem) {
        return WebResponse.html(status, page.replace("{problem}", problem));
    }

    private static String resource(String name) {
        try (InputStream in = SignIn.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
