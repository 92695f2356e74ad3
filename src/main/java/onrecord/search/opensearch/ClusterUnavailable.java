package onrecord.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The cluster does not answer, or not as it should. The message says which and where, without secrets; asking again may help.
 */
public final class ClusterUnavailable extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    ClusterUnavailable(String message, IOException cause) {
        super(message, cause);
    }
}
