import java.io.IOException;
import java.io.OutputStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node of the cluster that tests run against, in a process of its own. Started from this file, as
 * {@code java -cp 'target/cluster/*' ClusterNode.java}: what a node is made of must not meet the program's own libraries.
 *
 * <p>It ends when its standard input does, and so with the tests that started it, however they end.
 */
public final class ClusterNode extends OpenSearchRunner {

    /** Arguments: the node's number from 1, its ports for HTTP and for other nodes, where all nodes find one another, a folder. */
    public static void main(String[] args) {
        int number = Integer.parseInt(args[0]);
        ClusterNode node = new ClusterNode();
        node.onBuild((id, settings) -> settings.put("node.name", "node-" + number)
                .put("http.port", args[1])
                .put("transport.port", args[2])
                .put("network.host", "127.0.0.1")
                .putList("discovery.seed_hosts", args[3].split(","))
                .putList("cluster.initial_cluster_manager_nodes", "node-1")
                .putList("node.roles", "cluster_manager", "data")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.processors", 1));
        node.setMaxHttpPort(-1);
        // Asked for one node, it would never look for others.
        node.build(newConfigs().basePath(args[4]).clusterName("onrecord-tests").numOfNode(0));
        node.execute(number);
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(0);
    }
}
