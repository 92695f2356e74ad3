package onrecord.reading;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a corpus: everything below a folder but links, hidden files and what is no plain file.
 *
 * <p>Nothing outside the folder is ever opened, and nothing that could block.
 */
final class CorpusFolder {

    /** In place of bytes in a name that are no characters: no file is found again by such a name, and several may share it. */
    private static final char UNKNOWN = '\uFFFD';

    private final Path root;

    /** @throws IllegalArgumentException as {@link #check} does */
    CorpusFolder(Path folder, Path home) {
        check(folder, home);
        this.root = real(folder);
    }

    /**
     * Refuses what cannot be a corpus.
     *
     * @param home the person's home folder
     * @throws IllegalArgumentException if there is no such folder, it is a file, or it is the whole disk, a home, or around one
     */
    static void check(Path folder, Path home) {
        if (Files.notExists(folder)) {
            throw new IllegalArgumentException("There is no folder " + shown(folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("A corpus is a folder; " + shown(folder) + " is a file");
        }
        Path root = real(folder);
        if (root.getNameCount() == 0 || real(home).startsWith(root)) {
            throw new IllegalArgumentException(shown(folder) + " is too wide to be a corpus");
        }
    }

    /** The plain files, by their path below the folder, in order; the others are noted. */
    SortedMap<String, Found> files(Warnings warnings) {
        SortedMap<String, Found> files = new TreeMap<>();
        try {
            Files.walkFileTree(root, new Walk(files, warnings));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the corpus " + shown(root), e);
        }
        return files;
    }

    /** A plain file, and when and how large it was when it was found. */
    record Found(Path path, Stamp stamp) {
    }

    /** What a file holds, up to one byte more than {@code limit}. */
    static byte[] bytes(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(limit + 1);
        }
    }

    private boolean hidden(Path path) {
        return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    private String name(Path path) {
        if (path.equals(root)) {
            return ".";
        }
        // The root is a real path with a name of its own, so that what lies below goes on with a separator.
        return path.toString().substring(root.toString().length() + 1).replace(File.separatorChar, '/');
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String shown(Path path) {
        return Warnings.visible(path.toString());
    }

    /** Tells what may be read from what may not. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final Map<String, Found> files;
        private final Warnings warnings;

        Walk(Map<String, Found> files, Warnings warnings) {
            this.files = files;
            this.warnings = warnings;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (hidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            String name = name(file);
            if (attributes.isSymbolicLink()) {
                warnings.add(name, "is a link; links are not followed.");
            } else if (!attributes.isRegularFile()) {
                warnings.add(name, "is no plain file and is left out.");
            } else if (Warnings.unseen(name) || name.indexOf(UNKNOWN) >= 0) {
                warnings.add(name, "has characters in its name that cannot be shown; the file is left out.");
            } else {
                files.put(name, new Found(file, Stamp.of(attributes)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            warnings.add(name(file), "cannot be read and is left out.");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                warnings.add(name(folder), "cannot be listed to its end.");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
