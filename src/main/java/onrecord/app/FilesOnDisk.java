package onrecord.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onrecord.chat.Sources;
import onrecord.corpus.Document;
import onrecord.reading.Stamp;

/**
 * Looks at the files of a corpus. A file's bytes are hashed once; as long as its size and time stay
 * the same, so do they. One that was only just written is hashed each time: it may be written again within the same moment.
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
        long before = System.currentTimeMillis();
        Stamp now = Stamp.of(path);
        Seen known = seen.get(file);
        if (known != null && known.stamp().equals(now)) {
            return known.sha256();
        }
        String hash = sha256(path);
        if (now.settledBefore(before)) {
            seen.put(file, new Seen(now, hash));
        }
        return hash;
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
