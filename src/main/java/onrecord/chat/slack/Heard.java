package onrecord.chat.slack;

import java.time.Instant;
import java.util.List;
import onrecord.chat.Delivery;
import onrecord.chat.Place;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wrote.
 *
 * @param ts its time, which is also its name in its channel
 * @param thread the thread it stands in; empty for none
 * @param text with Slack's markup
 */
record Heard(String workspace, String channel, String user, String ts, String thread, String text) {

    static final String SURFACE = "slack";

    static Heard of(@Nullable String workspace, @Nullable String channel, @Nullable String user, @Nullable String ts,
            @Nullable String thread, @Nullable String text) {
        return new Heard(or(workspace), or(channel), or(user), or(ts), or(thread), or(text));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether all is there that an answer needs. */
    boolean complete() {
        return List.of(workspace, channel, user, ts).stream().noneMatch(String::isEmpty);
    }

    boolean inThread() {
        return !thread.isEmpty();
    }

    boolean isTooOld(Instant now) {
        try {
            return Instant.ofEpochSecond((long) Double.parseDouble(ts)).isBefore(now.minus(Delivery.TOO_OLD));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The thread in which an answer belongs: its own, or the one that it begins. */
    Place place() {
        return new Place(SURFACE, workspace, channel, inThread() ? thread : ts);
    }

    Delivery.Key key() {
        return Delivery.Key.ofMessage(SURFACE, workspace, channel, ts, user);
    }
}
