package onrecord.chat.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The leave to open a view: each good once, for three seconds. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final Instant USED = Instant.MIN;

    private final Time time;
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();

    Triggers(Time time) {
        this.time = time;
    }

    String issue() {
        String id = "12466734323.1395872398." + UUID.randomUUID().toString().replace("-", "");
        issued.put(id, time.now());
        return id;
    }

    void use(String id) {
        Instant at = issued.replace(id, USED);
        if (at == null) {
            throw new ApiError("invalid_trigger_id");
        }
        if (at.equals(USED)) {
            throw new ApiError("exchanged_trigger_id");
        }
        if (time.now().isAfter(at.plus(LIFE))) {
            throw new ApiError("expired_trigger_id");
        }
    }
}
