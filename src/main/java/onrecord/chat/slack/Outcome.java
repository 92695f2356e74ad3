package onrecord.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;

/** What came of a call to Slack. */
sealed interface Outcome {

    /**
     * It was done.
     *
     * @param json what Slack answered
     * @param scopes what the token may do, parted by commas; empty if Slack did not say
     */
    record Done(JsonNode json, String scopes) implements Outcome {
    }

    /** It was not done, and Slack said why. */
    record Refused(String error, JsonNode json) implements Outcome {

        private static final Set<String> FOR_GOOD = Set.of("invalid_auth", "not_authed", "account_inactive",
                "token_revoked", "token_expired", "not_allowed_token_type", "missing_scope", "no_permission",
                "access_denied", "team_access_not_granted", "app_uninstalled", "org_login_required");

        /** For a call that only needs the token: whether no other try can help, and a person has to do something in Slack. */
        boolean isForGood() {
            return FOR_GOOD.contains(error);
        }
    }

    /** It was not done; not before this time has passed. */
    record TooMany(Duration retryAfter) implements Outcome {
    }

    /** It was not done: Slack could not be reached. */
    record Unreached(String why) implements Outcome {
    }

    /** It may have been done or not: no answer came. */
    record Unclear(String why) implements Outcome {
    }
}
