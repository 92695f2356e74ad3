package onrecord.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Remembers which files of an index were read through and found intact, so that a large one need not be at each start. What
 * it says holds while their sizes and times are the same, for a week: a disk may also change bytes by itself.
 */
final class Checked {

    /** Reading as much through takes no time that is felt: some 10 ms. */
    static final long SMALL = 16L << 20;

    private static final Duration LONGEST = Duration.ofDays(7);

    private static final String FILE = "checked";

    private Checked() {
    }

    /**
     * Whether these files need not be read through.
     *
     * @param small up to how many bytes together they always are
     */
    static boolean stands(Directory directory, Collection<String> files, long small) throws IOException {
        if (!(directory instanceof FSDirectory disk) || size(disk, files) <= small) {
            return false;
        }
        Path record = disk.getDirectory().resolve(FILE);
        if (!Files.isRegularFile(record)) {
            return false;
        }
        long age = System.currentTimeMillis() - Files.getLastModifiedTime(record).toMillis();
        return age >= 0 && age < LONGEST.toMillis() && Files.readAllLines(record).equals(lines(disk, files));
    }

    /** These were read through. Where that cannot be written down, they will be again. */
    static void remember(Directory directory, Collection<String> files, long small) throws IOException {
        if (!(directory instanceof FSDirectory disk) || size(disk, files) <= small) {
            return;
        }
        Path record = disk.getDirectory().resolve(FILE);
        try {
            Path fresh = Files.createTempFile(disk.getDirectory(), FILE, ".new");
            Files.write(fresh, lines(disk, files));
            Files.move(fresh, record, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            forget(directory);
        }
    }

    /** Something of the index could not be read: the next start looks at all of it. */
    static void forget(Directory directory) {
        try {
            if (directory instanceof FSDirectory disk) {
                Files.deleteIfExists(disk.getDirectory().resolve(FILE));
            }
        } catch (IOException e) {
            // A folder that cannot be written to has no record, or one of a week at the most.
        }
    }

    private static long size(FSDirectory disk, Collection<String> files) throws IOException {
        long size = 0;
        for (String file : files) {
            size += Files.size(disk.getDirectory().resolve(file));
        }
        return size;
    }

    private static List<String> lines(FSDirectory disk, Collection<String> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : new TreeSet<>(files)) {
            Path path = disk.getDirectory().resolve(file);
            lines.add(file + " " + Files.size(path) + " "
                    + Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS));
        }
        return lines;
    }
}
