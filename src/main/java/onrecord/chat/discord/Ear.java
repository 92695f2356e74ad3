package onrecord.chat.discord;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.utils.data.DataObject;
import onrecord.chat.Button;
import onrecord.chat.Content;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Notices;
import onrecord.chat.Phrases;
import onrecord.chat.Place;
import onrecord.chat.Presses;
import onrecord.chat.Suggestions;
import onrecord.chat.Ticket;
import onrecord.chat.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what people write and press. It tells Discord at once that it did, writes the question down and
 * returns; the work is done elsewhere. Each event comes on a thread of its own.
 */
final class Ear extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    private static final String NO_WORDS = "I did not get your words: where only my role is mentioned, Discord keeps them "
            + "from me. Mention me, the bot itself, or use /ask.";

    private final Content content;
    private final Suggestions suggestions;
    private final Ledger ledger;
    private final Heard heard;
    private final Notices<DiscordMessage> notices;
    private final FirstReplies first;
    private final Clock clock;

    Ear(Content content, Ledger ledger, Worker<DiscordMessage> worker, Notices<DiscordMessage> notices,
            Deferrals deferrals, Others others, Clock clock) {
        this.content = content;
        this.suggestions = new Suggestions(content.corpus(), content.people());
        this.ledger = ledger;
        this.heard = new Heard(ledger);
        this.notices = notices;
        this.first = new FirstReplies(worker, notices, deferrals, others);
        this.clock = clock;
    }

    /** So that the first person who types does not wait for what is only made once. */
    void warm() {
        suggestions.speakers("", 1);
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        UnaryOperator<String> option = name -> {
            OptionMapping given = event.getOption(name);
            return given == null ? "" : given.getAsString();
        };
        boolean hidden = Commands.isPrivate(event.getName(), option);
        first.defer(event, hidden);
        first.take(event, hidden, () -> {
            String text = Commands.question(event.getName(), option, content);
            return delivery(event, hidden ? place(event, "") : conversation(event), text, Way.COMMAND, hidden);
        });
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        List<String> names = event.getFocusedOption().getName().equals(Commands.TOPIC)
                ? suggestions.topics(typed, Limits.CHOICES * 2)
                : suggestions.speakers(typed, Limits.CHOICES * 2);
        event.replyChoiceStrings(names.stream().filter(name -> name.length() <= Limits.CHOICE)
                .limit(Limits.CHOICES).toList())
                .queue(FirstReplies::done, late -> LOG.debug("Discord: suggestions came too late"));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        first.defer(event, true);
        first.take(event, true, () -> delivery(event, place(event, ""),
                Phrases.check(Typed.words(quoted(event.getTarget()))), Way.SHORTCUT, true));
    }

    /** What a message says; of one that is all embeds, what they say. */
    private static String quoted(Message message) {
        String text = message.getContentRaw();
        return text.isBlank()
                ? String.join("\n", message.getEmbeds().stream()
                        .map(embed -> embed.getDescription() == null ? "" : embed.getDescription()).toList())
                : text;
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        Optional<Pressed> pressed = Pressed.of(event.getComponentId());
        if (pressed.isPresent() && pressed.get().button() == Button.READING) {
            open(event, pressed.get().key());
            return;
        }
        first.defer(event, true);
        first.take(event, true, () -> delivery(event, place(event, ""),
                pressed.map(one -> Presses.text(one.button().action(), one.key())).orElse("none"), Way.BUTTON, true));
    }

    /** A form must be the first reply, so it cannot wait. */
    private void open(ButtonInteractionEvent event, String key) {
        first.attempt(event, () -> {
            Optional<Ticket> ticket = ledger.ticket(key, event.getUser().getId(), place(event, ""));
            if (ticket.isPresent()) {
                event.replyModal(Form.of(content.question(ticket.get()), key)).queue(FirstReplies::done,
                        FirstReplies::failed);
            } else {
                first.say(event, notices.noButton());
            }
        });
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        first.attempt(event, () -> {
            Optional<Ticket> ticket = Pressed.of(event.getModalId())
                    .flatMap(form -> ledger.ticket(form.key(), event.getUser().getId(), place(event, "")));
            Optional<String> question = Form.question(event);
            if (ticket.isEmpty()) {
                first.say(event, notices.noButton());
            } else if (question.isEmpty()) {
                first.say(event, notices.say("Nothing was asked: name a person, a subject, or both."));
            } else {
                boolean hidden = !ticket.get().user().isEmpty();
                first.defer(event, hidden);
                first.take(event, hidden, () -> delivery(event, ticket.get().place(), question.get(),
                        hidden ? Way.SHORTCUT : Way.MENTION, hidden));
            }
        });
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        DataObject sent = event.getRawData();
        if (sent != null && Heard.isWithoutWords(event.getMessage(), sent, clock.instant())) {
            first.say(event.getMessage(), notices.say(NO_WORDS));
        } else {
            first.take(event.getMessage(), () -> heard.question(event.getMessage(), clock.instant()));
        }
    }

    private Delivery delivery(IReplyCallback event, Place place, String text, Way way, boolean hidden) {
        return new Delivery(Delivery.Key.ofTrigger(DiscordChat.SURFACE, event.getId()), place,
                event.getUser().getId(), text, way, hidden, Address.ofInteraction(event.getToken(), isElsewhere(event)),
                clock.instant());
    }

    /** Whether it happened in a server that the bot is no member of. */
    private static boolean isElsewhere(Interaction event) {
        return event.isFromGuild() && !event.isFromAttachedGuild();
    }

    /** The conversation that an answer to everybody begins, or goes on with. */
    private Place conversation(SlashCommandInteractionEvent event) {
        MessageChannel channel = event.getChannel();
        return heard.conversation(channel, place(event, Heard.thread(channel, event.getId())),
                event.getUser().getId());
    }

    private static Place place(Interaction event, String thread) {
        var guild = event.getGuild();
        String channel = event.getChannelId();
        return new Place(DiscordChat.SURFACE, guild == null ? Posts.DIRECT : guild.getId(),
                channel == null ? "" : channel,
                thread);
    }
}
