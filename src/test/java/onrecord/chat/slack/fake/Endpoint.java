package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * A method of the Web API.
 *
 * @param token the kind of token it takes
 * @param scope the scope it needs; empty if none, or if that depends on the channel
 * @param answer carries it out; throws {@link ApiError}
 */
record Endpoint(Token.Kind token, String scope, Function<Arguments, ObjectNode> answer) {

    static Endpoint bot(String scope, Function<Arguments, ObjectNode> answer) {
        return new Endpoint(Token.Kind.BOT, scope, answer);
    }
}
