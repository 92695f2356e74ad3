package onrecord.chat.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Quotation;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import onrecord.chat.Ticket;
import onrecord.chat.Turn;
import onrecord.chat.slack.Outbox.Sent;
import onrecord.corpus.Reading;

/**
 * What happens when a button is pressed. All that is believed of a press is who pressed where; what the
 * button stands for is in the ledger.
 */
final class Presses {

    private final Content content;
    private final Pages pages;
    private final Ledger ledger;
    private final Answering answering;
    private final Asides asides;
    private final Notices notices;

    Presses(Content content, Pages pages, Ledger ledger, Answering answering, Asides asides, Notices notices) {
        this.content = content;
        this.pages = pages;
        this.ledger = ledger;
        this.answering = answering;
        this.asides = asides;
        this.notices = notices;
    }

    /** How a press is written down: which button, and the key it brought. */
    static String text(String action, String key) {
        return action + " " + key;
    }

    /** Answers a press that was written down. */
    void press(Delivery press) throws InterruptedException {
        String[] parts = press.text().split(" ", 2);
        Optional<Button> button = Arrays.stream(Button.values()).filter(one -> one.action().equals(parts[0]))
                .findFirst();
        Optional<Ticket> ticket = ledger.ticket(parts.length < 2 ? "" : parts[1], press.user(), press.place());
        if (button.isEmpty() || ticket.isEmpty()) {
            answering.send(press, notices.noButton(), false);
            return;
        }
        Turn turn = turn(ticket.get());
        switch (button.get()) {
            case MORE -> answering.send(press, more(press, parts[1], ticket.get(), turn), false);
            case CONTEXT -> answering.send(press, context(ticket.get(), turn), false);
            case SHARE -> share(press, ticket.get(), turn);
            // Opens at once, while Slack still allows it: see Listeners.
            case READING -> ledger.failed(press.key(), "opens a form");
        }
    }

    private Turn turn(Ticket ticket) {
        List<String> questions = ticket.questions();
        return content.desk().ask(ticket.question(), questions.subList(0, questions.size() - 1));
    }

    /** @param pressed the key of the page that is left; its buttons take room, so it is part of how much that page held */
    private SlackMessage more(Delivery press, String pressed, Ticket ticket, Turn turn) {
        int next = pages.page(turn, pressed, ticket.page(), !ticket.user().isEmpty()).next();
        String key = ledger.keep(new Ticket(ticket.place(), press.user(), ticket.questions(), next));
        return pages.page(turn, key, next, true).message();
    }

    private SlackMessage context(Ticket ticket, Turn turn) {
        List<Quotation> quotations = turn.answer().quotations();
        if (ticket.page() >= quotations.size()) {
            return notices.gone();
        }
        Quotation quotation = quotations.get(ticket.page());
        Optional<Reading> reading = content.corpus().get().readings().stream()
                .filter(one -> one.document().equals(quotation.excerpt().source()))
                .findFirst();
        if (reading.isEmpty()) {
            return notices.readAnew();
        }
        var renderer = new ContextRenderer(content.links(), quotation);
        return content.gate().pass(ContextRenderer.turn(turn, quotation, reading.get()), renderer).message();
    }

    private void share(Delivery press, Ticket ticket, Turn turn) throws InterruptedException {
        Place place = ticket.place();
        String key = ledger.keep(new Ticket(place, "", ticket.questions(), ticket.page()));
        SlackMessage message = pages.page(turn, key, ticket.page(), false).message();
        Sent sent = answering.publish(press, place, message, false);
        if (sent instanceof Sent.Arrived) {
            asides.say(press, notices.shared());
        } else if (sent instanceof Sent.Refused(String error)) {
            asides.say(press, notices.refused(error));
        }
    }
}
