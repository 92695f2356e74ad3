package onrecord.chat.discord;

import java.util.Optional;
import onrecord.chat.Button;
import org.jspecify.annotations.Nullable;

/**
 * What a button brings back.
 *
 * @param key of what it stands for; not to be believed before it was looked up
 */
record Pressed(Button button, String key) {

    static Optional<Pressed> of(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        int parted = id.indexOf(DiscordRenderer.PARTED);
        return parted < 0
                ? Optional.empty()
                : Button.of(id.substring(0, parted)).map(button -> new Pressed(button, id.substring(parted + 1)));
    }
}
