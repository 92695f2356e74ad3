package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** Tells the gateway what people do that has to be answered. */
final class InteractionEvents {
    private static final String EVERY_RIGHT = Payloads.EVERYTHING;

    private final World world;
    private final Time time;
    private final Payloads payloads;
    private final Gateway gateway;
    private final InteractionAnswers answers;

    InteractionEvents(World world, Time time, Payloads payloads, Gateway gateway, InteractionAnswers answers) {
        this.world = world;
        this.time = time;
        this.payloads = payloads;
        this.gateway = gateway;
        this.answers = answers;
    }

    /** @param from the message it was done on, if any */
    Interaction happens(Interaction.Kind kind, String name, String user, String channel, @Nullable Message from,
            ObjectNode data) {
        String id = time.id();
        Interaction interaction = new Interaction(id, "aW50ZXJhY3Rpb246" + id + "canary", kind, name,
                world.in(channel), user, time.now(), from);
        answers.add(interaction);
        gateway.tell("INTERACTION_CREATE", event(interaction, data), 0);
        return interaction;
    }

    /** Tells of it once more. */
    void tellAgain(Interaction interaction, ObjectNode data) {
        gateway.tell("INTERACTION_CREATE", event(interaction, data), 0);
    }

    private ObjectNode event(Interaction interaction, ObjectNode data) {
        Channel channel = interaction.channel;
        boolean direct = channel.isDirect();
        boolean abroad = channel.id.equals(World.FOREIGN_CHANNEL);
        String guild = abroad ? World.FOREIGN_GUILD : World.GUILD;
        ObjectNode event = Json.object("id", interaction.id(), "application_id", World.APPLICATION, "type",
                interaction.kind.type, "data", data, "token", interaction.token, "version", 1, "channel_id",
                channel.id, "channel", place(channel), "app_permissions", EVERY_RIGHT, "locale", "en-US",
                "entitlements", List.of(), "entitlement_sku_ids", List.of(), "context", direct ? 1 : 0,
                "attachment_size_limit", 10_485_760, "authorizing_integration_owners",
                abroad ? Json.object("1", interaction.user) : Json.object("0", direct ? "0" : guild));
        if (direct) {
            event.set("user", world.user(interaction.user));
        } else {
            event.put("guild_id", guild).put("guild_locale", "en-US");
            event.set("guild", Json.object("id", guild, "locale", "en-US", "features", List.of()));
            event.set("member", world.member(interaction.user).put("permissions", EVERY_RIGHT));
        }
        if (interaction.from != null && interaction.kind != Interaction.Kind.COMMAND) {
            event.set("message", interaction.from.json());
        }
        return event;
    }

    private JsonNode place(Channel channel) {
        ObjectNode place = payloads.channel(channel);
        return channel.isDirect() ? place : place.put("permissions", EVERY_RIGHT);
    }
}
