package onrecord.chat.discord;

import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import onrecord.chat.Notices;
import onrecord.chat.Worker;
import onrecord.chat.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said at once: that an answer will come, or why none will. */
final class FirstReplies {

    private static final Logger LOG = LoggerFactory.getLogger(FirstReplies.class);

    private final Worker<DiscordMessage> worker;
    private final Notices<DiscordMessage> notices;
    private final Deferrals deferrals;
    private final Others others;

    FirstReplies(Worker<DiscordMessage> worker, Notices<DiscordMessage> notices, Deferrals deferrals, Others others) {
        this.worker = worker;
        this.notices = notices;
        this.deferrals = deferrals;
        this.others = others;
    }

    /** Tells Discord that an answer will come. */
    void defer(IReplyCallback event, boolean hidden) {
        deferrals.add(event.getToken(), event.deferReply(hidden).submit());
    }

    /** Says something to the asker alone, instead of an answer. */
    void say(IReplyCallback event, DiscordMessage message) {
        event.reply(Wire.create(message)).setEphemeral(true).queue(FirstReplies::done, FirstReplies::failed);
    }

    /** For what must be replied to at once; the asker is told if that cannot be. */
    void attempt(IReplyCallback event, Runnable work) {
        try {
            work.run();
        } catch (Ledger.Unavailable e) {
            LOG.error("Discord: a form could not be opened or read: {}", e.getMessage());
            say(event, notices.busy());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Discord: a form could not be opened or read", e);
            if (!event.isAcknowledged()) {
                say(event, notices.failed());
            }
        }
    }

    /**
     * Has a question answered to which an answer was promised.
     *
     * @param hidden whether it was promised to the asker alone
     */
    void take(IReplyCallback event, boolean hidden, Supplier<Delivery> question) {
        // Not the event's own: that says nothing where another process made the first reply.
        InteractionHook hook = InteractionHook.from(event.getJDA(), event.getToken());
        take(() -> worker.take(question.get()), () -> others.answered(event), message -> (hidden
                ? hook.editOriginal(Wire.edit(message))
                // Everybody sees that the bot is thinking, and only the asker why nothing comes of it.
                : hook.deleteOriginal().flatMap(gone -> hook.sendMessage(Wire.create(message)).setEphemeral(true)))
                .queue(FirstReplies::done, FirstReplies::failed));
    }

    /** Has the question in a message answered, if there is one. */
    void take(Message asked, Supplier<Optional<Delivery>> question) {
        take(() -> question.get().ifPresent(worker::take), () -> others.answered(asked),
                message -> say(asked, message));
    }

    /** Says something below a message instead of an answer. */
    void say(Message asked, DiscordMessage message) {
        asked.reply(Wire.create(message)).setNonce(Nonce.of(key(asked), Nonce.Part.NOTICE))
                .queue(FirstReplies::done, FirstReplies::failed);
    }

    /** A message may come twice, and is nobody's question yet. */
    private static Delivery.Key key(Message asked) {
        return Delivery.Key.ofTrigger(DiscordChat.SURFACE, asked.getId());
    }

    /** Tells the asker that there will be no answer. */
    @FunctionalInterface
    private interface Telling {

        void tell(DiscordMessage message);
    }

    /** Whether another process has answered. */
    @FunctionalInterface
    private interface Answered {

        boolean isTrue() throws InterruptedException;
    }

    private void take(Runnable taking, Answered byOther, Telling asker) {
        try {
            taking.run();
        } catch (Ledger.Unavailable e) {
            LOG.error("Discord: a question could not be written down: {}", e.getMessage());
            tell(byOther, asker, notices.busy());
        } catch (Workers.Busy e) {
            LOG.warn("Discord: more questions than can be answered");
            tell(byOther, asker, notices.busy());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Discord: a question could not be taken", e);
            tell(byOther, asker, notices.failed());
        }
    }

    private static void tell(Answered byOther, Telling asker, DiscordMessage message) {
        try {
            if (!byOther.isTrue()) {
                asker.tell(message);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void done(Object result) {
        // Nothing more is to be done.
    }

    static void failed(Throwable error) {
        if (error instanceof ErrorResponseException refused && refused.getErrorCode() == Codes.REPLIED) {
            LOG.debug("Discord: another process was quicker");
            return;
        }
        LOG.warn("Discord: somebody could not be told: {}", error.getMessage());
    }
}
