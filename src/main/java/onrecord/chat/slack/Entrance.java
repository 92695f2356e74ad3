package onrecord.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import onrecord.chat.Ledger;
import onrecord.chat.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where everything that Slack delivers goes through, whichever way it came. What a listener throws
 * ends here, so that the next delivery is taken.
 */
final class Entrance {

    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    /** To Slack: deliver it again. */
    private static final int LATER = 503;

    private final App listeners;

    Entrance(App listeners) {
        this.listeners = listeners;
    }

    /** Whether a response says that the delivery need not come again. */
    static boolean isTaken(Response response) {
        return response.getStatusCode() != LATER;
    }

    /** Hands a delivery to its listener. */
    Response take(Request<?> request) {
        try {
            Response response = listeners.run(request);
            return response.getStatusCode() == 404 ? Response.ok() : response;
        } catch (Ledger.Unavailable e) {
            LOG.error("Slack: a question could not be written down: {}", e.getMessage());
            return later();
        } catch (Workers.Busy e) {
            LOG.warn("Slack: more questions than can be answered; Slack is asked to deliver again");
            return later();
        } catch (Throwable e) {
            // A payload that no listener can read will not be better the next time.
            LOG.warn("Slack: a delivery could not be taken", e);
            return Response.ok();
        }
    }

    private static Response later() {
        return Response.builder().statusCode(LATER).build();
    }
}
