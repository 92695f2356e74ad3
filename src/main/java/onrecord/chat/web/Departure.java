package onrecord.chat.web;

import io.javalin.http.Context;
import java.io.IOException;
import onrecord.chat.WebResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends responses, with what every one of them must say to a browser. */
final class Departure {

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);

    /** Whatever a page holds, it loads nothing from elsewhere, runs nothing that stands in it, and is shown in no other page. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Departure() {
    }

    /** Sends a response; returns when the last byte has left, or nobody takes it any more. */
    static void send(WebResponse response, Context context) {
        context.status(response.status());
        // What is not said otherwise is neither kept nor guessed at.
        context.header("Cache-Control", "no-store");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Content-Security-Policy", POLICY);
        context.header("Referrer-Policy", "no-referrer");
        // A page of another site can neither load it nor keep a hand on the window that shows it.
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        response.headers().forEach(context::header);
        if (context.req().getMethod().equals("HEAD")) {
            context.res().setContentLength(response.body().size());
            return;
        }
        write(response, context);
    }

    private static void write(WebResponse response, Context context) {
        if (response.body().size() == 0) {
            return;
        }
        if (!context.req().getHeaders("Accept-Encoding").hasMoreElements()) {
            // Nothing will be packed, so its length is known; else whoever reads would get it in pieces.
            context.res().setContentLength(response.body().size());
        }
        try {
            context.outputStream().write(response.body().bytes());
            context.outputStream().flush();
        } catch (IOException e) {
            LOG.debug("A response was not taken", e);
        }
    }
}
