package onrecord.chat.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import onrecord.chat.Ticket;

/** Conversations that begin at an answer, whose buttons carry the key of its question. */
final class Begun {

    /** A question is not kept waiting longer for what came before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;

    Begun(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The conversation that somebody's reply to an answer goes on with. */
    Optional<Place> by(Message reply, Message answer) {
        return ticket(answer, reply.getAuthor().getId(), Heard.here(reply, ""))
                .map(ticket -> place(ticket, answer.getId()));
    }

    /** Of an answer that was private before it was shared there is none yet. */
    private Place place(Ticket ticket, String answer) {
        Place place = ticket.place();
        return place.thread().isEmpty()
                ? remember(new Place(place.surface(), place.workspace(), place.channel(), answer), ticket.questions())
                : place;
    }

    /**
     * The conversation in a thread: if it is new and the thread was begun at an answer, it goes on with that.
     *
     * @param place the thread's
     * @param user who asks in it
     */
    Place in(ThreadChannel thread, Place place, String user) throws InterruptedException {
        if (thread.isDetached() || !ledger.recall(place).asked().isEmpty()) {
            return place;
        }
        Place parent = new Place(place.surface(), place.workspace(), thread.getParentChannel().getId(), "");
        return Call.of(thread::retrieveParentMessage, PATIENCE) instanceof Call.Done<Message>(Message first)
                && Heard.isBots(first)
                        ? ticket(first, user, parent)
                                .map(ticket -> remember(place, ticket.questions())).orElse(place)
                        : place;
    }

    private Optional<Ticket> ticket(Message answer, String user, Place where) {
        return answer.getComponentTree().findAll(Button.class).stream()
                .flatMap(button -> Pressed.of(button.getCustomId()).stream())
                .findFirst()
                .flatMap(pressed -> ledger.ticket(pressed.key(), user, where));
    }

    private Place remember(Place place, List<String> questions) {
        for (int i = 0; i < questions.size(); i++) {
            ledger.remember(place, Delivery.Key.ofTrigger(DiscordChat.SURFACE, place.thread() + "-" + i),
                    questions.get(i));
        }
        return place;
    }
}
