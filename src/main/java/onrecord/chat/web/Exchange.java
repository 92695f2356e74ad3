package onrecord.chat.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.chat.Body;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Javalin and a surface: one request in, one response out, whatever happens. */
final class Exchange implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private static final int PART = 8_192;

    /** Whatever a page holds, it loads nothing from elsewhere, runs nothing that stands in it, and is shown in no other page. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Route.Handler handler;
    private final Limits limits;

    Exchange(Route.Handler handler, Limits limits) {
        this.handler = handler;
        this.limits = limits;
    }

    @Override
    public void handle(Context context) {
        send(response(context.req()), context);
    }

    private WebResponse response(HttpServletRequest request) {
        try {
            return answer(read(request, body(request)));
        } catch (Refused e) {
            return e.response();
        } catch (IOException e) {
            LOG.debug("A request did not arrive", e);
            return WebResponse.of(400).with("Connection", "close");
        }
    }

    /** Sends a response. */
    static void send(WebResponse response, Context context) {
        context.status(response.status());
        // What is not said otherwise is neither kept nor guessed at.
        context.header("Cache-Control", "no-store");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Content-Security-Policy", POLICY);
        context.header("Referrer-Policy", "no-referrer");
        response.headers().forEach(context::header);
        context.result(response.body().bytes());
    }

    private static WebRequest read(HttpServletRequest request, Body body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        String query = request.getQueryString();
        return new WebRequest(request.getMethod(), request.getRequestURI(), query == null ? "" : query, headers, body,
                request.getRemoteAddr());
    }

    /** What is announced as too large is not even read. */
    private Body body(HttpServletRequest request) throws IOException, Refused {
        if (request.getContentLengthLong() > limits.body()) {
            throw new Refused(413, "The request is too large.\n");
        }
        long end = System.nanoTime() + limits.patience().toNanos();
        var bytes = new ByteArrayOutputStream();
        var part = new byte[PART];
        for (int n = request.getInputStream().read(part); n >= 0; n = request.getInputStream().read(part)) {
            bytes.write(part, 0, n);
            if (bytes.size() > limits.body()) {
                throw new Refused(413, "The request is too large.\n");
            }
            if (System.nanoTime() - end > 0) {
                throw new Refused(408, "The request came too slowly.\n");
            }
        }
        return Body.of(bytes.toByteArray());
    }

    private WebResponse answer(WebRequest request) {
        try {
            return handler.handle(request);
        } catch (RuntimeException | Error e) {
            LOG.error("Cannot answer {}", request, e);
            return WebResponse.text(500, "This request met a fault in the program.\n");
        }
    }

    /** A request that is not read to its end; the rest of it is not waited for. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final int status;
        private final String why;

        Refused(int status, String why) {
            this.status = status;
            this.why = why;
        }

        WebResponse response() {
            return WebResponse.text(status, why).with("Connection", "close");
        }
    }
}
