package onrecord.chat.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * What JDA warns of while this is open. A payload that it cannot read it only logs, so a test that is to
 * notice has to look here.
 */
final class JdaComplaints implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("net.dv8tion.jda");
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();

    JdaComplaints() {
        seen.start();
        logger.addAppender(seen);
    }

    List<String> all() {
        synchronized (seen) {
            return List.copyOf(seen.list).stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .map(event -> event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage()
                            + (event.getThrowableProxy() == null ? "" : " " + event.getThrowableProxy().getMessage()))
                    .toList();
        }
    }

    @Override
    public void close() {
        logger.detachAppender(seen);
    }
}
