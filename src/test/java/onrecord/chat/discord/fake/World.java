package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onrecord.chat.fakes.Json;

/**
 * Who and what is there: one guild with one channel that the bot reads, two people, one application.
 *
 * <p>The application's id is not the bot's: it is not for applications made before 2016.
 */
public final class World {
    public static final String APPLICATION = "400000000000000001";
    public static final String BOT = "500000000000000001";
    public static final String GUILD = "200000000000000001";
    public static final String CHANNEL = "300000000000000001";
    public static final String ADA = "100000000000000001";
    public static final String BEN = "100000000000000002";

    /** A guild where people use the application that they installed for themselves; the bot is not in it. */
    public static final String FOREIGN_GUILD = "200000000000000002";
    public static final String FOREIGN_CHANNEL = "300000000000000002";

    private static final Map<String, String> NAMES = Map.of(ADA, "ada", BEN, "ben");

    private final Time time;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final Map<String, Channel> direct = new ConcurrentHashMap<>();
    private volatile Consumer<Channel> announced = channel -> {
    };
    private volatile boolean tokenReset;
    private volatile boolean tellsWordsToRoles;

    World(Time time) {
        this.time = time;
        channel(CHANNEL);
        add(new Channel(FOREIGN_CHANNEL, Channel.Kind.TEXT, "elsewhere", "")).closeToBot();
    }

    /** The bot's token. */
    public String token() {
        return "NTAwMDAwMDAwMDAwMDAwMDAx.GFAKE1.bot-token-canary-000000000000000000000";
    }

    /** What somebody types to mention the bot. */
    public String mention() {
        return "<@" + BOT + ">";
    }

    /** A text channel of the guild that the bot reads. */
    public World channel(String id) {
        if (find(id).isEmpty()) {
            announced.accept(add(new Channel(id, Channel.Kind.TEXT, "channel-" + id, "")));
        }
        return this;
    }

    /** Takes the channel from the bot's sight. */
    public World closeToBot(String channel) {
        in(channel).closeToBot();
        return this;
    }

    /** From now on words come along with a mention of a role, too; Discord's documentation promises that of users only. */
    public World tellWordsToRoles() {
        tellsWordsToRoles = true;
        return this;
    }

    boolean tellsWordsToRoles() {
        return tellsWordsToRoles;
    }

    /** From now on the token is not good any more. */
    public World resetToken() {
        tokenReset = true;
        return this;
    }

    /** Hears of every channel that is made from now on. */
    void announcing(Consumer<Channel> announcer) {
        announced = announcer;
    }

    boolean isToken(String token) {
        return !tokenReset && token.equals(token());
    }

    Channel add(Channel channel) {
        channels.put(channel.id, channel);
        return channel;
    }

    Optional<Channel> find(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    Channel in(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No channel " + id));
    }

    Channel directWith(String person) {
        return direct.computeIfAbsent(person,
                any -> add(new Channel(time.id(), Channel.Kind.DIRECT, "direct", person)));
    }

    /** The text channels of the bot's guild. */
    List<Channel> texts() {
        return channels.values().stream()
                .filter(channel -> channel.kind == Channel.Kind.TEXT && !channel.isClosedToBot()).toList();
    }

    Collection<Channel> threads() {
        return channels.values().stream().filter(channel -> channel.kind == Channel.Kind.THREAD).toList();
    }

    /** Somebody's profile; any other id than the bot's is a person's. */
    ObjectNode user(String id) {
        boolean bot = id.equals(BOT);
        String name = bot ? "onrecord" : NAMES.getOrDefault(id, "user" + id);
        ObjectNode user = Json.object("id", id, "username", name, "discriminator", bot ? "0042" : "0",
                "global_name", bot ? null : name, "avatar", null, "public_flags", 0, "flags", 0,
                "primary_guild", null);
        if (bot) {
            user.put("bot", true);
        }
        return user;
    }

    /** The bot's own profile, as only it sees it. */
    ObjectNode self() {
        ObjectNode self = user(BOT);
        self.remove("primary_guild");
        return self.put("mfa_enabled", true).put("locale", "en-US").put("verified", true).putNull("email");
    }

    ObjectNode member(String user) {
        return Json.object("user", user(user), "roles", List.of(), "nick", null, "avatar", null, "banner", null,
                "joined_at", "2024-05-01T10:00:00.000000+00:00", "premium_since", null, "deaf", false, "mute", false,
                "flags", 0, "pending", false, "communication_disabled_until", null);
    }
}
