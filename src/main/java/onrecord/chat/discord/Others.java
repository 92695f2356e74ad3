package onrecord.chat.discord;

import java.time.Duration;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/**
 * Other processes of the same bot. Discord tells all of them everything, so one may answer what another cannot take, and
 * is not to be talked over.
 */
final class Others {

    /** Longer than an answer takes as a rule; nobody minds waiting so long to hear that there is none. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** As many messages as Discord gives at once. */
    private static final int PAGE = 100;

    private final Deferrals deferrals;
    private final Duration patience;

    /** @param patience how long a call may take */
    Others(Deferrals deferrals, Duration patience) {
        this.deferrals = deferrals;
        this.patience = patience;
    }

    /** Whether one has answered an interaction; waits until it can have. */
    boolean answered(IReplyCallback event) throws InterruptedException {
        deferrals.await(event.getToken(), patience);
        Thread.sleep(GRACE);
        InteractionHook hook = InteractionHook.from(event.getJDA(), event.getToken());
        return switch (Call.of(hook::retrieveOriginal, patience)) {
            case Call.Done<Message>(Message first) -> !first.getFlags().contains(MessageFlag.LOADING);
            // It was taken away again by one that said something else.
            case Call.Refused<Message>(int code, String error) -> Codes.MISSING.contains(code);
            case Call<Message> unknown -> false;
        };
    }

    /** Whether one has replied to a message; waits until it can have. */
    boolean answered(Message asked) throws InterruptedException {
        Thread.sleep(GRACE);
        return Call.of(() -> asked.getChannel().getHistoryAfter(asked.getId(), PAGE).map(one -> one),
                patience) instanceof Call.Done<MessageHistory>(MessageHistory after)
                && after.getRetrievedHistory().stream().anyMatch(one -> Posts.isOwn(one, asked.getId()));
    }
}
