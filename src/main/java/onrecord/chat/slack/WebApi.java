package onrecord.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.chat.ReplyAddress;

/**
 * Calls Slack's Web API, each call once: what went wrong is for the caller to weigh, because a message
 * that is sent twice is read twice. Safe for use by several threads at once.
 */
final class WebApi {

    /** Where Slack is. */
    static final URI SLACK = URI.create("https://slack.com/api/");

    /** Slack answers within a second or two; a minute of waiting would hold up the channel. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** When Slack says "too many" and not for how long. */
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    /** By these Slack says that something broke on its side, perhaps after it was done. */
    private static final Set<String> BROKEN = Set.of("internal_error", "fatal_error", "service_unavailable",
            "request_timeout", "team_added_to_org");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final URI base;

    WebApi(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /**
     * Calls a method.
     *
     * @param token goes into a header and nowhere else
     */
    Outcome call(String method, String token, Map<String, String> arguments) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(method)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(form(arguments)))
                .build();
        return send(request);
    }

    /** Replies at an address that came with a question. */
    Outcome reply(ReplyAddress address, String body) throws InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(address.url())).timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(BodyPublishers.ofString(body))
                    .build();
        } catch (IllegalArgumentException noAddress) {
            return new Outcome.Refused("no_address", MissingNode.getInstance());
        }
        return send(request);
    }

    private Outcome send(HttpRequest request) throws InterruptedException {
        try {
            return outcome(http.send(request, BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.Unreached(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // Without the request: it holds secrets.
            return new Outcome.Unclear(e.getClass().getSimpleName());
        }
    }

    private Outcome outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 429) {
            return new Outcome.TooMany(retryAfter(response));
        }
        if (status >= 500) {
            return new Outcome.Unclear("status " + status);
        }
        JsonNode answer = read(response.body());
        // The address for replies answers with the two letters "ok" or with JSON.
        boolean ok = status == 200 && (answer.path("ok").asBoolean() || response.body().strip().equals("ok"));
        if (ok) {
            return new Outcome.Done(answer, response.headers().firstValue("x-oauth-scopes").orElse(""));
        }
        String error = answer.path("error").asText("status_" + status);
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new Outcome.TooMany(retryAfter(response));
        }
        return BROKEN.contains(error) ? new Outcome.Unclear(error) : new Outcome.Refused(error, answer);
    }

    private JsonNode read(String body) {
        try {
            JsonNode read = json.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        try {
            return response.headers().firstValue("retry-after").map(Long::valueOf).map(Duration::ofSeconds)
                    .orElse(A_WHILE);
        } catch (NumberFormatException e) {
            return A_WHILE;
        }
    }

    private static String form(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
