package onrecord.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import onrecord.chat.Delivery;
import onrecord.chat.Leave;
import onrecord.chat.Pauses;
import onrecord.chat.Place;
import onrecord.chat.ReplyAddress;
import onrecord.chat.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things to one person, so that nobody else sees them. */
final class Asides {

    private static final Logger LOG = LoggerFactory.getLogger(Asides.class);

    /** Slack lets an address be used for 30 minutes. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(29);

    private static final Pauses PAUSES = Pauses.from(Duration.ofSeconds(1));

    private final WebApi api;
    private final Outbox outbox;
    private final Clock clock;

    Asides(WebApi api, Outbox outbox, Clock clock) {
        this.api = api;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What became of it; nobody else ever sees it, even if it cannot be said at all.
     *
     * @param leave asked before each attempt
     */
    Sent say(Delivery to, SlackMessage message, Leave leave) throws InterruptedException {
        Duration pause = PAUSES.first();
        while (to.received().plus(Delivery.TOO_OLD).isAfter(clock.instant())) {
            leave.ask();
            switch (once(to, message)) {
                case Outcome.Done done -> {
                    return new Sent.Arrived("");
                }
                case Outcome.Refused(String error, JsonNode json) -> {
                    LOG.warn("Slack: {} cannot be told anything in {} ({})", to.user(), to.place().channel(), error);
                    return new Sent.Refused(error);
                }
                case Outcome.Unclear unclear -> {
                    return new Sent.Unknown();
                }
                case Outcome.Unreached unreached -> Thread.sleep(pause);
                case Outcome.TooMany tooMany -> Thread.sleep(tooMany.retryAfter());
            }
            pause = PAUSES.after(pause);
        }
        return new Sent.Late();
    }

    private Outcome once(Delivery to, SlackMessage message) throws InterruptedException {
        ReplyAddress address = to.address();
        if (address != null && to.received().plus(GOOD_FOR).isAfter(clock.instant())) {
            Outcome outcome = api.reply(address, Wire.reply(message, to.place().thread()));
            if (!(outcome instanceof Outcome.Refused)) {
                return outcome;
            }
            // Used up, or too old by Slack's clock.
        }
        var arguments = new HashMap<String, String>(Wire.arguments(message));
        arguments.remove("metadata");
        arguments.putAll(Map.of("channel", to.place().channel(), "user", to.user()));
        if (!to.place().thread().isEmpty() && !begins(to)) {
            arguments.put("thread_ts", to.place().thread());
        }
        return outbox.call("chat.postEphemeral", "", arguments);
    }

    /**
     * Whether a message begins the thread that its answer is for. Nobody has replied to it then, and Slack shows what is said
     * to one person only "if there is already an active thread" (chat.postEphemeral); in the channel it is below the message.
     */
    private static boolean begins(Delivery to) {
        Place place = to.place();
        return to.key().equals(Delivery.Key.ofMessage(place.surface(), place.workspace(), place.channel(),
                place.thread(), to.user()));
    }
}
