package onrecord.chat.slack;

import java.util.Set;

/**
 * Who the bot is, as Slack tells by its token.
 *
 * @param team the workspace's id
 * @param user the bot's own id as a user: what people mention
 * @param bot the bot's id as an integration
 * @param scopes what it may do; empty if Slack did not say
 */
record Identity(String team, String user, String bot, Set<String> scopes) {

    Identity {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it has this scope, as far as is known. */
    boolean mayDo(String scope) {
        return scopes.isEmpty() || scopes.contains(scope);
    }
}
