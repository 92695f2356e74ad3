package onrecord.chat.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import onrecord.chat.Delivery;
import onrecord.chat.Leave;
import onrecord.chat.Place;
import onrecord.chat.Sent;

/** Sends messages that everybody in a channel sees, each once. */
final class Posts {

    /** For people who talk to the bot alone; no server is called so. */
    static final String DIRECT = "@me";

    /** Discord takes no longer nonce. */
    private static final int NONCE = 25;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** As many as Discord gives at once. */
    private static final int PAGE = 100;

    private final Line line;
    private final Tempo tempo;
    private final Clock clock;

    Posts(Line line, Tempo tempo, Clock clock) {
        this.line = line;
        this.tempo = tempo;
        this.clock = clock;
    }

    /**
     * Sends a message; returns when it is known what became of it.
     *
     * @param replyTo the message to reply to; empty for none
     * @param unclear whether it may have been sent before this program was started
     * @param leave asked right before each attempt
     */
    Sent post(Delivery delivery, Place place, String replyTo, DiscordMessage message, boolean unclear, Leave leave)
            throws InterruptedException {
        Instant until = delivery.received().plus(DiscordChat.TOO_OLD);
        Instant remembered = clock.instant().plus(tempo.nonce());
        for (Duration pause = FIRST_PAUSE; clock.instant().isBefore(until); pause = longer(pause)) {
            Optional<JDA> library = line.library();
            if (library.isPresent()) {
                boolean look = unclear || clock.instant().isAfter(remembered);
                Optional<Sent> sent = once(library.get(), delivery, place, look,
                        channel -> send(channel, delivery, replyTo, message, leave), replyTo);
                if (sent.isPresent()) {
                    return sent.get();
                }
            }
            Thread.sleep(pause);
        }
        return new Sent.Late();
    }

    /** Whether it is a channel that the bot was told of. */
    boolean sees(Place place) {
        return line.library().map(library -> library.getChannelById(MessageChannel.class, place.channel()))
                .isPresent();
    }

    static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private Optional<Sent> once(JDA library, Delivery delivery, Place place, boolean look, Sending sending,
            String replyTo) throws InterruptedException {
        return switch (channel(library, place, delivery.user())) {
            case Call.Done<MessageChannel>(MessageChannel channel) when look && !replyTo.isEmpty() ->
                found(channel, replyTo, sending);
            case Call.Done<MessageChannel>(MessageChannel channel) -> sending.send(channel);
            case Call<MessageChannel> other -> sent(other, any -> "");
        };
    }

    private Call<MessageChannel> channel(JDA library, Place place, String user) throws InterruptedException {
        boolean direct = place.workspace().equals(DIRECT);
        MessageChannel known = direct && place.channel().isEmpty()
                ? null
                : library.getChannelById(MessageChannel.class, place.channel());
        if (direct && known == null) {
            return Call.of(() -> library.openPrivateChannelById(user).map(channel -> (MessageChannel) channel),
                    tempo.calls());
        }
        if (known != null) {
            return new Call.Done<>(known);
        }
        // When a session could not be taken up again, the library has forgotten every server until it is told of them anew.
        boolean told = line.connected() && library.getGuildById(place.workspace()) != null;
        return told ? new Call.Refused<>(0, "I do not see this channel") : new Call.Unclear<>("not told of it yet");
    }

    /** The nonce lets Discord know the same answer again, whatever became of the first call. */
    private Optional<Sent> send(MessageChannel channel, Delivery delivery, String replyTo, DiscordMessage message,
            Leave leave) throws InterruptedException {
        leave.ask();
        return sent(Call.of(() -> {
            MessageCreateAction action = channel.sendMessage(Wire.create(message)).setNonce(nonce(delivery.key()));
            return replyTo.isEmpty()
                    ? action
                    : action.setMessageReference(replyTo).failOnInvalidReply(false);
        }, tempo.calls()), Message::getId);
    }

    /** Nothing as long as it is worth another try. */
    static <T> Optional<Sent> sent(Call<T> call, Function<T, String> id) {
        return switch (call) {
            case Call.Done<T>(T result) -> Optional.of(new Sent.Arrived(id.apply(result)));
            case Call.Refused<T>(int code, String error) -> Optional.of(new Sent.Refused(error));
            case Call.Expelled<T>(String error) -> Optional.of(new Sent.Expelled(error));
            case Call.Unclear<T> unclear -> Optional.empty();
        };
    }

    /** How an answer is sent, once it is known where to. */
    @FunctionalInterface
    private interface Sending {

        Optional<Sent> send(MessageChannel channel) throws InterruptedException;
    }

    /** Looks for a reply of the bot's own among the messages after the one it replies to. */
    private Optional<Sent> found(MessageChannel channel, String replyTo, Sending otherwise)
            throws InterruptedException {
        RestAction<MessageHistory> history = channel.getHistoryAfter(replyTo, PAGE).map(one -> one);
        return switch (Call.of(() -> history, tempo.calls())) {
            case Call.Done<MessageHistory>(MessageHistory after) -> {
                Optional<Message> own = after.getRetrievedHistory().stream().filter(one -> isOwn(one, replyTo))
                        .findFirst();
                yield own.isPresent() ? Optional.of(new Sent.Arrived(own.get().getId())) : otherwise.send(channel);
            }
            case Call.Refused<MessageHistory> refused -> Optional.of(new Sent.Unknown());
            case Call<MessageHistory> other -> sent(other, any -> "");
        };
    }

    private static boolean isOwn(Message message, String replyTo) {
        var reference = message.getMessageReference();
        return message.getAuthor().equals(message.getJDA().getSelfUser()) && reference != null
                && reference.getMessageId().equals(replyTo);
    }

    /** The same for the same question, and for no other. */
    static String nonce(Delivery.Key key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.text().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, NONCE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
