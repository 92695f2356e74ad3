package onrecord.chat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import onrecord.chat.Button;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Phrases;
import onrecord.chat.Place;
import onrecord.chat.Presses;
import org.jspecify.annotations.Nullable;

/**
 * What is listened to, whichever way it comes. A listener takes note and returns; the work is done
 * elsewhere. What nobody listens to, such as changed and deleted messages, is acknowledged all the same.
 */
final class Listeners {

    static final String COMMAND = "/onrecord";
    static final String SHORTCUT = "check_quotation";

    private static final Pattern BUTTONS = Pattern.compile("answer_(?:more|context|share)");

    private final Intake intake;
    private final Views views;
    private final Consumer<String> onEnd;

    /** @param onEnd told the reason when the workspace has thrown the app out */
    Listeners(Intake intake, Views views, Consumer<String> onEnd) {
        this.intake = intake;
        this.views = views;
        this.onEnd = onEnd;
    }

    /**
     * The app that listens. It makes no calls to Slack of its own.
     *
     * @param before what each delivery passes through first
     */
    App app(AppConfig config, List<Middleware> before) {
        config.setAllEventsApiAutoAckEnabled(true);
        var app = new App(config, before);
        events(app);
        app.command(COMMAND, (request, context) -> {
            command(request.getPayload());
            return context.ack();
        });
        app.messageShortcut(SHORTCUT, (request, context) -> {
            shortcut(request.getPayload());
            return context.ack();
        });
        app.blockAction(BUTTONS, (request, context) -> {
            press(request.getPayload());
            return context.ack();
        });
        app.blockAction(Button.READING.action(), (request, context) -> {
            reading(request.getPayload());
            return context.ack();
        });
        app.blockSuggestion(ReadingModal.SPEAKER_ACTION,
                (request, context) -> context.ack(ack -> ack.options(views.people(request.getPayload().getValue()))));
        app.viewSubmission(ReadingModal.CALLBACK, (request, context) -> {
            asked(request.getPayload());
            return context.ack();
        });
        return app;
    }

    private void events(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> {
            mention(payload, again(context));
            return context.ack();
        });
        app.event(MessageEvent.class, (payload, context) -> {
            message(payload, again(context));
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            opened(payload.getEvent());
            return context.ack();
        });
        // For an app of the older kind, with a pane of its own.
        app.event(AssistantThreadStartedEvent.class, (payload, context) -> {
            var thread = payload.getEvent().getAssistantThread();
            views.prompts(text(thread.getChannelId()), text(thread.getThreadTs()));
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            List<String> bots = payload.getEvent().getTokens().getBot();
            if (bots != null && !bots.isEmpty()) {
                onEnd.accept("token_revoked");
            }
            return context.ack();
        });
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            onEnd.accept("app_uninstalled");
            return context.ack();
        });
    }

    /** The pane of an app of the newer kind (agent_view) is its messages: no other event tells that it was opened. */
    private void opened(AppHomeOpenedEvent event) {
        switch (text(event.getTab())) {
            case "home" -> views.home(text(event.getUser()));
            case "messages" -> views.prompts(text(event.getChannel()), "");
            default -> {
            }
        }
    }

    private static int again(EventContext context) {
        @Nullable
        Integer before = context.getRetryNum();
        return before == null ? 0 : before;
    }

    private void mention(EventsApiPayload<AppMentionEvent> payload, int again) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() == null && event.getSubtype() == null) {
            intake.mention(Heard.of(payload.getTeamId(), event.getChannel(), event.getUser(), event.getTs(),
                    event.getThreadTs(), event.getText()), again);
        }
    }

    private void message(EventsApiPayload<MessageEvent> payload, int again) {
        MessageEvent event = payload.getEvent();
        if (event.getBotId() != null) {
            return;
        }
        Heard heard = Heard.of(payload.getTeamId(), event.getChannel(), event.getUser(), event.getTs(),
                event.getThreadTs(), event.getText());
        if ("im".equals(event.getChannelType())) {
            intake.direct(heard, again);
        } else {
            intake.overheard(heard);
        }
    }

    private void command(SlashCommandPayload command) {
        var place = new Place(Heard.SURFACE, text(command.getTeamId()), text(command.getChannelId()), "");
        intake.trigger(text(command.getTriggerId()), place, text(command.getUserId()),
                Markup.words(text(command.getText())), Way.COMMAND, text(command.getResponseUrl()));
    }

    private void shortcut(MessageShortcutPayload shortcut) {
        var place = new Place(Heard.SURFACE, text(shortcut.getTeam().getId()), text(shortcut.getChannel().getId()), "");
        intake.trigger(text(shortcut.getTriggerId()), place, text(shortcut.getUser().getId()),
                Phrases.check(Markup.words(text(shortcut.getMessage().getText()))), Way.SHORTCUT,
                text(shortcut.getResponseUrl()));
    }

    private void press(BlockActionPayload pressed) {
        BlockActionPayload.Action action = pressed.getActions().getFirst();
        intake.trigger(text(pressed.getTriggerId()), place(pressed), text(pressed.getUser().getId()),
                Presses.text(text(action.getActionId()), text(action.getValue())), Way.BUTTON,
                text(pressed.getResponseUrl()));
    }

    private void reading(BlockActionPayload pressed) {
        views.reading(text(pressed.getTriggerId()), text(pressed.getActions().getFirst().getValue()),
                text(pressed.getUser().getId()), place(pressed), text(pressed.getResponseUrl()));
    }

    private void asked(ViewSubmissionPayload submitted) {
        views.asked(text(submitted.getTriggerId()), submitted.getView(), text(submitted.getUser().getId()),
                text(submitted.getTeam().getId()));
    }

    /** Where a button is: the channel, and the thread if there is one. */
    private static Place place(BlockActionPayload pressed) {
        var container = pressed.getContainer();
        String channel = container == null ? "" : text(container.getChannelId());
        String thread = container == null ? "" : text(container.getThreadTs());
        return new Place(Heard.SURFACE, text(pressed.getTeam().getId()), channel, thread);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
