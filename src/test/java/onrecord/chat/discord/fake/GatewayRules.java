package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the gateway does not let pass, with the codes it closes connections with. */
final class GatewayRules {
    private static final int LONGEST_FRAME = 4096;

    /** Discord allows as many in a minute; a client of ours needs no more on a whole connection. */
    private static final int MOST_COMMANDS = 120;

    static final int MOST_IDENTIFIES_A_DAY = 1000;

    /** Members, presences, the content of messages: what an application has to be granted. */
    private static final long PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;
    private static final long KNOWN = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

    private static final Set<Integer> OPERATIONS = Set.of(Op.HEARTBEAT, Op.IDENTIFY, Op.PRESENCE_UPDATE,
            Op.VOICE_STATE_UPDATE, Op.RESUME, Op.REQUEST_GUILD_MEMBERS);

    private final Pace pace;
    private final World world;
    private final Mistakes mistakes;

    GatewayRules(Pace pace, World world, Mistakes mistakes) {
        this.pace = pace;
        this.world = world;
        this.mistakes = mistakes;
    }

    void connecting(String asked) {
        if (!asked.contains("v=10") || !asked.contains("encoding=json")) {
            mistakes.note("gateway: asked for " + asked);
        }
    }

    void tooSoon() {
        mistakes.note("gateway: identified twice within " + pace.identifyEvery());
    }

    /** The code to close with for a frame; 0 if it may pass. */
    int codeAgainst(Link link, String text, JsonNode frame) {
        int op = frame.path("op").asInt(-1);
        int code = 0;
        if (!frame.isObject() || text.length() > LONGEST_FRAME) {
            code = 4002;
        } else if (!OPERATIONS.contains(op)) {
            code = 4001;
        } else if (op == Op.IDENTIFY && link.session() != null) {
            code = 4005;
        } else if (link.session() == null && op != Op.IDENTIFY && op != Op.RESUME && op != Op.HEARTBEAT) {
            code = 4003;
        } else if (op != Op.HEARTBEAT && link.command() > MOST_COMMANDS) {
            code = 4008;
        }
        if (code != 0) {
            mistakes.note("gateway: " + reason(code) + " " + text);
        }
        return code;
    }

    /**
     * The code to close with for an IDENTIFY; 0 if it may pass.
     *
     * @param startsLeft how many more may follow today
     */
    int codeAgainst(JsonNode identity, int startsLeft) {
        if (startsLeft < 0) {
            mistakes.note("gateway: more than " + MOST_IDENTIFIES_A_DAY + " identifies in a day, token reset");
            world.resetToken();
        }
        long intents = identity.path("intents").asLong(-1);
        if (!world.isToken(identity.path("token").asText())) {
            return 4004;
        }
        if (intents < 0 || (intents & ~KNOWN) != 0) {
            return 4013;
        }
        if ((intents & PRIVILEGED) != 0) {
            mistakes.note("gateway: asked for privileged intents " + (intents & PRIVILEGED));
            return 4014;
        }
        return identity.path("properties").isObject() ? 0 : 4002;
    }

    /** The code to close with for a RESUME; 0 if it may pass. */
    int codeAgainstResume(JsonNode what, @Nullable Session session) {
        if (!world.isToken(what.path("token").asText())) {
            return 4004;
        }
        if (session != null && what.path("seq").asLong() > session.last()) {
            mistakes.note("gateway: resumed with a number that was never told");
            return 4007;
        }
        return 0;
    }

    static String reason(int code) {
        return switch (code) {
            case 4001 -> "Unknown opcode.";
            case 4002 -> "Error while decoding payload.";
            case 4003 -> "Not authenticated.";
            case 4004 -> "Authentication failed.";
            case 4005 -> "Already authenticated.";
            case 4007 -> "Invalid seq.";
            case 4008 -> "You are being rate limited.";
            case 4013 -> "Invalid intents.";
            case 4014 -> "Disallowed intents.";
            default -> "";
        };
    }
}
