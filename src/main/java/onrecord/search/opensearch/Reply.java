package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the cluster replied.
 *
 * @param status of HTTP
 * @param body its JSON
 */
record Reply(int status, JsonNode body) {

    /** Letters of a reason that fit into a message. */
    private static final int LONGEST = 300;

    boolean done() {
        return status >= 200 && status < 300;
    }

    /** Whether the cluster may well do the same thing in a moment: it is too busy, or a part of it just went. */
    boolean worthAnotherTry() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** What the cluster calls its error. */
    String error() {
        JsonNode error = body.path("error");
        return error.isTextual() ? error.asText() : error.path("type").asText("no reason given");
    }

    /** Why, as the cluster tells it: its name of the error, and what it says of it. */
    String reason() {
        String says = body.path("error").path("reason").asText();
        String shown = says.length() <= LONGEST ? says : says.substring(0, LONGEST) + " ...";
        return says.isEmpty() ? error() : error() + ": " + shown;
    }
}
