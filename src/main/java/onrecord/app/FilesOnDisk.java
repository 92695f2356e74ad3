package onrecord.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onrecord.chat.Sources;
import onrecord.corpus.Document;

/**
 * Looks at the files of a corpus. A file's bytes are hashed once; as long as its size and time stay
 * the same, so do they.
 */
final class FilesOnDisk implements Sources {

    private final Path corpus;
    private final Consumer<String> changed;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** @param changed told when a file is found to be another than was read */
    FilesOnDisk(Path corpus, Consumer<String> changed) {
        this.corpus = corpus;
        this.changed = changed;
    }

    private record Stamp(long size, FileTime modified) {
    }

    private record Seen(Stamp stamp, String sha256) {
    }

    @Override
    public State state(Document document) {
        State state = now(document);
        if (state != State.UNCHANGED) {
            changed.accept(document.file());
        }
        return state;
    }

    private State now(Document document) {
        try {
            return hash(document.file()).equals(document.sha256()) ? State.UNCHANGED : State.CHANGED;
        } catch (IOException e) {
            return State.GONE;
        }
    }

    private String hash(String file) throws IOException {
        Path path = corpus.resolve(file);
        Stamp now = stamp(path);
        Seen known = seen.get(file);
        if (known != null && known.stamp().equals(now)) {
            return known.sha256();
        }
        String hash = sha256(path);
        seen.put(file, new Seen(now, hash));
        return hash;
    }

    private static Stamp stamp(Path path) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!now.isRegularFile()) {
            // Reading from a pipe that was put in a document's place would never end.
            throw new IOException("Not a file: " + path);
        }
        return new Stamp(now.size(), now.lastModifiedTime());
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                var digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
