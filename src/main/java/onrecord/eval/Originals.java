package onrecord.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import onrecord.eval.Message.Quoted;
import onrecord.reading.RawText;

/** The files of a corpus, read byte by byte for the proof; each is read once. */
public final class Originals {

    private final Path folder;
    private final Map<String, Original> read = new HashMap<>();

    /** @param folder the corpus */
    public Originals(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    private record Original(RawText raw, String characters) {
    }

    /** Whether the corpus has such a file. */
    boolean has(String file) {
        Path path = folder.resolve(file).normalize();
        return path.startsWith(folder) && Files.isRegularFile(path);
    }

    /** What a file says. */
    RawText of(String file) throws IOException {
        return original(file).raw();
    }

    /** Whether the words stand in their file. */
    boolean hold(Quoted quoted) throws IOException {
        String characters = Folded.characters(quoted.quote());
        return !characters.isEmpty() && has(quoted.file())
                && original(quoted.file()).characters().contains(characters);
    }

    /** Whether the words stand in their file where the message says. Of a page, whose text is made of it, that is not asked. */
    boolean holdThere(Quoted quoted) throws IOException {
        RawText raw = of(quoted.file());
        if (!raw.plain()) {
            return true;
        }
        boolean within = 0 <= quoted.start() && quoted.start() <= quoted.end() && quoted.end() <= raw.text().length();
        return within && raw.text().substring(quoted.start(), quoted.end()).equals(quoted.quote());
    }

    private Original original(String file) throws IOException {
        Original known = read.get(file);
        if (known != null) {
            return known;
        }
        if (!has(file)) {
            throw new NoSuchFileException(file);
        }
        RawText raw = RawText.of(file, Files.readAllBytes(folder.resolve(file)));
        Original original = new Original(raw, Folded.characters(raw.bare()));
        read.put(file, original);
        return original;
    }
}
