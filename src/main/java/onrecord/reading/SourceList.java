package onrecord.reading;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the {@code sources.json} of a corpus tells of its documents. */
final class SourceList {

    static final String FILE = "sources.json";

    /** Where there is none, or none that can be used. */
    static final SourceList NONE = new SourceList(Map.of(), Map.of());

    /** Below it, every character is spelt in one way only. */
    private static final int FIRST_COMBINING = 0x300;

    private final Map<String, Source> sources;
    private final Map<String, String> names;

    /**
     * @param sources by {@link #key}
     * @param names the files as the list spells them, by {@link #key}; those without a source of use among them
     */
    SourceList(Map<String, Source> sources, Map<String, String> names) {
        this.sources = sources;
        this.names = names;
    }

    /** What is known of a file. */
    Source of(String file) {
        return sources.getOrDefault(key(file), Source.UNKNOWN);
    }

    /** Warns of the entries whose file is not among {@code files}. */
    void missing(Set<String> files, Warnings warnings) {
        Set<String> absent = new HashSet<>(names.keySet());
        files.forEach(file -> absent.remove(key(file)));
        absent.stream().sorted()
                .forEach(key -> warnings.add(FILE, "names " + names.get(key) + ", which is not in the folder."));
    }

    /** File systems differ in how they spell an accent. */
    static String key(String file) {
        String path = file.startsWith("./") ? file.substring(2) : file;
        return plain(path) ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }
}
