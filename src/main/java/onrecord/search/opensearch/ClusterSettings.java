package onrecord.search.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a cluster is reached. What is secret in it is never part of its text.
 *
 * @param addresses of some of its nodes, http or https, without user info
 * @param index the name that questions are asked of; what holds the documents has longer names that begin with it
 * @param shards in how many pieces an index is made; those that are there already stay as they are
 * @param account who we are
 * @param authority certificates, in PEM, of those who vouch for the nodes; none where the ones that Java knows will do
 */
public record ClusterSettings(List<URI> addresses, String index, int shards, Account account,
        Optional<Path> authority) {

    public ClusterSettings {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("A cluster needs an address");
        }
    }

    /**
     * Who we are: a name with a password, a token, or nobody in particular, where all of them are empty.
     *
     * @param user a name, or ""
     * @param password that goes with it
     * @param token a bearer token, or ""
     */
    public record Account(String user, String password, String token) {

        /** Of a cluster that asks for no name. */
        public static final Account NONE = new Account("", "", "");

        @Override
        public String toString() {
            return "Account[hidden]";
        }
    }

    /** The addresses, as messages show them. */
    String place() {
        return String.join(", ", addresses.stream().map(URI::toString).toList());
    }
}
