package onrecord.chat.slack.fake;

import static onrecord.chat.slack.fake.Channel.Kind.DIRECT;
import static onrecord.chat.slack.fake.Channel.Kind.PRIVATE;
import static onrecord.chat.slack.fake.Channel.Kind.PUBLIC;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.chat.fakes.Json;

/**
 * Who and what is in the workspace, and what the app may do there.
 *
 * <p>It starts with the people U1 and U2 and the channel C1, which the bot has joined, with every
 * scope that the bot could use, and subscribed to every event.
 */
public final class Workspace {
    private static final List<String> EVERY_SCOPE = List.of("app_mentions:read", "assistant:write", "channels:history",
            "channels:read", "chat:write", "commands", "groups:history", "groups:read", "im:history", "im:read",
            "im:write", "mpim:history", "mpim:read", "users:read");

    private final Token botToken = new Token(Token.Kind.BOT, "xoxb-1000-2000-FAKE-bot-token-canary");
    private final Token appToken = new Token(Token.Kind.APP, "xapp-1-A1-3000-FAKE-app-token-canary");
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final Set<String> people = ConcurrentHashMap.newKeySet();
    private final Set<String> scopes = ConcurrentHashMap.newKeySet();
    private final Set<String> unsubscribed = ConcurrentHashMap.newKeySet();

    Workspace() {
        scopes.addAll(EVERY_SCOPE);
        channel("C1").user("U1").user("U2");
    }

    public String id() {
        return "T1";
    }

    public String appId() {
        return "A1";
    }

    /** The bot as a user: what people mention. */
    public String botUser() {
        return "UBOT";
    }

    public String botId() {
        return "B1";
    }

    /** What somebody types to mention the bot. */
    public String mention() {
        return "<@" + botUser() + ">";
    }

    public String botToken() {
        return botToken.secret;
    }

    public String appToken() {
        return appToken.secret;
    }

    public String signingSecret() {
        return "8f742231b10e8888abcd99yyyzzz85a5-FAKE-signing-canary";
    }

    /** A public channel that the bot has joined. */
    public Workspace channel(String id) {
        channels.putIfAbsent(id, new Channel(id, PUBLIC));
        return this;
    }

    /** A private channel that the bot has joined. */
    public Workspace privateChannel(String id) {
        channels.putIfAbsent(id, new Channel(id, PRIVATE));
        return this;
    }

    /** A public channel that the bot has not joined. */
    public Workspace foreignChannel(String id) {
        channel(id);
        in(id).joined(false);
        return this;
    }

    /** Archives the channel. */
    public Workspace archive(String id) {
        in(id).archived(true);
        return this;
    }

    /** Takes the bot out of the channel. */
    public Workspace kickBot(String id) {
        in(id).joined(false);
        return this;
    }

    /** Locks a thread: nobody may reply any more. */
    public Workspace lock(Message message) {
        in(message.channel()).lock(message.thread());
        return this;
    }

    public Workspace user(String id) {
        people.add(id);
        return this;
    }

    /** Takes scopes away from the bot. */
    public Workspace without(String... taken) {
        scopes.removeAll(Arrays.asList(taken));
        return this;
    }

    /** Ends the app's subscription to events of these types (message.channels, app_mention, ...). */
    public Workspace unsubscribe(String... events) {
        unsubscribed.addAll(Arrays.asList(events));
        return this;
    }

    public Workspace revokeBotToken() {
        botToken.revoke();
        return this;
    }

    public Workspace revokeAppToken() {
        appToken.revoke();
        return this;
    }

    Optional<Token> token(String secret) {
        return List.of(botToken, appToken).stream().filter(token -> token.secret.equals(secret)).findFirst();
    }

    Collection<String> scopes() {
        return scopes.stream().sorted().toList();
    }

    boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    boolean hears(String subscription, String scope) {
        return !unsubscribed.contains(subscription) && hasScope(scope);
    }

    boolean isPerson(String id) {
        return people.contains(id);
    }

    Optional<Channel> find(String id) {
        if (isPerson(id)) {
            return Optional.of(directWith(id));
        }
        return Optional.ofNullable(channels.get(id));
    }

    Channel in(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No channel " + id));
    }

    /** The conversation of one person with the bot. */
    Channel directWith(String person) {
        user(person);
        return channels.computeIfAbsent("D" + person.substring(1), id -> new Channel(id, DIRECT));
    }

    ObjectNode botProfile() {
        return Json.object("id", botId(), "deleted", false, "name", "onrecord", "app_id", appId(), "team_id", id());
    }
}
