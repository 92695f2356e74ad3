package onrecord.chat.slack;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.Map;
import java.util.function.Supplier;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what Slack delivers over HTTP; the listeners check the signature of each request. */
final class SlackEndpoint implements Route.Handler {

    static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(SlackEndpoint.class);

    /** Slack's own deliveries are far smaller. */
    private static final int LARGEST = 2 << 20;

    private final SlackRequestParser parser = new SlackRequestParser(AppConfig.builder().build());
    private final Supplier<@Nullable Entrance> entrance;

    /** @param entrance nothing as long as the bot does not know who it is */
    SlackEndpoint(Supplier<@Nullable Entrance> entrance) {
        this.entrance = entrance;
    }

    @Override
    public WebResponse handle(WebRequest request) {
        Entrance open = entrance.get();
        if (open == null) {
            return WebResponse.text(503, "not yet");
        }
        if (request.body().size() > LARGEST) {
            return WebResponse.of(413);
        }
        Request<?> read = read(request);
        return read == null ? WebResponse.text(400, "not understood") : web(open.take(read));
    }

    private @Nullable Request<?> read(WebRequest request) {
        try {
            return parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.path())
                    .queryString(Map.of())
                    .requestBody(request.body().text())
                    .headers(new RequestHeaders(request.headers()))
                    .remoteAddress(request.remote())
                    .build());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.info("Slack: a request could not be read ({})", e.getClass().getSimpleName());
            return null;
        }
    }

    private static WebResponse web(Response response) {
        String body = response.getBody();
        if (body == null || body.isEmpty()) {
            return WebResponse.of(response.getStatusCode());
        }
        String type = response.getContentType();
        return type != null && type.contains("json")
                ? WebResponse.json(response.getStatusCode(), body)
                : WebResponse.text(response.getStatusCode(), body);
    }
}
