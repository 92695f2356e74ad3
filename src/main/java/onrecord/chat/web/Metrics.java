package onrecord.chat.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.chat.Body;
import onrecord.chat.Route;
import onrecord.chat.Tally;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;

/**
 * What is counted, in the words of Prometheus. Everything that tells one series from another is one of few: a surface, a
 * verdict, a route, a status; never what was asked, by whom, or under which address.
 */
public final class Metrics implements Tally, Watch {

    /** Where it is served. */
    public static final String PATH = "/metrics";

    private static final String SURFACE = "surface";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    /** From a cached answer to one that nobody waits for. */
    private static final Duration[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .map(Duration::ofMillis).toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Beside what it is told, it looks at the memory, threads, files and processors of this process. */
    public Metrics() {
        List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new FileDescriptorMetrics(), new ProcessorMetrics(),
                new UptimeMetrics()).forEach(binder -> binder.bindTo(registry));
    }

    /**
     * Looks at a number each time it is asked.
     *
     * @param name with dots between its words
     */
    public void gauge(String name, String description, Supplier<Number> number) {
        Gauge.builder(name, number).description(description).register(registry);
    }

    @Override
    public void answered(String surface, String verdict, Duration took) {
        Counter.builder("onrecord.questions").description("Questions that were answered, by what came of them")
                .tag(SURFACE, surface).tag("verdict", verdict).register(registry).increment();
        Timer.builder("onrecord.answer").description("From a question's text to its answer")
                .tag(SURFACE, surface).serviceLevelObjectives(BUCKETS).register(registry).record(took);
    }

    @Override
    public void withheld(String surface, int quotations) {
        Counter.builder("onrecord.withheld").description("Quotations that were kept back because they were not proved")
                .tag(SURFACE, surface).register(registry).increment(quotations);
    }

    @Override
    public void answered(String route, String method, int status, long nanos) {
        Timer.builder("onrecord.http").description("Requests to the web server, by route")
                .tag("route", route).tag("method", METHODS.contains(method) ? method : "other")
                .tag("status", Integer.toString(status)).serviceLevelObjectives(BUCKETS)
                .register(registry).record(Duration.ofNanos(nanos));
    }

    Route route() {
        return new Route("GET", PATH, this::show);
    }

    private WebResponse show(WebRequest request) {
        return new WebResponse(200, Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
                Body.of(registry.scrape()));
    }
}
