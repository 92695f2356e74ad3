package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.scale.MadeUpCorpus;
import onrecord.search.opensearch.OnCluster;
import onrecord.search.opensearch.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How quickly made-up documents are indexed on a cluster of three nodes on this machine, and beside that in the embedded index.
 * No part of the build:
 *
 * <pre>mvn -ntp -Pcluster -Dtest=ClusterScaleRun -Donrecord.scale=10000,100000 test</pre>
 */
@OnCluster
@EnabledIfSystemProperty(named = "onrecord.scale", matches = "[0-9,]+")
class ClusterScaleRun {

    private static final int WARM_UP = 2_000;

    private final TestCluster cluster;

    @TempDir
    Path temporary;

    ClusterScaleRun(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void measuresIndexing() {
        String kept = System.getProperty("onrecord.scale.folder", "");
        Path folder = kept.isEmpty() ? temporary : Path.of(kept);
        measure(WARM_UP, folder);
        for (int passages : sizes()) {
            measure(passages, folder);
        }
    }

    private void measure(int passages, Path folder) {
        Path corpus = folder.resolve(passages + "/corpus");
        long bytes = new MadeUpCorpus(passages).write(corpus);
        System.out.printf(Locale.ROOT, "%n%,d passages, %.1f MB of text%n", passages, bytes / 1e6);
        measure("embedded", passages, corpus, Map.of());
        for (int shards : List.of(1, 3)) {
            measure("cluster, shards: " + shards, passages, corpus, ClusterVariables.of(cluster.settings(shards)));
        }
    }

    private void measure(String what, int passages, Path corpus, Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        variables.put("ONRECORD_DATA", temporary.resolve("data" + System.nanoTime()).toString());
        var surroundings = new Surroundings(Streams.ofProcess(), variables, Path.of(""), temporary);
        var wiring = new Wiring(SettingsReader.read(surroundings, null).withCorpus(corpus));
        long start = System.nanoTime();
        double before = cpu();
        long[] read = new long[1];
        int documents = wiring.index(false, (done, all) -> read[0] = System.nanoTime());
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(documents > 0);
        System.out.printf(Locale.ROOT,
                "%-20s %7.1f s, %,7.0f passages/s; last document read after %.1f s; %.1f s of this process's time%n",
                what, seconds, passages / seconds, (read[0] - start) / 1e9, cpu() - before);
    }

    private static double cpu() {
        var process = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return process.getProcessCpuTime() / 1e9;
    }

    private static List<Integer> sizes() {
        return Arrays.stream(System.getProperty("onrecord.scale").split(",")).map(Integer::valueOf).toList();
    }
}
