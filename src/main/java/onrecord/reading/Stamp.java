package onrecord.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How large a file was and when it was last written. As long as both are the same, so is the file, provided that it was not
 * written at the very time of the first look.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970, as far as the file system tells
 */
public record Stamp(long size, long modified) {

    /** The coarsest clock of a file system in use is FAT's; a file may be written twice within one of its ticks. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /**
     * That of a file.
     *
     * @throws IOException if there is no plain file of that name: reading from a pipe would never end
     */
    public static Stamp of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!now.isRegularFile()) {
            throw new IOException("Not a file: " + file);
        }
        return of(now);
    }

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** Whether a file still has this stamp. */
    boolean stands(Path file) {
        try {
            return equals(of(file));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether the file's clock had gone on since it was written, so that a later change would show.
     *
     * @param millis a moment before the file was looked at, in milliseconds since 1970
     */
    public boolean settledBefore(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis) - modified > TICK.toNanos();
    }

    @Override
    public String toString() {
        return size + "." + modified;
    }
}
