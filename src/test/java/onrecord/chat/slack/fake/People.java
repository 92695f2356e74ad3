package onrecord.chat.slack.fake;

import static onrecord.chat.slack.fake.Envelope.Kind.COMMAND;
import static onrecord.chat.slack.fake.Envelope.Kind.FORM;
import static onrecord.chat.slack.fake.Envelope.Kind.INTERACTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** What people do in the workspace, and what Slack makes of it. */
public abstract sealed class People permits FakeSlack {
    private final Workspace workspace;
    private final Time time;
    private final Postman postman;
    private final Events events;
    private final Interactions interactions;
    private final ResponseUrls responseUrls;
    private final Views views;

    People(Parts parts) {
        workspace = parts.workspace;
        time = parts.time;
        postman = parts.postman;
        events = parts.events;
        interactions = parts.interactions;
        responseUrls = parts.responseUrls;
        views = parts.views;
    }

    /** Somebody writes in a channel. If they mention the bot, two events follow, as from Slack. */
    public Message says(String user, String channel, String text) {
        return written(user, workspace.in(channel), text, null, time.nextTs());
    }

    /** Somebody wrote so long ago, and Slack tells of it only now. */
    public Message said(Duration ago, String user, String channel, String text) {
        Instant then = time.now().minus(ago);
        return written(user, workspace.in(channel), text, null, Time.ts(then));
    }

    /** Somebody writes in the thread of a message. */
    public Message replies(String user, Message to, String text) {
        return written(user, workspace.in(to.channel()), text, to.thread(), time.nextTs());
    }

    /** Somebody writes to the bot alone. */
    public Message directMessage(String user, String text) {
        return written(user, workspace.directWith(user), text, null, time.nextTs());
    }

    /** Somebody changes what they wrote: the event message_changed. */
    public Message edits(Message message, String text) {
        Message after = workspace.in(message.channel())
                .change(message.ts(), before -> before.changed(text, MissingNode.getInstance(), before.metadata(),
                        before.request()))
                .orElseThrow();
        events.changed(message, after);
        return after;
    }

    /** Somebody takes back what they wrote: the event message_deleted. */
    public void deletes(Message message) {
        workspace.in(message.channel()).remove(message.ts()).ifPresent(events::deleted);
    }

    /** The message once more, as a message event of this subtype (thread_broadcast, file_share, ...). */
    public void tellsAs(String subtype, Message message) {
        events.toChannel(message.channel(), events.message(message).put("subtype", subtype));
    }

    /** Tells the app of a message again, under new event ids and without a word of retrying. */
    public void tellsAgain(Message message) {
        events.written(message);
    }

    /** Delivers the same once more, as a redelivery of that number. */
    public Delivery redelivers(Delivery delivery, int attempt) {
        return postman.resend(delivery, attempt);
    }

    /** Sends any event. */
    public Delivery event(ObjectNode event) {
        return events.send(event);
    }

    /** Another bot writes in a channel. */
    public Message otherBotSays(String channel, String text) {
        Channel place = workspace.in(channel);
        Message message = new Message(channel, time.nextTs(), null, "UOTHERBOT", "B9", text, MissingNode.getInstance(),
                MissingNode.getInstance(), null, Json.object(), 0);
        place.add(message);
        ObjectNode event = events.message(message).put("subtype", "bot_message");
        events.toChannel(channel, event);
        return message;
    }

    /** A slash command; what it is acknowledged with is shown to the person, or to all if it asks so. */
    public Delivery command(String command, String text, String user, String channel) {
        Channel place = workspace.in(channel);
        Delivery delivery = postman.send(COMMAND, interactions.command(command, text, user, place));
        CompletableFuture<Void> unused = delivery.acknowledgement().thenAccept(response -> {
            if (response.has("text") || response.has("blocks")) {
                responseUrls.respond(place, user, new Arguments(response.deepCopy()));
            }
        });
        return delivery;
    }

