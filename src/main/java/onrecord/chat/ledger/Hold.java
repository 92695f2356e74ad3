package onrecord.chat.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * This process's hold on the ledger. The operating system lets go of it when the process dies,
 * however it dies; so whatever another process has taken and not answered is nobody's.
 */
final class Hold implements AutoCloseable {

    private final FileChannel channel;

    private Hold(FileChannel channel) {
        this.channel = channel;
    }

    /** @param file made if it is not there; stays when the hold ends */
    static Hold of(Path file, SqliteFaults faults) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new Hold(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw faults.unwritable(e);
        }
        throw faults.inUse(new IllegalStateException(file + " is locked"));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot let go of the ledger", e);
        }
    }
}
