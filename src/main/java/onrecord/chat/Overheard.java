package onrecord.chat;

import onrecord.answer.Answer;
import onrecord.chat.Delivery.Way;

/** What people say where the bot has answered, without calling it. */
public final class Overheard {

    private Overheard() {
    }

    /**
     * Whether it was meant for the bot. People in a thread also talk to one another: what asks nothing and finds nothing
     * was not. A reply to the bot may be no more than thanks, in which there is nothing to look for.
     */
    public static boolean isMeant(Delivery said, Answer answer) {
        return switch (answer) {
            case Answer.Quoted quoted -> true;
            case Answer.Comparison comparison -> true;
            case Answer.Timeline timeline -> true;
            case Answer.Sources sources -> true;
            case Answer.Checked checked -> checked.answers() || asks(said);
            case Answer.NotFound none -> asks(said);
            case Answer.Help help -> said.way() != Way.FOLLOW_UP && said.way() != Way.REPLY;
        };
    }

    private static boolean asks(Delivery said) {
        return said.way() != Way.FOLLOW_UP || said.text().contains("?");
    }
}
