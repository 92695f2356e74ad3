package onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log as logback.xml sets it up. */
class LoggingTest {

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger(LoggingTest.class);

    @BeforeEach
    void readConfiguration() throws Exception {
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LoggingTest.class.getResource("/logback.xml")));
    }

    @Test
    void goesToStandardError() {
        assertEquals("System.err", appender().getTarget());
    }

    @Test
    void keepsAnEventOnOneLine_whateverStandsInIt() {
        String line = line("Read {}", "-rf\n\u202etxt.exe\r\n2026-01-01 ERROR\u2028fake\u001b[31m", null);

        assertTrue(line.endsWith("Read -rf txt.exe 2026-01-01 ERROR fake [31m\n"), line);
    }

    @Test
    void takesNothingInAnEventForAnInstruction() {
        String line = line("Asked {}", "${jndi:ldap://x/a} ${HOME} %n %msg", null);

        assertTrue(line.endsWith("Asked ${jndi:ldap://x/a} ${HOME} %n %msg\n"), line);
    }

    @Test
    void keepsAFailureAndItsCauseOnTheLine() {
        var cause = new IllegalArgumentException("no\nsuch file");
        String line = line("Failed: {}", "x", new IllegalStateException("Cannot read", cause));

        assertEquals(1, line.lines().count(), line);
        assertTrue(line.contains("Failed: x java.lang.IllegalStateException: Cannot read at onrecord"), line);
        assertTrue(line.contains("Caused by: java.lang.IllegalArgumentException: no such file"), line);
    }

    @Test
    void keepsQuietAboutWhatTheWebServerHolds_howeverMuchIsAskedFor() {
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);

        for (String name : List.of("io.javalin.Javalin", "org.eclipse.jetty.server.Server",
                "org.eclipse.jetty.http.HttpParser")) {
            assertFalse(context.getLogger(name).isInfoEnabled(), name);
        }
    }

    private String line(String message, String argument, @Nullable Throwable failure) {
        var event = new LoggingEvent("", logger, Level.WARN, message, failure, new Object[]{argument});
        return new String(appender().getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    private ConsoleAppender<ILoggingEvent> appender() {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        return (ConsoleAppender<ILoggingEvent>) root.getAppender("stderr");
    }
}
