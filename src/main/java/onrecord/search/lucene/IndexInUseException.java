package onrecord.search.lucene;

import java.nio.file.Path;

/** Another process writes to the index. */
public final class IndexInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    IndexInUseException(Path folder, Throwable cause) {
        super("the index in " + folder + " is in use by another process", cause);
    }
}
