package onrecord.search.opensearch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import onrecord.search.opensearch.ClusterSettings.Account;

/** Indexes made-up documents on a cluster, though not all, and says how far it has come. Made to be killed. */
final class KilledWhileIndexing {

    static final int DOCUMENTS = 90;

    /** So many it reads. Then it waits to be killed, or it might be done before that. */
    static final int READ = 60;

    /** Of a bot that is soon taken for dead. */
    static final Lease SHORT = new Lease(Duration.ofMillis(100), Duration.ofSeconds(1));

    /** Writes again and again, and merges nothing that it need not. */
    static final Pace FEW = new Pace(0, 100);

    private KilledWhileIndexing() {
    }

    /** Arguments: the index and the addresses of the cluster. */
    public static void main(String[] arguments) {
        var settings = new ClusterSettings(
                Arrays.stream(arguments).skip(1).map(URI::create).toList(), arguments[0], 3, Account.NONE,
                Optional.empty());
        try (ClusterIndex index = index(settings)) {
            index.update(new MadeUp(5).corpus(DOCUMENTS), (done, all) -> {
                System.out.println(done + " of " + all);
                System.out.flush();
                if (done == READ) {
                    awaitDeath();
                }
            });
        }
        System.out.println("done");
        System.exit(0);
    }

    /** Or that of whoever started it. */
    private static void awaitDeath() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClusterIndex index(ClusterSettings settings) {
        return new ClusterIndex(Cluster.of(settings), TestCluster.UTF_8, SHORT, FEW);
    }
}
