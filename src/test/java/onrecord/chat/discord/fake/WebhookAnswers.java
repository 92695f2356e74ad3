package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;

/** What can be done with an interaction after its first answer. */
final class WebhookAnswers {
    /** Where the bot was not installed, but only by the person who asks. */
    private static final int MOST_FOLLOW_UPS_ABROAD = 5;

    private final InteractionAnswers interactions;
    private final Post post;

    WebhookAnswers(InteractionAnswers interactions, Post post) {
        this.interactions = interactions;
        this.post = post;
    }

    Map<String, Function<Request, Answer>> all() {
        return Map.of("execute_webhook", this::followUp,
                "get_original_webhook_message", request -> Answer.ok(original(request).json()),
                "update_original_webhook_message", request -> edit(request, original(request)),
                "delete_original_webhook_message", request -> delete(request, original(request)),
                "get_webhook_message", request -> Answer.ok(named(request).json()),
                "update_webhook_message", request -> edit(request, named(request)),
                "delete_webhook_message", request -> delete(request, named(request)));
    }

    private Message original(Request request) {
        return interactions.open(request).original().orElseThrow(() -> RestError.unknown(10008, "Message"));
    }

    private Message named(Request request) {
        Interaction interaction = interactions.open(request);
        return interaction.replies().stream().filter(one -> one.id().equals(request.part("message_id"))).findFirst()
                .or(() -> interaction.original().filter(one -> one.id().equals(request.part("message_id"))))
                .orElseThrow(() -> RestError.unknown(10008, "Message"));
    }

    private Answer edit(Request request, Message message) {
        if (message.isLoading()) {
            Limits.checkNew(request.body());
        }
        post.edit(interactions.open(request).channel, message, request.body());
        return Answer.ok(message.json());
    }

    private Answer delete(Request request, Message message) {
        post.delete(interactions.open(request).channel, message);
        return Answer.nothing();
    }

    /** The first one after "thinking" takes its place, private or not as that was. */
    private Answer followUp(Request request) {
        Interaction interaction = interactions.open(request);
        Limits.checkNew(request.body());
        var thinking = interaction.original().filter(Message::isLoading);
        if (thinking.isPresent()) {
            ObjectNode body = request.body().deepCopy();
            body.remove("flags");
            post.edit(interaction.channel, thinking.get(), body);
            return Answer.ok(thinking.get().json());
        }
        if (interaction.channel.isClosedToBot() && interaction.followUps().size() >= MOST_FOLLOW_UPS_ABROAD) {
            throw new RestError(400, 40094, "This interaction has reached its maximum number of follow-up messages");
        }
        Message message = interactions.say(interaction, request.body());
        interaction.followUp(message);
        return Answer.ok(message.json());
    }
}
