package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import onrecord.chat.fakes.Json;

/** HTTP mode: signed requests to the address the app has given Slack. */
public final class SignedHttp implements Transport {
    /** How a request is signed. */
    public enum Signing {
        GENUINE, FORGED, TEN_MINUTES_OLD, MISSING
    }

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI address;
    private final Signature signature;
    private final Time time;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SignedHttp(URI address, String secret, Time time) {
        this.address = address;
        this.signature = new Signature(secret);
        this.time = time;
    }

    /** Whether the app answers the challenge by which Slack checks a new address. */
    public boolean verifiesAddress() {
        String challenge = UUID.randomUUID().toString();
        HttpResponse<String> response = post(Signing.GENUINE, Json.object("token", "verification", "challenge",
                challenge, "type", "url_verification"));
        return response.statusCode() == 200
                && (response.body().equals(challenge)
                        || Json.read(response.body()).path("challenge").asText().equals(challenge));
    }

    /** Posts an event's callback, signed as told, once, and returns what the app answered. */
    public HttpResponse<String> post(Signing signing, JsonNode callback) {
        return client.sendAsync(request(signing, JSON, callback.toString(), List.of()), BodyHandlers.ofString()).join();
    }

    @Override
    public CompletableFuture<JsonNode> carry(Envelope envelope) {
        List<String> headers = envelope.attempt() == 0
                ? List.of()
                : List.of("X-Slack-Retry-Num", "" + envelope.attempt(), "X-Slack-Retry-Reason", envelope.reason());
        HttpRequest request = switch (envelope.kind()) {
            case EVENT -> request(Signing.GENUINE, JSON, envelope.payload().toString(), headers);
            case COMMAND -> request(Signing.GENUINE, FORM, form(envelope.payload()), headers);
            case INTERACTION, FORM -> request(Signing.GENUINE, FORM,
                    form(Json.object("payload", envelope.payload().toString())), headers);
        };
        return client.sendAsync(request, BodyHandlers.ofString())
                .handle((response, failure) -> {
                    if (failure != null) {
                        throw new Undelivered("connection_failed", false);
                    }
                    return acknowledgement(response);
                });
    }

    @Override
    public String timeout() {
        return "http_timeout";
    }

    void close() {
        client.close();
    }

    private static JsonNode acknowledgement(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            boolean last = response.headers().firstValue("x-slack-no-retry").isPresent();
            throw new CompletionException(new Undelivered("http_error", last));
        }
        String body = response.body();
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        JsonNode json = Json.read(body);
        return json.isObject() ? json : Json.object("text", TextNode.valueOf(body));
    }

    private HttpRequest request(Signing signing, String type, String body, List<String> headers) {
        Duration age = signing == Signing.TEN_MINUTES_OLD ? Duration.ofMinutes(10) : Duration.ZERO;
        String timestamp = String.valueOf(time.now().minus(age).getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .POST(BodyPublishers.ofString(body));
        if (signing != Signing.MISSING) {
            String signed = signing == Signing.FORGED ? body + " " : body;
            request.header("X-Slack-Signature", signature.of(timestamp, signed));
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return request.build();
    }

    private static String form(JsonNode fields) {
        List<String> pairs = new ArrayList<>();
        fields.properties()
                .forEach(field -> pairs.add(encode(field.getKey()) + "=" + encode(field.getValue().asText())));
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
