package onrecord.chat.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The role that Discord makes for a bot in each server. Its name is the bot's, so people who call the bot often choose
 * the role in its place; but the words of a message that mentions nobody but a role are kept from the bot.
 */
final class OwnRole {

    private OwnRole() {
    }

    /** Whether a message calls it among its words. */
    static boolean isNamedIn(Message message) {
        return of(message).stream().map(Role::getAsMention).anyMatch(message.getContentRaw()::contains);
    }

    /**
     * Whether a message calls it whose words were kept from the bot.
     *
     * @param event as Discord sent it: the library itself looks for roles only among the words
     */
    static boolean isCalledWithoutWords(Message message, DataObject event) {
        return message.getContentRaw().isBlank() && event.optObject("d").flatMap(sent -> sent.optArray("mention_roles"))
                .filter(roles -> roles.stream(DataArray::getString).anyMatch(id -> isIn(of(message), id)))
                .isPresent();
    }

    private static boolean isIn(List<Role> roles, String id) {
        return roles.stream().anyMatch(role -> role.getId().equals(id));
    }

    /** The bot has no other role that nobody can give it. */
    private static List<Role> of(Message message) {
        return message.isFromGuild()
                ? message.getGuild().getSelfMember().getRoles().stream().filter(Role::isManaged).toList()
                : List.of();
    }
}
