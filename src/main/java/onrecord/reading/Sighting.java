package onrecord.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import onrecord.corpus.Digest;
import onrecord.reading.CorpusFolder.Found;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a folder at one moment, without opening any file.
 *
 * @param files the documents, by their path below the folder
 * @param list the list of their sources, if there is one
 * @param notes what is not used, and why
 * @param settled whether a file that is changed after this moment will show it
 */
record Sighting(SortedMap<String, Found> files, @Nullable Found list, List<String> notes, boolean settled) {

    /** @throws IllegalArgumentException as {@link CorpusFolder#check} does */
    static Sighting of(Path folder) {
        long now = System.currentTimeMillis();
        Warnings warnings = new Warnings();
        SortedMap<String, Found> files = new CorpusFolder(folder, Path.of(System.getProperty("user.home")))
                .files(warnings);
        Found list = files.get(SourceList.FILE);
        boolean settled = files.values().stream().allMatch(found -> found.stamp().settledBefore(now));
        files.keySet().removeIf(name -> name.startsWith("sources."));
        return new Sighting(files, list, warnings.lines(), settled);
    }

    /**
     * What the list tells of the documents' sources; what is wrong with it becomes a warning. Nothing if it cannot be read now:
     * it may be readable the next time, and nothing would tell.
     */
    Optional<SourceList> sources(Warnings warnings) {
        if (list == null) {
            return Optional.of(SourceList.NONE);
        }
        try {
            SourceList sources = SourceListReader.read(CorpusFolder.bytes(list.path(), SourceListReader.LIMIT),
                    warnings);
            sources.missing(files.keySet(), warnings);
            return Optional.of(sources);
        } catch (IOException e) {
            warnings.add(SourceList.FILE, "cannot be read" + SourceListReader.VOID);
            return Optional.empty();
        }
    }

    /** Whether the list of sources still is the one that was seen. */
    boolean listStands() {
        return list == null || list.stamp().stands(list.path());
    }

    /** A digest of all that was seen, and of what is said beside it. */
    String digest(String beside) {
        // Neither a note nor a name of a file runs over several lines.
        StringBuilder all = new StringBuilder(beside).append('\n');
        notes.forEach(note -> all.append(note).append('\n'));
        all.append(list == null ? "" : list.stamp()).append('\n');
        files.forEach((name, found) -> all.append(name).append('\n').append(found.stamp()).append('\n'));
        return Digest.of(all.toString());
    }
}
