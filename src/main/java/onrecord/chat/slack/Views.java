package onrecord.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Question;
import onrecord.chat.Content;
import onrecord.chat.Delivery;
import onrecord.chat.Leave;
import onrecord.chat.Ledger;
import onrecord.chat.Notices;
import onrecord.chat.Phrases;
import onrecord.chat.Place;
import onrecord.chat.ReplyAddress;
import onrecord.chat.Ticket;
import onrecord.chat.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people see that is no message: the Home tab, the form "Not what I asked", suggested questions.
 * None of it is written down: Slack gives three seconds to show a form, and whoever wants to see a tab
 * opens it again.
 */
final class Views {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    private final Identity self;
    private final Content content;
    private final Outbox outbox;
    private final Asides asides;
    private final Ledger ledger;
    private final Intake intake;
    private final Workers workers;
    private final Notices<SlackMessage> notices;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Views(Identity self, Content content, Outbox outbox, Asides asides, Ledger ledger, Intake intake, Workers workers,
            Notices<SlackMessage> notices,
            Clock clock) {
        this.self = self;
        this.content = content;
        this.outbox = outbox;
        this.asides = asides;
        this.ledger = ledger;
        this.intake = intake;
        this.workers = workers;
        this.notices = notices;
        this.clock = clock;
    }

    /** Work that may fail without anybody being worse off than before. */
    @FunctionalInterface
    private interface Showing {

        void show() throws InterruptedException;
    }

    /** The Home tab for a person who opened it. */
    void home(String user) {
        show(() -> call("views.publish",
                Map.of("user_id", user, "view", SlackJson.of(Guide.of(content).home()))));
    }

    /**
     * Suggested questions for a conversation that somebody begins with the app alone.
     *
     * @param thread the conversation, in an app of the older kind; empty in one of the newer kind, which would accept a
     *     thread and show nothing
     */
    void prompts(String channel, String thread) {
        if (!self.mayDo(SlackCheck.PANE)) {
            return;
        }
        show(() -> {
            List<SuggestedPrompt> prompts = Guide.of(content).prompts();
            if (prompts.isEmpty()) {
                return;
            }
            var arguments = new HashMap<>(Map.of("channel_id", channel, "prompts", json(prompts)));
            if (!thread.isEmpty()) {
                arguments.put("thread_ts", thread);
            }
            call("assistant.threads.setSuggestedPrompts", arguments);
        });
    }

    /** How a question was read, for whoever pressed "Not what I asked". */
    void reading(String trigger, String key, String user, Place place, String address) {
        show(() -> {
            Optional<Ticket> ticket = ledger.ticket(key, user, place);
            if (ticket.isEmpty()) {
                asides.say(pressed(trigger, user, place, address), notices.noButton(), Leave.FREE);
                return;
            }
            Question question = content.question(ticket.get());
            View form = new ReadingModal(content.people().get()).view(question, key + " " + place.channel());
            call("views.open", Map.of("trigger_id", trigger, "view", SlackJson.of(form)));
        });
    }

    /** The people whose names hold what was typed. */
    List<Option> people(@Nullable String typed) {
        return new ReadingModal(content.people().get()).matching(typed == null ? "" : typed).stream()
                .map(one -> Option.builder().text(one.getText()).value(one.getValue()).build())
                .toList();
    }

    /** A form that was filled in: the question it asks is answered where the first one was. */
    void asked(String trigger, View form, String user, String workspace) {
        String[] parts = String.valueOf(form.getPrivateMetadata()).split(" ", 2);
        var where = new Place(Heard.SURFACE, workspace, parts.length < 2 ? "" : parts[1], "");
        Optional<Ticket> ticket = ledger.ticket(parts[0], user, where);
        Optional<String> question = Phrases.statement(chosen(form), typed(form));
        if (ticket.isEmpty() || question.isEmpty()) {
            return;
        }
        Place place = ticket.get().place();
        if (ticket.get().user().isEmpty()) {
            intake.again(trigger, place, user, question.get());
        } else {
            intake.trigger(trigger, place, user, question.get(), Delivery.Way.SHORTCUT, "");
        }
    }

    private static @Nullable String chosen(View form) {
        return value(form, ReadingModal.SPEAKER_BLOCK, ReadingModal.SPEAKER_ACTION)
                .map(ViewState.Value::getSelectedOption)
                .map(ViewState.SelectedOption::getValue)
                .orElse(null);
    }

    private static @Nullable String typed(View form) {
        return value(form, ReadingModal.TOPIC_BLOCK, ReadingModal.TOPIC_ACTION)
                .map(ViewState.Value::getValue)
                .orElse(null);
    }

    private static Optional<ViewState.Value> value(View form, String block, String action) {
        return Optional.ofNullable(form.getState()).map(ViewState::getValues)
                .map(values -> values.get(block))
                .map(actions -> actions.get(action));
    }

    private Delivery pressed(String trigger, String user, Place place, String address) {
        return new Delivery(Delivery.Key.ofTrigger(Heard.SURFACE, trigger), place, user, "", Delivery.Way.BUTTON, true,
                address.isEmpty() ? null : new ReplyAddress(address), clock.instant());
    }

    private void show(Showing showing) {
        workers.execute(() -> {
            try {
                showing.show();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                LOG.warn("Slack: a view could not be shown", e);
            }
        });
    }

    private Outcome call(String method, Map<String, String> arguments) throws InterruptedException {
        Outcome outcome = outbox.call(method, "", arguments);
        if (outcome instanceof Outcome.Refused(String error, var answer)) {
            LOG.warn("Slack: {}: {}", method, error);
        }
        return outcome;
    }

    private String json(List<SuggestedPrompt> prompts) {
        try {
            return json.writeValueAsString(prompts.stream()
                    .map(one -> Map.of("title", one.getTitle(), "message", one.getMessage()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write suggested questions", e);
        }
    }
}
