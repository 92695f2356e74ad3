package onrecord.chat.discord;

import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Messages as Discord's library sends them. Nobody is pinged, whoever is named in them. */
final class Wire {

    private Wire() {
    }

    static MessageCreateData create(DiscordMessage message) {
        var builder = new MessageCreateBuilder()
                .setContent(message.content())
                .setEmbeds(message.embeds().stream().map(Wire::embed).toList())
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false);
        if (!message.buttons().isEmpty()) {
            builder.setComponents(ActionRow.of(message.buttons().stream().map(Wire::button).toList()));
        }
        return builder.build();
    }

    /** The same in place of what stands there. */
    static MessageEditData edit(DiscordMessage message) {
        return MessageEditData.fromCreateData(create(message));
    }

    private static MessageEmbed embed(Embed embed) {
        var builder = new EmbedBuilder().setDescription(embed.description()).setColor(embed.colour().rgb());
        if (!embed.title().isEmpty()) {
            builder.setTitle(embed.title());
        }
        if (!embed.footer().isEmpty()) {
            builder.setFooter(embed.footer());
        }
        return builder.build();
    }

    private static Button button(Pressable pressable) {
        return switch (pressable) {
            case Pressable.Key key -> Button.secondary(key.id(), key.label());
            case Pressable.Way way -> Button.link(way.url(), way.label());
        };
    }
}
