package onrecord.chat.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import onrecord.chat.Leave;
import onrecord.chat.Pauses;
import onrecord.chat.Place;
import onrecord.chat.Sent;

/** Sends messages that everybody in a channel sees, each once. */
final class Posts {

    /** For people who talk to the bot alone; no server is called so. */
    static final String DIRECT = "@me";

    private static final Pauses PAUSES = Pauses.from(Duration.ofSeconds(1));

    /** As many as Discord gives at once. */
    private static final int PAGE = 100;

    private final Connections connections;
    private final Tempo tempo;
    private final Clock clock;

    Posts(Connections connections, Tempo tempo, Clock clock) {
        this.connections = connections;
        this.tempo = tempo;
        this.clock = clock;
    }

    /**
     * A message to send.
     *
     * @param place its channel; for a conversation of two that is not known yet, without one
     * @param user with whom, in a conversation of two
     * @param replyTo the message to reply to; empty for none
     * @param leave asked right before each attempt
     */
    record Post(Place place, String user, String replyTo, DiscordMessage message, String nonce, Leave leave) {

        Post {
            if (nonce.isEmpty()) {
                throw new IllegalArgumentException("Without a nonce it may be there twice");
            }
        }
    }

    /**
     * Sends a message; returns when it is known what became of it.
     *
     * @param unclear whether it may have been sent before this program was started
     * @param until after this time it is of no use
     */
    Sent send(Post post, boolean unclear, Instant until) throws InterruptedException {
        Instant remembered = clock.instant().plus(tempo.nonce());
        for (Duration pause = PAUSES.first(); clock.instant().isBefore(until); pause = PAUSES.after(pause)) {
            Optional<JDA> library = connections.library();
            if (library.isPresent()) {
                boolean look = unclear || clock.instant().isAfter(remembered);
                Optional<Sent> sent = once(library.get(), post, look);
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
        return connections.library().map(library -> library.getChannelById(MessageChannel.class, place.channel()))
                .isPresent();
    }

    private Optional<Sent> once(JDA library, Post post, boolean look) throws InterruptedException {
        return switch (channel(library, post.place(), post.user())) {
            case Call.Done<MessageChannel>(MessageChannel channel) when look && !post.replyTo().isEmpty() ->
                found(channel, post.replyTo(), () -> send(channel, post));
            case Call.Done<MessageChannel>(MessageChannel channel) -> send(channel, post);
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
        boolean told = connections.connected() && library.getGuildById(place.workspace()) != null;
        return told ? new Call.Refused<>(0, "I do not see this channel") : new Call.Unclear<>("not told of it yet");
    }

    /** The nonce lets Discord know the same message again, whatever became of the first call. */
    private Optional<Sent> send(MessageChannel channel, Post post) throws InterruptedException {
        post.leave().ask();
        return sent(Call.of(() -> {
            MessageCreateAction action = channel.sendMessage(Wire.create(post.message())).setNonce(post.nonce());
            return post.replyTo().isEmpty()
                    ? action
                    : action.setMessageReference(post.replyTo()).failOnInvalidReply(false);
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

    /** What to do if an answer is not there. */
    @FunctionalInterface
    private interface Otherwise {

        Optional<Sent> send() throws InterruptedException;
    }

    /** Looks for a reply of the bot's own among the messages after the one it replies to. */
    private Optional<Sent> found(MessageChannel channel, String replyTo, Otherwise otherwise)
            throws InterruptedException {
        RestAction<MessageHistory> history = channel.getHistoryAfter(replyTo, PAGE).map(one -> one);
        return switch (Call.of(() -> history, tempo.calls())) {
            case Call.Done<MessageHistory>(MessageHistory after) -> {
                Optional<Message> own = after.getRetrievedHistory().stream().filter(one -> isOwn(one, replyTo))
                        .findFirst();
                yield own.isPresent() ? Optional.of(new Sent.Arrived(own.get().getId())) : otherwise.send();
            }
            case Call.Refused<MessageHistory> refused -> Optional.of(new Sent.Unknown());
            case Call<MessageHistory> other -> sent(other, any -> "");
        };
    }

    /** Whether a message is the bot's reply to the other one. */
    static boolean isOwn(Message message, String replyTo) {
        var reference = message.getMessageReference();
        return message.getAuthor().equals(message.getJDA().getSelfUser()) && reference != null
                && reference.getMessageId().equals(replyTo);
    }
}
