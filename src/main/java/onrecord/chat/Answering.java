package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.chat.Delivery.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a question that was written down, and notes that it did.
 *
 * @param <M> the chat's message
 */
final class Answering<M> {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Chat<M> chat;
    private final Content content;
    private final Pages<M> pages;
    private final Notices<M> notices;
    private final Ledger ledger;
    private final Watch watch;
    private final Consumer<String> onEnd;

    /** @param onEnd told the reason when the chat takes nothing from the bot any more */
    Answering(Chat<M> chat, Content content, Pages<M> pages, Notices<M> notices, Ledger ledger, Watch watch,
            Consumer<String> onEnd) {
        this.chat = chat;
        this.content = content;
        this.pages = pages;
        this.notices = notices;
        this.ledger = ledger;
        this.watch = watch;
        this.onEnd = onEnd;
    }

    /** @param unclear whether an answer may have left before */
    void answer(Delivery delivery, boolean unclear) throws InterruptedException {
        Optional<M> guide = addressed(delivery) ? guide(delivery.text()) : Optional.empty();
        if (guide.isPresent()) {
            send(delivery, guide.get(), unclear);
            return;
        }
        List<String> before = before(delivery);
        Turn turn = content.desk().ask(delivery.text(), before);
        if (!Overheard.isMeant(delivery, turn.answer())) {
            ledger.failed(delivery.key(), "not for the bot");
            return;
        }
        if (delivery.way() == Way.FOLLOW_UP) {
            ledger.remember(delivery.place(), delivery.key(), delivery.text());
        }
        send(delivery, pages.page(turn, ticket(delivery, before), 0, delivery.ephemeral()).message(), unclear);
    }

    /** What the bot says of itself, for the few words that ask for it and for none at all. */
    private Optional<M> guide(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "help" -> Optional.of(chat.help());
            case "about" -> Optional.of(chat.about());
            default -> Optional.empty();
        };
    }

    private static boolean addressed(Delivery delivery) {
        return delivery.way() == Way.COMMAND || delivery.way() == Way.DIRECT || delivery.way() == Way.MENTION;
    }

    private String ticket(Delivery delivery, List<String> before) {
        if (watch.asked(delivery)) {
            return "";
        }
        var questions = new ArrayList<>(before);
        questions.add(delivery.text());
        return ledger.keep(
                new Ticket(delivery.place(), delivery.ephemeral() ? delivery.user() : "", questions, 0));
    }

    /** Sends what answers a question, to everybody or to the asker alone. */
    void send(Delivery delivery, M message, boolean unclear) throws InterruptedException {
        if (watch.asked(delivery)) {
            ledger.answered(delivery.key(), "");
            watch.answered(true);
            return;
        }
        ledger.sending(delivery.key());
        finish(delivery, chat.answer(delivery, message, unclear));
    }

    /**
     * Sends for everybody to see.
     *
     * @param unclear whether it may have been sent before
     */
    Sent publish(Delivery delivery, Place place, M message, boolean unclear) throws InterruptedException {
        ledger.sending(delivery.key());
        Sent sent = chat.publish(delivery, place, message, unclear);
        finish(delivery, sent);
        return sent;
    }

    private void finish(Delivery delivery, Sent sent) throws InterruptedException {
        switch (sent) {
            case Sent.Arrived(String message) -> ledger.answered(delivery.key(), message);
            // Nobody's fault but the token's: with another one, the question is answered at the next start.
            case Sent.Expelled(String error) -> onEnd.accept(error);
            case Sent.Refused(String error) -> {
                LOG.warn("{}: no answer in {}: {}", chat.name(), delivery.place().channel(), error);
                ledger.failed(delivery.key(), error);
                if (!delivery.ephemeral()) {
                    chat.say(delivery, chat.refused(error));
                }
            }
            case Sent.Unknown() -> {
                ledger.failed(delivery.key(), "may have arrived");
                chat.say(delivery, notices.perhaps());
            }
            case Sent.Late() -> giveUp(delivery, chat.name() + " could not be reached for too long");
            case Sent.Over(String why) -> giveUp(delivery, why);
        }
    }

    private void giveUp(Delivery delivery, String why) {
        LOG.warn("{}: a question in {} was given up: {}", chat.name(), delivery.place().channel(), why);
        ledger.failed(delivery.key(), why);
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
}
