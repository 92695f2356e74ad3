package onrecord.chat.slack;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import onrecord.chat.Delivery;
import onrecord.chat.ReplyAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things to one person, so that nobody else sees them. */
final class Asides {

    private static final Logger LOG = LoggerFactory.getLogger(Asides.class);

    /** Slack lets an address be used for 30 minutes. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(29);

    private final WebApi api;
    private final Outbox outbox;
    private final Clock clock;

    Asides(WebApi api, Outbox outbox, Clock clock) {
        this.api = api;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether it was said; never to anybody else, even if it cannot be said at all. */
    boolean say(Delivery to, SlackMessage message) throws InterruptedException {
        ReplyAddress address = to.address();
        boolean usable = address != null && to.received().plus(GOOD_FOR).isAfter(clock.instant());
        if (address != null && usable && api.reply(address, Wire.reply(message, to.place().thread())) instanceof Outcome.Done) {
            return true;
        }
        // The address is used up, too old, or there never was one.
        var arguments = new HashMap<String, String>(Wire.arguments(message));
        arguments.remove("metadata");
        arguments.putAll(Map.of("channel", to.place().channel(), "user", to.user()));
        if (!to.place().thread().isEmpty()) {
            arguments.put("thread_ts", to.place().thread());
        }
        Outcome outcome = outbox.call("chat.postEphemeral", "", arguments);
        if (outcome instanceof Outcome.Refused(String error, var json)) {
            LOG.warn("Slack: {} cannot be told anything in {} ({})", to.user(), to.place().channel(), error);
        }
        return outcome instanceof Outcome.Done;
    }
}