    /** Somebody presses a button in a message (as it is now). */
    public Delivery presses(Message message, String actionId, String user) {
        return acts(message, actionId, null, user);
    }

    /** Somebody chooses the option of this value in a menu of a message. */
    public Delivery chooses(Message message, String actionId, String option, String user) {
        return acts(message, actionId, option, user);
    }

    /** Somebody sends a button's press that they made up. */
    public Delivery forgesPress(Message message, String actionId, String value, String user) {
        ObjectNode action = Json.object("action_id", actionId, "type", "button", "value", value, "block_id", "b",
                "action_ts", Time.ts(time.now()), "text", Json.object("type", "plain_text", "text", "Press"));
        return postman.send(INTERACTION, interactions.onMessage(message, action, user));
    }

    /** Somebody presses a button on their home page. */
    public Delivery pressesAtHome(String actionId, String user) {
        return pressesIn(views.home(user).orElseThrow(() -> new AssertionError("No home of " + user)), actionId, user);
    }

    /** Somebody presses a button in a view. */
    public Delivery pressesIn(ObjectNode view, String actionId, String user) {
        return postman.send(INTERACTION,
                interactions.onView(view, interactions.action(view.path("blocks"), actionId, null), user));
    }

    /** Somebody submits a view, with the values of its state: block_id, action_id, element. */
    public Delivery submits(ObjectNode view, JsonNode values, String user) {
        return postman.send(FORM, interactions.submission(view, values, user));
    }

    /** Somebody takes a shortcut on a message. */
    public Delivery shortcut(String callbackId, Message message, String user) {
        return postman.send(INTERACTION, interactions.messageShortcut(callbackId, message, user));
    }

    /** Somebody takes a shortcut that belongs to no message. */
    public Delivery shortcut(String callbackId, String user) {
        return postman.send(INTERACTION, interactions.globalShortcut(callbackId, user));
    }

    /** Somebody opens the app's home page. */
    public Delivery opensHome(String user) {
        return opensTab(user, "home");
    }

    /** Somebody opens the app's messages: in an app of the kind agent_view, the pane. */
    public Delivery opensMessages(String user) {
        return opensTab(user, "messages");
    }

    /** Somebody opens the assistant's pane: assistant_thread_started. */
    public Delivery opensPane(String user) {
        String ts = time.nextTs();
        ObjectNode thread = Json.object("user_id", user, "context", Map.of(), "channel_id",
                workspace.directWith(user).id, "thread_ts", ts);
        return events.send(Json.object("type", "assistant_thread_started", "assistant_thread", thread, "event_ts", ts));
    }

    /** Somebody writes in the pane they opened. */
    public Message asksInPane(Delivery pane, String text) {
        JsonNode thread = pane.payload().path("event").path("assistant_thread");
        return written(thread.path("user_id").asText(), workspace.in(thread.path("channel_id").asText()), text,
                thread.path("thread_ts").asText(), time.nextTs());
    }

    private Delivery opensTab(String user, String tab) {
        ObjectNode event = Json.object("type", "app_home_opened", "user", user, "channel",
                workspace.directWith(user).id, "tab", tab, "event_ts", time.nextTs());
        views.home(user).ifPresent(home -> event.set("view", home));
        return events.send(event);
    }

    private Delivery acts(Message message, String actionId, @Nullable String option, String user) {
        Message now = workspace.in(message.channel()).find(message.ts()).orElse(message);
        ObjectNode action = interactions.action(now.blocks(), actionId, option);
        return postman.send(INTERACTION, interactions.onMessage(now, action, user));
    }

    private Message written(String user, Channel channel, String text, @Nullable String thread, String ts) {
        workspace.user(user);
        Message message = new Message(channel.id, ts, thread, user, null, text, MissingNode.getInstance(),
                MissingNode.getInstance(), null, Json.object(), 0);
        channel.add(message);
        events.written(message);
        return message;
    }
}
