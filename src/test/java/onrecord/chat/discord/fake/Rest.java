package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;

/** The REST API: checks a call, carries it out, answers, and goes wrong where it is told to. */
final class Rest implements HttpHandler {
    static final String PREFIX = "/api/v10";

    /** Shared by all fakes: reading it takes longer than most tests. */
    private static final Schemas SCHEMAS = new Schemas();

    private final List<Operation> operations = Operation.all(SCHEMAS.paths());
    private final World world;
    private final Time time;
    private final Map<String, Function<Request, Answer>> answers;
    private final RateLimits limits;
    private final Faults faults;
    private final Mistakes mistakes;
    private final Mistakes unread;
    private final Mistakes defects;
    private final List<RestCall> calls = Collections.synchronizedList(new ArrayList<>());

    Rest(World world, Time time, Map<String, Function<Request, Answer>> answers, RateLimits limits, Faults faults,
            Mistakes mistakes, Mistakes unread, Mistakes defects) {
        this.world = world;
        this.time = time;
        this.answers = answers;
        this.limits = limits;
        this.faults = faults;
        this.mistakes = mistakes;
        this.unread = unread;
        this.defects = defects;
    }

    List<RestCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Instant at = time.now();
        try (exchange) { // Without an answer, closing ends the connection.
            String path = exchange.getRequestURI().getPath();
            JsonNode body = Bodies.read(exchange);
            if (!path.startsWith(PREFIX + "/")) {
                mistakes.note(exchange.getRequestMethod() + " " + path + ": not version 10");
            }
            String below = path.substring(Math.min(path.length(), PREFIX.length()));
            Optional<Request> request = request(exchange, below, body, at);
            if (request.isEmpty()) {
                String what = exchange.getRequestMethod() + " " + below;
                mistakes.note(what + ": the fake knows nothing of the sort");
                Replies.send(exchange, new Answer(404, new RestError(404, 0, "404: Not Found").json()));
                calls.add(new RestCall("", below, body, at, 404, Json.object()));
            } else {
                handle(exchange, request.get(), below);
            }
        } catch (RuntimeException e) {
            defects.note(exchange.getRequestMethod() + " " + exchange.getRequestURI() + ": " + e);
            throw e;
        }
    }

    private Optional<Request> request(HttpExchange exchange, String path, JsonNode body, Instant at) {
        return operations.stream()
                .flatMap(operation -> operation.match(exchange.getRequestMethod(), path)
                        .map(parts -> new Request(operation, parts, Bodies.query(exchange),
                                Numbers.read(operation.name(), body), at))
                        .stream())
                .findFirst();
    }

    private void handle(HttpExchange exchange, Request request, String path) throws IOException {
        Optional<Fault> fault = faults.take(request.operation().name());
        if (fault.isEmpty()) {
            send(exchange, answer(exchange, request), request, path);
        } else {
            goWrong(exchange, fault.get(), request, path);
        }
    }

    private void goWrong(HttpExchange exchange, Fault fault, Request request, String path) throws IOException {
        switch (fault) {
            case Fault.Delay(Duration by) -> {
                Answer answer = answer(exchange, request);
                Await.sleep(by);
                send(exchange, answer, request, path);
            }
            case Fault.Hold(CountDownLatch until) -> {
                Answer answer = answer(exchange, request);
                Await.open(until);
                send(exchange, answer, request, path);
            }
            case Fault.DropAfterAccept() -> note(request, path, new Answer(0, answer(exchange, request).json()));
            case Fault.Reset() -> note(request, path, new Answer(0, Json.object()));
            case Fault.Status(int code) -> {
                note(request, path, new Answer(code, Json.object()));
                Replies.sendPage(exchange, code);
            }
            case Fault.RateLimited(Duration after, boolean global) -> send(exchange,
                    Replies.rateLimited(exchange, after, global), request, path);
            case Fault.Banned(Duration after) -> {
                note(request, path, new Answer(429, Json.object()));
                Replies.sendBanned(exchange, after);
            }
            case Fault.Refuse(int status, int code, String message) -> send(exchange,
                    new Answer(status, new RestError(status, code, message).json()), request, path);
        }
    }

    private Answer answer(HttpExchange exchange, Request request) {
        Operation operation = request.operation();
        try {
            if (operation.needsToken() && !isAllowed(exchange)) {
                throw new RestError(401, 0, "401: Unauthorized");
            }
            Optional<Duration> wait = limits.wait(exchange, request);
            if (wait.isPresent()) {
                mistakes.note(operation.name() + ": sent although the rate limit was known");
                return Replies.rateLimited(exchange, wait.get(), false);
            }
            check(operation, request.body());
            Answer answer = Optional.ofNullable(answers.get(operation.name())).orElseThrow().apply(request);
            SCHEMAS.problemsOfAnswer(operation.path(), operation.method(), answer.status(), answer.json())
                    .forEach(problem -> defects.note(operation.name() + " answered: " + problem));
            return answer;
        } catch (RestError e) {
            if (e.status == 400) {
                mistakes.note(operation.name() + ": " + e.inWords() + " " + request.body());
            }
            return new Answer(e.status, e.json());
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Bot ") && world.isToken(header.substring("Bot ".length()));
    }

    private void check(Operation operation, JsonNode body) {
        List<String> problems = SCHEMAS.problemsOfBody(operation.path(), operation.method(), body);
        if (!problems.isEmpty()) {
            throw RestError.invalid(problems);
        }
        SCHEMAS.strictProblemsOfBody(operation.path(), operation.method(), body)
                .forEach(problem -> unread.note(operation.name() + ": " + problem));
    }

    private void send(HttpExchange exchange, Answer answer, Request request, String path) throws IOException {
        note(request, path, answer);
        Replies.send(exchange, answer);
    }

    private void note(Request request, String path, Answer answer) {
        calls.add(new RestCall(request.operation().name(), path, request.body(), request.at(), answer.status(),
                answer.json()));
    }
}
