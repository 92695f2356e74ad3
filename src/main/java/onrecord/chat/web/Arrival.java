package onrecord.chat.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.chat.Body;
import onrecord.chat.WebRequest;

/** Reads requests, as long as they keep to the limits. */
final class Arrival {

    private static final String HEAD = "onrecord.head";

    private static final int PART = 8_192;

    private final Limits limits;

    Arrival(Limits limits) {
        this.limits = limits;
    }

    /** All but the body, read once. */
    static WebRequest head(Context context) {
        if (context.req().getAttribute(HEAD) instanceof WebRequest known) {
            return known;
        }
        WebRequest head = head(context.req());
        context.req().setAttribute(HEAD, head);
        return head;
    }

    private static WebRequest head(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        String query = request.getQueryString();
        return new WebRequest(request.getMethod(), request.getRequestURI(), query == null ? "" : query, headers,
                Body.EMPTY, request.getRemoteAddr());
    }

    /**
     * The body. What is announced as too large is not even read.
     *
     * @throws Refused if it is too large or too slow, or there is no room for it now
     */
    Body body(HttpServletRequest request, Memory.Share share) throws IOException, Refused {
        if (request.getContentLengthLong() > limits.body()) {
            throw tooLarge();
        }
        long end = System.nanoTime() + limits.patience().toNanos();
        var bytes = new ByteArrayOutputStream();
        var part = new byte[PART];
        for (int n = request.getInputStream().read(part); n >= 0; n = request.getInputStream().read(part)) {
            if (!share.take(n)) {
                throw Refused.busy();
            }
            bytes.write(part, 0, n);
            if (bytes.size() > limits.body()) {
                throw tooLarge();
            }
            if (System.nanoTime() - end > 0) {
                throw Refused.unread(408, "The request came too slowly.");
            }
        }
        return bytes.size() == 0 ? Body.EMPTY : Body.of(bytes.toByteArray());
    }

    private Refused tooLarge() {
        return Refused.unread(413, "The request is too large: at most " + limits.body() + " bytes are read.");
    }
}
