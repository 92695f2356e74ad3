package onrecord.chat.web;

import io.javalin.config.JavalinConfig;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.chat.web.WebServer.CannotStart;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty as we want it: where it listens, on which threads, and how much it puts up with. */
final class Network {

    /** Time for the requests that are being answered when the server stops. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** Time for connections on which nothing is being answered then. */
    private static final Duration GOODBYE = Duration.ofMillis(100);

    /** Platform threads only accept and read; requests are answered on virtual ones. */
    private static final int THREADS = 16;
    private static final int FEWEST_THREADS = 4;

    private final Binding binding;
    private final Limits limits;
    private final WaitingLine line;

    /** @param line counts the requests that wait for a processor */
    Network(Binding binding, Limits limits, WaitingLine line) {
        this.binding = binding;
        this.limits = limits;
        this.line = line;
    }

    void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.jetty.threadPool = threads();
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(FAREWELL.toMillis());
            server.setErrorHandler(new PlainErrors());
        });
        config.jetty.modifyHttpConfiguration(this::limit);
        config.jetty.addConnector(this::connector);
    }

    private QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(THREADS, FEWEST_THREADS);
        threads.setName("web");
        threads.setVirtualThreadsExecutor(line.before(VirtualThreads.getNamedVirtualThreadsExecutor("web-")));
        return threads;
    }

    private void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.head());
        // Else a header that came before on its connection in other letters comes as it came then: also a token.
        http.setHeaderCacheCaseSensitive(true);
        // "/d/50%25.txt" is the page of a document; Jetty would call it ambiguous. No path leads to a file here: what a route
        // is for is told by the path as it came, and what it asks for is looked up in a list.
        // Javalin, though, fails at the escapes that only a browser of 1999 wrote ("%u0041").
        http.setUriCompliance(UriCompliance.UNSAFE.without("unescaped", UriCompliance.Violation.UTF16_ENCODINGS));
    }

    private Connector connector(Server server, HttpConfiguration http) {
        // Around all that Javalin has set up by now: it lets requests finish when the server stops.
        server.setHandler(new GracefulHandler(server.getHandler()));
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(binding.address());
        connector.setPort(binding.port());
        connector.setIdleTimeout(limits.patience().toMillis());
        connector.setShutdownIdleTimeout(GOODBYE.toMillis());
        connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        connector.addBean(new Patience(connector.getScheduler(), limits.patience()));
        return connector;
    }

    /** What went wrong, in a sentence. */
    CannotStart cannotStart(RuntimeException e) {
        Optional<Throwable> cause = Stream.<Throwable>iterate(e, next -> next != null, Throwable::getCause)
                .filter(next -> next instanceof SocketException || next instanceof UnresolvedAddressException)
                .reduce((outer, inner) -> inner);
        String problem = cause.map(this::problem).orElse(" cannot be used: " + e.getMessage());
        boolean inUse = cause.filter(Network::isInUse).isPresent();
        return new CannotStart("Port " + binding.port() + " of " + binding.address() + problem, inUse, e);
    }

    private static boolean isInUse(Throwable cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof BindException && said.contains("in use");
    }

    private String problem(Throwable cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (isInUse(cause)) {
            return " is in use by another program: stop that one, or choose another port for this one.";
        }
        if (said.contains("permission")) {
            return " needs more rights than this program has: choose a port above 1023.";
        }
        return " cannot be listened on: " + binding.address() + " is no address of this machine.";
    }
}
