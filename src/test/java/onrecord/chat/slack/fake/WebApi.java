package onrecord.chat.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Http;
import onrecord.chat.fakes.Json;

/** The Web API: checks a call, carries it out, answers, and goes wrong where it is told to. */
final class WebApi implements HttpHandler {
    private record Answer(int status, ObjectNode json) {
    }

    private final Access access;
    private final Map<String, Endpoint> endpoints;
    private final RateLimits limits;
    private final Faults faults;
    private final Time time;
    private final List<ApiCall> calls = Collections.synchronizedList(new ArrayList<>());

    WebApi(Access access, Map<String, Endpoint> endpoints, RateLimits limits, Faults faults, Time time) {
        this.access = access;
        this.endpoints = endpoints;
        this.limits = limits;
        this.faults = faults;
        this.time = time;
    }

    List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    void note(ApiCall call) {
        calls.add(call);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            String method = exchange.getRequestURI().getPath().substring("/api/".length());
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            handle(exchange, method, arguments(exchange, body));
        } catch (ApiError e) {
            Http.send(exchange, 200, "application/json; charset=utf-8", e.json().toString());
        } finally {
            exchange.close(); // Without an answer, that ends the connection.
        }
    }

    private void handle(HttpExchange exchange, String method, Arguments arguments) throws IOException {
        Optional<Fault> fault = faults.take(method);
        if (fault.isEmpty()) {
            send(exchange, answer(exchange, method, arguments), method, arguments);
        } else {
            goWrong(exchange, fault.get(), method, arguments);
        }
    }

    private void goWrong(HttpExchange exchange, Fault fault, String method, Arguments arguments) throws IOException {
        switch (fault) {
            case Fault.Delay(Duration by) -> {
                Answer answer = answer(exchange, method, arguments);
                Await.sleep(by);
                send(exchange, answer, method, arguments);
            }
            case Fault.Hold(CountDownLatch until) -> {
                Answer answer = answer(exchange, method, arguments);
                Await.open(until);
                send(exchange, answer, method, arguments);
            }
            case Fault.DropAfterAccept() -> note(method, arguments, 0, answer(exchange, method, arguments).json());
            case Fault.Reset() -> note(method, arguments, 0, Json.object("ok", false, "error", "reset"));
            case Fault.Status(int code) -> {
                note(method, arguments, code, Json.object("ok", false, "error", "status " + code));
                Http.send(exchange, code, "text/html", "<html>Slack is having trouble</html>");
            }
            case Fault.RateLimited(int seconds) -> send(exchange, rateLimited(exchange, seconds), method, arguments);
            case Fault.Refuse(String error) -> send(exchange, new Answer(200, new ApiError(error).json()), method,
                    arguments);
        }
    }

    private Answer answer(HttpExchange exchange, String method, Arguments arguments) {
        try {
            Endpoint endpoint = endpoints.get(method);
            if (endpoint == null) {
                throw new ApiError("unknown_method", Json.object("req_method", method));
            }
            access.check(exchange, arguments, endpoint, method);
            Duration wait = limits.wait(method, arguments.text("channel"));
            if (!wait.isZero()) {
                return rateLimited(exchange, (int) Math.max(1, Math.ceilDiv(wait.toMillis(), 1000)));
            }
            ObjectNode json = Json.object("ok", true);
            json.setAll(endpoint.answer().apply(arguments));
            return new Answer(200, json);
        } catch (ApiError e) {
            return new Answer(200, e.json());
        }
    }

    private static Answer rateLimited(HttpExchange exchange, int seconds) {
        exchange.getResponseHeaders().set("Retry-After", "" + seconds);
        return new Answer(429, new ApiError("ratelimited").json());
    }

    private void send(HttpExchange exchange, Answer answer, String method, Arguments arguments) throws IOException {
        note(method, arguments, answer.status(), answer.json());
        exchange.getResponseHeaders().putAll(access.headers());
        exchange.getResponseHeaders().set("x-slack-req-id", UUID.randomUUID().toString().replace("-", ""));
        Http.send(exchange, answer.status(), "application/json; charset=utf-8", answer.json().toString());
    }

    private void note(String method, Arguments arguments, int status, JsonNode answer) {
        note(new ApiCall(method, arguments.all(), time.now(), status, answer));
    }

    private static Arguments arguments(HttpExchange exchange, String body) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
        String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arguments.read(type, body, query);
    }
}
