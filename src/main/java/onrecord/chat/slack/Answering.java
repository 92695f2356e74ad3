package onrecord.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.answer.Answer;
import onrecord.chat.Conversation;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import onrecord.chat.Ticket;
import onrecord.chat.Turn;
import onrecord.chat.slack.Outbox.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a question that was written down, and notes that it did. */
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private static final Set<String> NO_TOKEN = Set.of("invalid_auth", "not_authed", "account_inactive",
            "token_revoked",
            "token_expired");

    private final Content content;
    private final Pages pages;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Asides asides;
    private final Notices notices;
    private final Watch watch;
    private final Consumer<String> onEnd;

    /** @param onEnd told the reason when Slack does not take the bot's token any more */
    Answering(Content content, Pages pages, Ledger ledger, Outbox outbox, Asides asides, Notices notices,
            Watch watch, Consumer<String> onEnd) {
        this.content = content;
        this.pages = pages;
        this.ledger = ledger;
        this.outbox = outbox;
        this.asides = asides;
        this.notices = notices;
        this.watch = watch;
        this.onEnd = onEnd;
    }

    /** @param unclear whether an answer may have left before */
    void answer(Delivery delivery, boolean unclear) throws InterruptedException {
        if (delivery.way() == Way.COMMAND || delivery.way() == Way.DIRECT || delivery.way() == Way.MENTION) {
            Optional<SlackMessage> guide = guide(delivery.text());
            if (guide.isPresent()) {
                send(delivery, guide.get(), unclear);
                return;
            }
        }
        List<String> before = before(delivery);
        Turn turn = content.desk().ask(delivery.text(), before);
        if (delivery.way() == Way.FOLLOW_UP) {
            if (!isMeant(delivery.text(), turn.answer())) {
                ledger.failed(delivery.key(), "not for the bot");
                return;
            }
            ledger.remember(delivery.place(), delivery.key(), delivery.text());
        }
        var questions = new ArrayList<>(before);
        questions.add(delivery.text());
        String user = delivery.ephemeral() ? delivery.user() : "";
        String ticket = watch.asked(delivery)
                ? ""
                : ledger.keep(new Ticket(delivery.place(), user, questions, 0));
        send(delivery, pages.page(turn, ticket, 0, delivery.ephemeral()).message(), unclear);
    }

    /** For the few words that ask about the bot, and for none at all. */
    private Optional<SlackMessage> guide(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "help" -> Optional.of(content.guide().help());
            case "about" -> Optional.of(content.guide().about());
            default -> Optional.empty();
        };
    }

    /** Sends what answers a question, to everybody or to the asker alone. */
    void send(Delivery delivery, SlackMessage message, boolean unclear) throws InterruptedException {
        if (watch.asked(delivery)) {
            ledger.answered(delivery.key(), "");
            watch.answered(true);
        } else if (!delivery.ephemeral()) {
            publish(delivery, delivery.place(), message, unclear);
        } else if (unclear) {
            finish(delivery, new Sent.Unknown());
        } else {
            ledger.sending(delivery.key());
            finish(delivery, asides.say(delivery, message));
        }
    }

    /** Sends for everybody to see. */
    Sent publish(Delivery delivery, Place place, SlackMessage message, boolean unclear) throws InterruptedException {
        ledger.sending(delivery.key());
        Sent sent = outbox.post(place, Wire.answering(message, delivery), unclear,
                delivery.received().plus(Heard.TOO_OLD));
        finish(delivery, sent);
        return sent;
    }

    private void finish(Delivery delivery, Sent sent) throws InterruptedException {
        switch (sent) {
            case Sent.Arrived(String ts) -> ledger.answered(delivery.key(), ts);
            // Nobody's fault but the token's: with another one, the question is answered at the next start.
            case Sent.Refused(String error) when NO_TOKEN.contains(error) -> onEnd.accept(error);
            case Sent.Refused(String error) -> {
                LOG.warn("Slack: no answer in {}: {}", delivery.place().channel(), error);
                ledger.failed(delivery.key(), error);
                if (!delivery.ephemeral()) {
                    asides.say(delivery, notices.refused(error));
                }
            }
            case Sent.Unknown() -> {
                ledger.failed(delivery.key(), "may have arrived");
                asides.say(delivery, notices.perhaps());
            }
            case Sent.Late() -> ledger.failed(delivery.key(), "Slack could not be reached for too long");
        }
    }

    /** What was asked in the thread before; a follow-up is part of it only if it is one. */
    private List<String> before(Delivery delivery) {
        if (delivery.place().thread().isEmpty() || watch.asked(delivery)) {
            return List.of();
        }
        if (delivery.way() != Way.FOLLOW_UP) {
            ledger.remember(delivery.place(), delivery.key(), delivery.text());
        }
        Conversation conversation = ledger.recall(delivery.place());
        return conversation.before(delivery.key());
    }

    /** People in a thread also talk to one another: what asks nothing and finds nothing was not meant. */
    private static boolean isMeant(String text, Answer answer) {
        return switch (answer) {
            case Answer.Quoted quoted -> true;
            case Answer.Comparison comparison -> true;
            case Answer.Timeline timeline -> true;
            case Answer.Sources sources -> true;
            case Answer.Checked checked -> checked.answers() || text.contains("?");
            case Answer.NotFound none -> text.contains("?");
            case Answer.Help help -> false;
        };
    }
}
