package onrecord.chat.discord;

import java.util.Set;

/**
 * Numbers by which Discord says what is wrong.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes">Opcodes and Status Codes</a>
 */
final class Codes {

    /** The token of a webhook is not known: for an interaction, that it was too long ago. */
    static final int INTERACTION_IS_OVER = 50_027;

    /** The interaction, the address it gave or the message there is not known (any more). */
    static final Set<Integer> OVER = Set.of(INTERACTION_IS_OVER, 10_062, 10_015, 10_008);

    /** An interaction's message is not known, or its address: not any more, or not yet. */
    static final Set<Integer> MISSING = Set.of(10_015, 10_008);

    /** An interaction has its first reply: another process of the same bot heard it too, and was quicker. */
    static final int REPLIED = 40_060;

    /** What the gateway closes a connection with if no other can fare better before a person did something. */
    static final int TOKEN = 4004;
    static final Set<Integer> FOR_GOOD = Set.of(TOKEN, 4013, 4014);

    private Codes() {
    }

    /** What a person has to do about a connection that was closed for good. */
    static String mending(int closed) {
        return closed == TOKEN
                ? "Discord does not know the token: make a new one under \"Bot\", Reset Token, and set DISCORD_TOKEN"
                : "Discord does not allow what the bot asks to hear; it asks for no privileged intent, so see under \"Bot\" "
                        + "whether the application is restricted";
    }
}
