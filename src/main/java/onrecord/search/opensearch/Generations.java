package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import onrecord.search.lucene.SentenceQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes that hold the documents as they were at different times, and which of them answers: the one under the alias.
 * One that was ever under it is never written to again, so that whoever asks of it by its own name is never told half of a change.
 */
final class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    /** Goes up whenever the same document would be indexed otherwise. An index of another format is made anew. */
    static final String FORMAT = "2";

    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
            .withZone(ZoneOffset.UTC);
    private static final String NUMBERED = "-\\d{14}-[0-9a-f]{4}";

    private final Cluster cluster;
    private final String alias;
    private final Clock clock;

    Generations(Cluster cluster, Clock clock) {
        this.cluster = cluster;
        this.alias = cluster.name();
        this.clock = clock;
    }

    /** The one that answers, if there is one yet. */
    Optional<String> current() {
        Reply reply = cluster.get("/_alias/" + alias);
        if (reply.status() == 404) {
            return Optional.empty();
        }
        List<String> names = names(cluster.done(reply, "tell its indexes").body());
        return names.stream().max(String::compareTo);
    }

    Cluster cluster() {
        return cluster;
    }

    /**
     * What is written of an index.
     *
     * @param format {@link #FORMAT} of the program that made it
     * @param rules by which documents became readings
     */
    record About(String format, String rules) {

        /** Whether it holds what this program would have written. */
        boolean understood() {
            return format.equals(FORMAT);
        }
    }

    /** What is written of an index. */
    About about(String index) {
        JsonNode meta = cluster.done(cluster.get("/" + index + "/_mapping"), "tell of an index").body().path(index)
                .path("mappings").path("_meta");
        return new About(meta.path("onrecord").asText(), meta.path("rules").asText());
    }

    /** An empty one that does not answer yet. */
    String begun(String rules) {
        String index = named();
        cluster.done(cluster.put("/" + index, description(rules)), "make an index");
        return index;
    }

    /**
     * One that holds what another does, and does not answer yet. Nobody writes to the other from now on, not even a bot that
     * was taken for dead.
     */
    String copied(String from) {
        String index = named();
        close(from);
        cluster.done(cluster.post("/" + from + "/_clone/" + index, Map.of("settings",
                Map.of("index.blocks.write", false, "index.auto_expand_replicas", false, "index.number_of_replicas",
                        0))),
                "copy an index");
        if (!ready(index, "yellow")) {
            throw new ClusterUnavailable("The index " + from + " cannot be copied", new IOException(index));
        }
        return index;
    }

    /** Lets nobody write to an index any more; returns when all that was under way is written, and can be seen. */
    void close(String index) {
        cluster.done(cluster.put("/" + index + "/_block/write", Map.of()), "close an index for writing");
        cluster.done(cluster.post("/" + index + "/_refresh", Map.of()), "make documents visible");
    }

    /**
     * Lets an index answer from now on, once each of its pieces is on a second node where there is one. The one before stays for
     * those who are asking of it, until the next change.
     */
    void publish(String index, Optional<String> before) {
        cluster.done(cluster.put("/" + index + "/_settings", Map.of("index.auto_expand_replicas", "0-1")),
                "copy an index");
        if (!ready(index, "green")) {
            LOG.warn("{}: not every piece has a copy on another node yet", index);
        }
        List<Object> actions = new ArrayList<>();
        before.ifPresent(old -> actions.add(Map.of("remove", Map.of("index", old, "alias", alias))));
        actions.add(Map.of("add", Map.of("index", index, "alias", alias)));
        cluster.done(cluster.post("/_aliases", Map.of("actions", actions)), "put an index in another's place");
    }

    /**
     * Takes away what does not answer: indexes that were never finished, and the one before the one that does.
     *
     * @param wanted is kept all the same
     */
    void sweep(Optional<String> current, Optional<String> wanted) {
        for (String index : all()) {
            if (!current.equals(Optional.of(index)) && !wanted.equals(Optional.of(index))) {
                remove(index);
            }
        }
    }

    void remove(String index) {
        cluster.delete("/" + index);
    }

    /** All that there are, by age. */
    List<String> all() {
        JsonNode body = cluster.done(cluster.get("/" + alias + "-*/_alias"), "tell its indexes").body();
        return names(body).stream().filter(name -> name.matches(Pattern.quote(alias) + NUMBERED)).toList();
    }

    /** Those that were begun since another was, to the second; all where there is no other. */
    List<String> since(Optional<String> other) {
        return all().stream().filter(index -> !other.equals(Optional.of(index)))
                .filter(index -> other.isEmpty() || second(index).compareTo(second(other.get())) >= 0).toList();
    }

    private static String second(String index) {
        return index.substring(0, index.lastIndexOf('-'));
    }

    private boolean ready(String index, String status) {
        Reply reply = cluster.get("/_cluster/health/" + index + "?wait_for_status=" + status + "&timeout=60s");
        return reply.done() && !reply.body().path("timed_out").asBoolean();
    }

    private String named() {
        return alias + "-" + NUMBER.format(clock.instant()) + "-"
                + String.format("%04x", ThreadLocalRandom.current().nextInt(1 << 16));
    }

    private Map<String, Object> description(String rules) {
        try (InputStream in = Generations.class.getResourceAsStream("index.json")) {
            if (in == null) {
                throw new IllegalStateException("The program's description of an index is missing");
            }
            ObjectNode index = (ObjectNode) Json.read(in);
            ((ObjectNode) index.at("/settings/index")).put("number_of_shards", cluster.settings().shards());
            ((ObjectNode) index.at("/settings/index/similarity/context")).put("k1", SentenceQuery.CONTEXT_K1)
                    .put("b", SentenceQuery.CONTEXT_B);
            ((ObjectNode) index.path("mappings")).putObject("_meta").put("onrecord", FORMAT)
                    .put("rules", rules);
            return Map.of("settings", index.path("settings"), "mappings", index.path("mappings"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the description of an index", e);
        }
    }

    private static List<String> names(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        names.sort(String::compareTo);
        return names;
    }
}
