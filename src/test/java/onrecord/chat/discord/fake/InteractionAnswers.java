package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** How interactions are answered: at once, and as long as their tokens are good. */
final class InteractionAnswers {
    private static final int MESSAGE = 4;
    private static final int DEFERRED = 5;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;

    private final Pace pace;
    private final Composer composer;
    private final Post post;
    private final Mistakes mistakes;
    private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();

    InteractionAnswers(Pace pace, Composer composer, Post post, Mistakes mistakes) {
        this.pace = pace;
        this.composer = composer;
        this.post = post;
        this.mistakes = mistakes;
    }

    void add(Interaction interaction) {
        byToken.put(interaction.token, interaction);
    }

    /** The interaction, if it can still be answered further. */
    Interaction open(Request request) {
        Interaction interaction = byToken.get(request.part("webhook_token"));
        if (interaction == null || interaction.at.plus(pace.tokenFor()).isBefore(request.at())) {
            mistakes.note(request.operation().name() + ": with a token that is not good any more");
            throw new RestError(401, 50027, "Invalid Webhook Token");
        }
        if (!interaction.isAcknowledged()) {
            mistakes.note(request.operation().name() + ": before the interaction was acknowledged");
            throw RestError.unknown(10015, "Webhook");
        }
        return interaction;
    }

    Map<String, Function<Request, Answer>> all() {
        return Map.of("create_interaction_response", this::respond);
    }

    private Answer respond(Request request) {
        Interaction interaction = byToken.get(request.part("interaction_token"));
        JsonNode body = request.body();
        if (interaction == null || !interaction.id().equals(request.part("interaction_id"))
                || interaction.at.plus(pace.answerWithin()).isBefore(request.at())) {
            mistakes.note("create_interaction_response: for an interaction that is unknown or too old");
            throw RestError.unknown(10062, "interaction");
        }
        if (!interaction.kind.takes(body.path("type").asInt())) {
            throw RestError.invalid(List.of("type: not for " + interaction.kind));
        }
        check(body);
        if (!interaction.acknowledge(request.at(), body)) {
            throw new RestError(400, 40060, "Interaction has already been acknowledged.");
        }
        Message message = carryOut(interaction, body);
        return "true".equals(request.query().get("with_response"))
                ? Answer.ok(told(interaction, body.path("type").asInt(), message))
                : Answer.nothing();
    }

    private static void check(JsonNode body) {
        JsonNode data = body.path("data");
        switch (body.path("type").asInt()) {
            case MESSAGE -> Limits.checkNew(data);
            case UPDATE -> Limits.checkEdit(data, 0);
            case CHOICES -> data.path("choices").forEach(InteractionAnswers::checkChoice);
            default -> {
                // Nothing in it that could be wrong.
            }
        }
    }

    private static void checkChoice(JsonNode choice) {
        int name = Limits.length(choice.path("name").asText());
        int value = Limits.length(choice.path("value").asText());
        if (name < 1 || name > 100 || value < 1 || value > 100) {
            throw RestError.invalid(List.of("choices: names and values have 1 to 100 characters"));
        }
    }

    private @Nullable Message carryOut(Interaction interaction, JsonNode body) {
        JsonNode data = body.path("data");
        switch (body.path("type").asInt()) {
            case MESSAGE -> interaction.original(say(interaction, data));
            case DEFERRED -> interaction.original(think(interaction, data));
            case UPDATE -> {
                if (interaction.from != null) {
                    post.edit(interaction.channel, interaction.from, data);
                    interaction.original(interaction.from);
                }
            }
            default -> {
                if (interaction.from != null) {
                    interaction.original(interaction.from);
                }
            }
        }
        return interaction.original().orElse(null);
    }

    Message say(Interaction interaction, JsonNode data) {
        return send(interaction, data, composer.filled(blank(interaction), data));
    }

    private Message think(Interaction interaction, JsonNode data) {
        ObjectNode json = blank(interaction);
        json.put("flags", Message.LOADING | data.path("flags").asInt() & Message.EPHEMERAL);
        return send(interaction, data, json);
    }

    private Message send(Interaction interaction, JsonNode data, ObjectNode json) {
        boolean ephemeral = (json.path("flags").asInt() & Message.EPHEMERAL) != 0;
        Message message = new Message(json, ephemeral ? interaction.user : null);
        message.said(data);
        post.add(interaction.channel, message);
        return message;
    }

    private ObjectNode blank(Interaction interaction) {
        ObjectNode json = composer.blank(interaction.channel, World.BOT);
        json.put("application_id", World.APPLICATION).put("webhook_id", World.APPLICATION);
        if (interaction.kind == Interaction.Kind.COMMAND) {
            json.put("type", interaction.from == null ? 20 : 23);
        }
        return json;
    }

    private ObjectNode told(Interaction interaction, int type, @Nullable Message message) {
        ObjectNode told = Json.object("interaction",
                Json.object("id", interaction.id(), "type", interaction.kind.type));
        if (message != null) {
            ((ObjectNode) told.path("interaction")).put("response_message_id", message.id())
                    .put("response_message_loading", message.isLoading())
                    .put("response_message_ephemeral", message.isEphemeral());
            if (type == MESSAGE || type == UPDATE) {
                told.set("resource", Json.object("type", type, "message", message.json()));
            }
        }
        return told;
    }
}
