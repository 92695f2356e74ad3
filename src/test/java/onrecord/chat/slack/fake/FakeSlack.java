package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import onrecord.chat.fakes.Await;

/**
 * A Slack with one workspace, one app and one bot, on loopback.
 *
 * <pre>{@code
 * try (FakeSlack slack = FakeSlack.start()) {
 *     ... start the app with slack.apiUrl(), slack.workspace().botToken() and appToken()
 *     slack.sockets().awaitConnected(1, Duration.ofSeconds(5));
 *     Message asked = slack.says("U1", "C1", "<@UBOT> what did ...");
 *     Message answer = slack.awaitReply(asked);
 * }
 * }</pre>
 *
 * <p>Every wait ends with an {@link AssertionError} after its time, forty seconds if none is named.
 */
public final class FakeSlack extends People implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Parts parts;

    private FakeSlack(Parts parts) {
        super(parts);
        this.parts = parts;
    }

    /** At a pace that tests have time for. */
    public static FakeSlack start() {
        return start(Pace.quick());
    }

    public static FakeSlack start(Pace pace) {
        return new FakeSlack(new Parts(pace));
    }

    /** Where the Web API is, with the slash at its end. */
    public String apiUrl() {
        return parts.http.url() + "/api/";
    }

    public Workspace workspace() {
        return parts.workspace;
    }

    public Sockets sockets() {
        return parts.sockets;
    }

    /** What goes wrong with calls. */
    public Faults faults() {
        return parts.faults;
    }

    /** From now on, what happens is posted to this address instead of going over sockets. */
    public SignedHttp deliverTo(URI address) {
        SignedHttp http = new SignedHttp(address, parts.workspace.signingSecret(), parts.time);
        parts.postman.go(http);
        return http;
    }

    /** An event's callback, to be posted by hand ({@link SignedHttp#post}). */
    public ObjectNode callback(ObjectNode event) {
        return parts.events.callback(event);
    }

    /** The event of a message, to be changed and sent by hand. */
    public ObjectNode eventOf(Message message) {
        return parts.events.message(message);
    }

    /** Slack's clock goes forward: response_urls and triggers grow old. */
    public void passes(Duration time) {
        parts.time.passes(time);
    }

    /** Allows one call of the method in so much time (messages: in each channel). */
    public void limit(String method, Duration every) {
        parts.limits.every(method, every);
    }

    /** Refuses apps.connections.open with this error, until {@link #allowOpening}. */
    public void refuseOpening(String error) {
        parts.team.refuseOpening(error);
    }

    public void allowOpening() {
        parts.team.refuseOpening(null);
    }

    /** When apps.connections.open was called, with success or without. */
    public List<Instant> opens() {
        return calls("apps.connections.open").stream().map(ApiCall::at).toList();
    }

    /** The most openings that fell into any one minute. */
    public int mostOpensInAMinute() {
        List<Instant> opens = opens();
        return opens.stream()
                .mapToInt(start -> (int) opens.stream()
                        .filter(open -> !open.isBefore(start) && open.isBefore(start.plus(Duration.ofMinutes(1))))
                        .count())
                .max().orElse(0);
    }

    /** Every call so far, those of response_urls too. */
    public List<ApiCall> calls() {
        return parts.api.calls();
    }

    public List<ApiCall> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The calls that were refused. */
    public List<ApiCall> refusals() {
        return calls().stream().filter(call -> !call.isOk()).toList();
    }

    public List<Delivery> deliveries() {
        return parts.postman.deliveries();
    }

    /** The deliveries of one sort: app_mention, message, /onrecord, block_actions, ... */
    public List<Delivery> deliveries(String what) {
        return deliveries().stream().filter(delivery -> delivery.what().equals(what)).toList();
    }

    /** How long each acknowledgement took, quickest first. */
    public List<Duration> latencies() {
        return deliveries().stream().flatMap(delivery -> delivery.latency().stream()).sorted().toList();
    }

    /** Waits until nothing is left to acknowledge or to deliver again. */
    public void awaitAcknowledged(Duration atMost) {
        Await.until("acknowledgements", atMost, () -> deliveries().stream().allMatch(Delivery::isAcknowledged));
    }

    /** What everybody in the channel sees, oldest first. */
    public List<Message> messagesIn(String channel) {
        return parts.workspace.in(channel).messages().stream().filter(message -> !message.isEphemeral()).toList();
    }

    /** What this person alone sees in the channel, oldest first. */
    public List<Message> ephemeralsIn(String channel, String user) {
        return parts.workspace.in(channel).messages().stream().filter(message -> user.equals(message.onlyFor()))
                .toList();
    }

    /** What the bot has answered to the message so far: in its thread, or privately beside it. */
    public List<Message> repliesTo(Message asked) {
        boolean direct = parts.workspace.in(asked.channel()).kind == Channel.Kind.DIRECT;
        return parts.workspace.in(asked.channel()).messages().stream()
                .filter(message -> message.isFromBot() && message.ts().compareTo(asked.ts()) > 0)
                .filter(message -> message.isReplyTo(asked)
                        || message.threadTs() == null && (direct || asked.user().equals(message.onlyFor())))
                .toList();
    }

    public Message awaitReply(Message asked) {
        return awaitReply(asked, PATIENCE);
    }

    public Message awaitReply(Message asked, Duration atMost) {
        return awaitReply(asked, atMost, reply -> true);
    }

    /** Waits for a reply that is as it should be, such as the one that takes a first one's place. */
    public Message awaitReply(Message asked, Duration atMost, Predicate<Message> condition) {
        return Await.value("a reply to " + asked.text() + " (calls: " + calls() + ")", atMost,
                () -> repliesTo(asked).stream().filter(condition).findFirst());
    }

    /** Waits so long and checks that the bot has not answered meanwhile (nor before). */
    public void expectSilence(Message asked, Duration during) {
        Await.sleep(during);
        if (!repliesTo(asked).isEmpty()) {
            throw new AssertionError("Nothing should answer " + asked.text() + ": " + repliesTo(asked));
        }
    }

    /** Waits for a message of the bot that everybody in the channel sees. */
    public Message awaitMessage(String channel, Predicate<Message> condition) {
        return Await.value("a message in " + channel, PATIENCE,
                () -> messagesIn(channel).stream().filter(Message::isFromBot).filter(condition).findFirst());
    }

    /** Waits until the person was shown so many private messages in the channel, and returns the last. */
    public Message awaitEphemeral(String channel, String user, int count) {
        return Await.value(count + " private messages to " + user, PATIENCE,
                () -> Optional.of(ephemeralsIn(channel, user))
                        .filter(shown -> shown.size() >= count)
                        .map(List::getLast));
    }

    public Message awaitEphemeral(String channel, String user) {
        return awaitEphemeral(channel, user, 1);
    }

    /** Waits for the home page that the app has given this person. */
    public ObjectNode awaitHome(String user) {
        return Await.value("a home page for " + user, PATIENCE, () -> parts.views.home(user));
    }

    /** Waits for a modal of this callback_id. */
    public ObjectNode awaitModal(String callbackId) {
        return Await.value("a modal " + callbackId, PATIENCE, () -> parts.views.modal(callbackId));
    }

    /** The prompts the pane of this person suggests. */
    public List<String> promptsFor(String user) {
        return parts.assistant.prompts(parts.workspace.directWith(user).id);
    }

    /** What the pane of this person says the bot is doing; empty for nothing. */
    public String statusFor(String user) {
        return parts.assistant.status(parts.workspace.directWith(user).id);
    }

    @Override
    public void close() {
        parts.stop();
    }
}
