package onrecord.chat.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import onrecord.chat.Delivery;
import onrecord.chat.Leave;
import onrecord.chat.Pauses;
import onrecord.chat.Sent;

/** Answers commands and buttons, which can be done for some minutes after they were used. */
final class Replies {

    private static final Pauses PAUSES = Pauses.from(Duration.ofMillis(500));

    /** Discord waits so long for the first reply, which another process of the same bot may make. */
    private static final Duration FIRST_REPLY = Duration.ofSeconds(3);

    private final Connections connections;
    private final Deferrals deferrals;
    private final Tempo tempo;
    private final Clock clock;

    Replies(Connections connections, Deferrals deferrals, Tempo tempo, Clock clock) {
        this.connections = connections;
        this.deferrals = deferrals;
        this.tempo = tempo;
        this.clock = clock;
    }

    /** Puts a message where "thinking" stands; a second time it replaces the first. */
    Call<String> edit(Delivery to, String token, DiscordMessage message, Leave leave) throws InterruptedException {
        return call(to, token, leave, hook -> hook.editOriginal(Wire.edit(message)).map(done -> done.getId()));
    }

    /** Says something more to the asker alone. */
    Call<String> follow(Delivery to, String token, DiscordMessage message) throws InterruptedException {
        return call(to, token, Leave.FREE, hook -> hook.sendMessage(Wire.create(message)).setEphemeral(true)
                .map(done -> done.getId()));
    }

    /** Says something more, for everybody to see; does not try again where it may have arrived. */
    Call<String> followOnce(Delivery to, String token, DiscordMessage message, Leave leave)
            throws InterruptedException {
        deferrals.await(token, tempo.calls());
        Optional<JDA> library = connections.library();
        leave.ask();
        return library.isEmpty() || !clock.instant().isBefore(to.received().plus(tempo.token()))
                ? new Call.Refused<>(Codes.INTERACTION_IS_OVER, "too late")
                : Call.of(() -> InteractionHook.from(library.get(), token).sendMessage(Wire.create(message))
                        .map(done -> done.getId()), tempo.calls());
    }

    /** Takes back what everybody sees. */
    Call<String> delete(Delivery to, String token) throws InterruptedException {
        return call(to, token, Leave.FREE, hook -> hook.deleteOriginal().map(done -> ""));
    }

    /** Tries until it is done, refused, or too late; too late is as good as refused. */
    private Call<String> call(Delivery to, String token, Leave leave,
            Function<InteractionHook, RestAction<String>> action) throws InterruptedException {
        deferrals.await(token, tempo.calls());
        Instant until = to.received().plus(tempo.token());
        for (Duration pause = PAUSES.first(); clock.instant().isBefore(until); pause = PAUSES.after(pause)) {
            Optional<JDA> library = connections.library();
            if (library.isPresent()) {
                InteractionHook hook = InteractionHook.from(library.get(), token);
                leave.ask();
                Call<String> call = Call.of(() -> action.apply(hook), tempo.calls());
                if (!(call instanceof Call.Unclear) && !isEarly(to, call)) {
                    return call;
                }
            }
            Thread.sleep(pause);
        }
        return new Call.Refused<>(Codes.INTERACTION_IS_OVER, "too late");
    }

    /** Whether what is answered may not be there yet. */
    private boolean isEarly(Delivery to, Call<String> call) {
        return call instanceof Call.Refused<String>(int code, String error) && Codes.MISSING.contains(code)
                && clock.instant().isBefore(to.received().plus(FIRST_REPLY));
    }

    /** Whether Discord takes no more answers to an interaction. */
    static boolean isOver(Call<?> call) {
        return call instanceof Call.Refused<?>(int code, String error) && Codes.OVER.contains(code);
    }

    static Sent sent(Call<String> call) {
        return call instanceof Call.Refused<String>(int code, String error) && isOver(call)
                ? new Sent.Over("Discord takes no more replies to the interaction: " + error)
                : Posts.sent(call, id -> id).orElseGet(Sent.Unknown::new);
    }
}
