package onrecord.chat.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import onrecord.chat.Watch;

/** Asks a question as Slack would deliver it, in a frame of its own. */
final class Probe implements Watch.Probe {

    private final ObjectMapper json = new ObjectMapper();
    private final SocketModeRequestParser parser = new SocketModeRequestParser(AppConfig.builder().build());
    private final Entrance entrance;
    private final Clock clock;

    Probe(Entrance entrance, Clock clock) {
        this.entrance = entrance;
        this.clock = clock;
    }

    @Override
    public void ask(String workspace, String question) throws Exception {
        Instant now = clock.instant();
        String ts = now.getEpochSecond() + "."
                + String.format(Locale.ROOT, "%06d", now.get(ChronoField.MICRO_OF_SECOND));
        var event = Map.of("type", "app_mention", "user", "watch", "channel", "watch", "ts", ts, "text", question);
        String frame = json.writeValueAsString(Map.of("type", "events_api", "envelope_id", ts,
                "payload", Map.of("type", "event_callback", "team_id", workspace, "event", event)));
        if (!Entrance.isTaken(entrance.take(parser.parse(frame).getBoltRequest()))) {
            throw new IllegalStateException("No question can be taken now");
        }
    }
}
