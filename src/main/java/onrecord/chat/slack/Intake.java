package onrecord.chat.slack;

import java.time.Clock;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import onrecord.chat.ReplyAddress;

/** Decides what is a question for the bot, and writes it down before anything else is done with it. */
final class Intake {

    private final Identity self;
    private final Ledger ledger;
    private final Taking taking;
    private final Clock clock;

    /** @param taking has a question written down and answered */
    Intake(Identity self, Ledger ledger, Taking taking, Clock clock) {
        this.self = self;
        this.ledger = ledger;
        this.taking = taking;
        this.clock = clock;
    }

    /**
     * The bot was named.
     *
     * @param again how often Slack delivered it before
     */
    void mention(Heard heard, int again) {
        if (isForUs(heard)) {
            taking.take(question(heard, Way.MENTION), again);
        }
    }

    /**
     * Said to the bot alone.
     *
     * @param again how often Slack delivered it before
     */
    void direct(Heard heard, int again) {
        if (isForUs(heard)) {
            taking.take(question(heard, Way.DIRECT), again);
        }
    }

    /** Said in a channel that the bot may listen to. */
    void overheard(Heard heard) {
        if (!isForUs(heard)) {
            return;
        }
        if (Markup.mentions(heard.text(), self.user())) {
            // Also comes as a mention, under another event id; its asker is told there what has to be told.
            taking.take(question(heard, Way.MENTION), 0);
        } else if (heard.inThread() && !Markup.mentionsSomebody(heard.text())
                && ledger.recall(heard.place()).answered()) {
            taking.take(question(heard, Way.FOLLOW_UP), 0);
        }
    }

    /** A command, a shortcut or a button, which only its user sees an answer to. */
    void trigger(String trigger, Place place, String user, String text, Way way, String address) {
        if (trigger.isEmpty() || user.isEmpty()) {
            return;
        }
        taking.takeOnce(new Delivery(Delivery.Key.ofTrigger(Heard.SURFACE, trigger), place, user, text, way, true,
                address.isEmpty() ? null : new ReplyAddress(address), clock.instant()));
    }

    /** A question that is answered for everybody, asked again in other words. */
    void again(String trigger, Place place, String user, String text) {
        taking.takeOnce(new Delivery(Delivery.Key.ofTrigger(Heard.SURFACE, trigger), place, user, text, Way.MENTION,
                false, null,
                clock.instant()));
    }

    private boolean isForUs(Heard heard) {
        return heard.complete() && !heard.user().equals(self.user()) && !heard.isTooOld(clock.instant());
    }

    private Delivery question(Heard heard, Way way) {
        return new Delivery(heard.key(), heard.place(), heard.user(), Markup.words(heard.text()), way, false, null,
                clock.instant());
    }
}
