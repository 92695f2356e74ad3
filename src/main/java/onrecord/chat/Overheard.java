package onrecord.chat;

import onrecord.answer.Answer;

/** What people say in a thread in which the bot has answered, without calling it. */
public final class Overheard {

    private Overheard() {
    }

    /** Whether it was meant for the bot: people also talk to one another, and what asks nothing and finds nothing was not. */
    public static boolean isMeant(String text, Answer answer) {
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
