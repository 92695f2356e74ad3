package onrecord.chat.discord.fake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onrecord.chat.fakes.Await;

/**
 * A Discord with one guild, one application and its bot, on loopback.
 *
 * <pre>{@code
 * try (FakeDiscord discord = FakeDiscord.start()) {
 *     ... start the bot with discord.api(), discord.gatewayUrl() and discord.world().token()
 *     discord.gateway().awaitConnected(1, Duration.ofSeconds(5));
 *     Interaction asked = discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", "what did ..."));
 *     Message answer = discord.awaitReply(asked);
 *     assertEquals(List.of(), discord.mistakes());
 * }
 * }</pre>
 *
 * <p>Every wait ends with an {@link AssertionError} after its time, forty seconds if none is named.
 */
public final class FakeDiscord extends People implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BANNED_AFTER = Duration.ofMinutes(10);

    private final Parts parts;

    private FakeDiscord(Parts parts) {
        super(parts);
        this.parts = parts;
    }

    /** At a pace that tests have time for. */
    public static FakeDiscord start() {
        return start(Pace.quick());
    }

    public static FakeDiscord start(Pace pace) {
        return new FakeDiscord(new Parts(pace));
    }

    /** How patient it is. */
    public Pace pace() {
        return parts.pace;
    }

    /** Where the REST API is, with version 10 and the slash at its end. */
    public URI api() {
        return URI.create(parts.http.url() + Rest.PREFIX + "/");
    }

    /** Where the gateway is. */
    public URI gatewayUrl() {
        return URI.create(parts.gateway.url());
    }

    public World world() {
        return parts.world;
    }

    public Gateway gateway() {
        return parts.gateway;
    }

    /** What goes wrong with calls. */
    public Faults faults() {
        return parts.faults;
    }

    /** What the client did wrong, in the order in which it did. */
    public List<String> mistakes() {
        return parts.mistakes.all();
    }

    /** Fields that Discord does not know and leaves unread: slips of the pen, or a library's ballast. */
    public List<String> unread() {
        return parts.unread.all();
    }

    /** Where the fake was not as Discord describes itself. */
    public List<String> defects() {
        return parts.defects.all();
    }

    /** Discord's clock goes forward: interactions, sessions and nonces grow old. */
    public void passes(Duration time) {
        parts.time.passes(time);
    }

    /** The names of the commands that are registered. */
    public List<String> commands() {
        return parts.commands.names();
    }

    /** Every call so far. */
    public List<RestCall> calls() {
        return parts.rest.calls();
    }

    public List<RestCall> calls(String operation) {
        return calls().stream().filter(call -> call.operation().equals(operation)).toList();
    }

    /** The calls of an operation that were carried out. */
    public List<RestCall> carriedOut(String operation) {
        return calls(operation).stream().filter(RestCall::isOk).toList();
    }

    /** The calls that were refused. */
    public List<RestCall> refusals() {
        return calls().stream().filter(call -> call.status() >= 400).toList();
    }

    /** The most invalid requests (401, 403, 429) that fell into any ten minutes; at 10,000 the address is banned. */
    public int mostInvalidInTenMinutes() {
        List<Instant> invalid = calls().stream().filter(RestCall::isInvalid).map(RestCall::at).toList();
        return invalid.stream()
                .mapToInt(start -> (int) invalid.stream()
                        .filter(one -> !one.isBefore(start) && one.isBefore(start.plus(BANNED_AFTER))).count())
                .max().orElse(0);
    }

    /** What everybody in the channel sees, oldest first. */
    public List<Message> messagesIn(String channel) {
        return parts.world.in(channel).messages().stream().filter(message -> !message.isEphemeral()).toList();
    }

    /** What this person alone sees in the channel, oldest first. */
    public List<Message> ephemeralsIn(String channel, String user) {
        return parts.world.in(channel).messages().stream().filter(message -> user.equals(message.onlyFor())).toList();
    }

    /** What the bot has answered to the message so far: as replies, in its thread, or in a direct channel after it. */
    public List<Message> repliesTo(Message asked) {
        boolean direct = parts.world.in(asked.channel()).isDirect();
        List<Message> here = messagesIn(asked.channel()).stream()
                .filter(message -> message.author().equals(World.BOT))
                .filter(message -> message.reference().equals(asked.id())
                        || direct && message.reference().isEmpty() && isAfter(message, asked))
                .toList();
        List<Message> inThread = parts.world.find(asked.id()).map(Channel::messages).orElse(List.of()).stream()
                .filter(message -> message.author().equals(World.BOT)).toList();
        return Stream.concat(here.stream(), inThread.stream()).toList();
    }

    private static boolean isAfter(Message message, Message other) {
        return Long.parseLong(message.id()) > Long.parseLong(other.id());
    }

    public Message awaitReply(Message asked) {
        return awaitReply(asked, PATIENCE);
    }

    public Message awaitReply(Message asked, Duration atMost) {
        return Await.value("a reply to " + asked.text() + " (calls: " + calls() + ")", atMost,
                () -> repliesTo(asked).stream().findFirst());
    }

    /** Waits for the first message that answers it and says more than that the bot is thinking. */
    public Message awaitReply(Interaction asked) {
        return awaitReply(asked, PATIENCE, reply -> true);
    }

    public Message awaitReply(Interaction asked, Duration atMost, Predicate<Message> condition) {
        return Await.value("a reply to " + asked + " (mistakes: " + mistakes() + ")", atMost,
                () -> asked.replies().stream().filter(condition).findFirst());
    }

    public void awaitAcknowledged(Interaction asked) {
        Await.until("an acknowledgement of " + asked, PATIENCE, asked::isAcknowledged);
    }

    /** Waits for a message of the bot that everybody in the channel sees. */
    public Message awaitMessage(String channel, Predicate<Message> condition) {
        return Await.value("a message in " + channel, PATIENCE, () -> messagesIn(channel).stream()
                .filter(message -> message.author().equals(World.BOT)).filter(condition)
                .findFirst());
    }

    @Override
    public void close() {
        parts.stop();
    }
}
