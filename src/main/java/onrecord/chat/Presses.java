package onrecord.chat;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Quotation;

/**
 * What happens when a button is pressed. All that is believed of a press is who pressed where; what the
 * button stands for is in the ledger.
 *
 * @param <M> the chat's message
 */
public final class Presses<M> {

    private final Chat<M> chat;
    private final Content content;
    private final Pages<M> pages;
    private final Notices<M> notices;
    private final Ledger ledger;
    private final Answering<M> answering;

    Presses(Chat<M> chat, Content content, Pages<M> pages, Notices<M> notices, Ledger ledger,
            Answering<M> answering) {
        this.chat = chat;
        this.content = content;
        this.pages = pages;
        this.notices = notices;
        this.ledger = ledger;
        this.answering = answering;
    }

    /** How a press is written down: which button, and the key it brought. */
    public static String text(String action, String key) {
        return action + " " + key;
    }

    /**
     * Answers a press that was written down.
     *
     * @param unclear whether it may have been answered before
     */
    void press(Delivery press, boolean unclear) throws InterruptedException {
        String[] parts = press.text().split(" ", 2);
        Optional<Button> button = Button.of(parts[0]);
        Optional<Ticket> ticket = ledger.ticket(parts.length < 2 ? "" : parts[1], press.user(), press.place());
        if (button.isEmpty() || ticket.isEmpty()) {
            answering.send(press, notices.noButton(), false);
            return;
        }
        Turn turn = content.turn(ticket.get());
        switch (button.get()) {
            case MORE -> answering.send(press, more(press, parts[1], ticket.get(), turn), false);
            case CONTEXT -> answering.send(press, context(ticket.get(), turn), false);
            case SHARE -> share(press, ticket.get(), turn, unclear);
            // Opens at once, while the chat still allows it.
            case READING -> ledger.failed(press.key(), "opens a form");
        }
    }

    /** @param pressed the key of the page that is left; its buttons take room, so it is part of how much that page held */
    private M more(Delivery press, String pressed, Ticket ticket, Turn turn) {
        int next = pages.page(turn, pressed, ticket.page(), !ticket.user().isEmpty()).next();
        String key = ledger.keep(new Ticket(ticket.place(), press.user(), ticket.questions(), next));
        return pages.page(turn, key, next, true).message();
    }

    private M context(Ticket ticket, Turn turn) {
        List<Quotation> quotations = turn.answer().quotations();
        if (ticket.page() >= quotations.size()) {
            return notices.gone();
        }
        Quotation quotation = quotations.get(ticket.page());
        return content.reading(quotation)
                .map(reading -> content.gate().pass(InContext.turn(turn, quotation, reading), chat.inContext(quotation))
                        .message())
                .orElseGet(notices::readAnew);
    }

    private void share(Delivery press, Ticket ticket, Turn turn, boolean unclear) throws InterruptedException {
        Place place = ticket.place();
        String key = ledger.keep(new Ticket(place, "", ticket.questions(), ticket.page()));
        M message = pages.page(turn, key, ticket.page(), false).message();
        Sent sent = answering.publish(press, place, message, unclear);
        if (sent instanceof Sent.Arrived) {
            chat.say(press, notices.shared());
        } else if (sent instanceof Sent.Refused(String error)) {
            chat.say(press, chat.refused(error));
        }
    }
}
