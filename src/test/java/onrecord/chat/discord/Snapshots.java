package onrecord.chat.discord;

import java.util.Map;
import onrecord.chat.Golden;

/** What is sent to Discord, as it is expected, one file each. Each also leaves a page in {@code target/discord} to look at. */
final class Snapshots {

    private Snapshots() {
    }

    /** Compares the body that is sent for a message with the file of this name. */
    static void assertSame(Class<?> test, String name, DiscordMessage message) {
        Golden.show("discord", test.getSimpleName() + "-" + name, DiscordPage.of(name, message));
        assertSame(test, name, Wire.create(message).toData().toMap());
    }

    /** Compares any body with the file of this name. */
    static void assertSame(Class<?> test, String name, Map<String, Object> body) {
        Golden.assertSameJson(test, name, body);
    }
}
