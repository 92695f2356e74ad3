package onrecord.chat.slack;

import java.util.Set;
import onrecord.answer.Quotation;
import onrecord.chat.Chat;
import onrecord.chat.Content;
import onrecord.chat.Delivery;
import onrecord.chat.Place;
import onrecord.chat.Sent;

/** How an answer looks and is sent in Slack. */
final class SlackChat implements Chat<SlackMessage> {

    static final String NAME = "Slack";

    private static final Set<String> NOT_IN = Set.of("not_in_channel", "channel_not_found");
    private static final Set<String> NO_TOKEN = Set.of("invalid_auth", "not_authed", "account_inactive",
            "token_revoked", "token_expired");

    private final Content content;
    private final Outbox outbox;
    private final Asides asides;

    SlackChat(Content content, Outbox outbox, Asides asides) {
        this.content = content;
        this.outbox = outbox;
        this.asides = asides;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SlackRenderer renderer() {
        return new SlackRenderer(content.links());
    }

    @Override
    public ContextRenderer inContext(Quotation marked) {
        return new ContextRenderer(content.links(), marked);
    }

    @Override
    public SlackMessage help() {
        return Guide.of(content).help();
    }

    @Override
    public SlackMessage about() {
        return Guide.of(content).about();
    }

    @Override
    public SlackMessage refused(String error) {
        return renderer().notice(refusal(error));
    }

    static String refusal(String error) {
        return NOT_IN.contains(error)
                ? "I cannot answer here, because I am not in this channel. "
                        + "Invite me with /invite and ask again, or use /onrecord."
                : "I cannot answer here: Slack says “" + error + "”. Ask me in a direct message.";
    }

    @Override
    public Sent answer(Delivery delivery, SlackMessage message, boolean unclear) throws InterruptedException {
        if (!delivery.ephemeral()) {
            return post(delivery, delivery.place(), message, unclear);
        }
        // What only one person sees cannot be looked for.
        return unclear ? new Sent.Unknown() : say(delivery, message);
    }

    @Override
    public Sent publish(Delivery delivery, Place place, SlackMessage message, boolean unclear)
            throws InterruptedException {
        return post(delivery, place, message, unclear);
    }

    @Override
    public Sent say(Delivery to, SlackMessage message) throws InterruptedException {
        return known(asides.say(to, message));
    }

    private Sent post(Delivery delivery, Place place, SlackMessage message, boolean unclear)
            throws InterruptedException {
        return known(outbox.post(place, Wire.answering(message, delivery), unclear,
                delivery.received().plus(Delivery.TOO_OLD)));
    }

    private static Sent known(Sent sent) {
        return sent instanceof Sent.Refused(String error) && NO_TOKEN.contains(error)
                ? new Sent.Expelled(error)
                : sent;
    }
}
