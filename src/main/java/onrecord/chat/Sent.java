package onrecord.chat;

/** What became of a message. */
public sealed interface Sent {

    /** It is there; the chat calls it so: Slack's ts. Empty if it did not say. */
    record Arrived(String message) implements Sent {
    }

    /** The chat does not take it. */
    record Refused(String error) implements Sent {
    }

    /** The chat takes nothing from the bot any more, until somebody gives it another token. */
    record Expelled(String error) implements Sent {
    }

    /** It may be there, and there is no way to find out. */
    record Unknown() implements Sent {
    }

    /**
     * Nothing can be said there any more, to nobody.
     *
     * @param why for whoever runs the program
     */
    record Over(String why) implements Sent {
    }

    /** The chat could not be reached for so long that nobody waits any more. */
    record Late() implements Sent {
    }
}
