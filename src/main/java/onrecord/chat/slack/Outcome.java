package onrecord.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

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
