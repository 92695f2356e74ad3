package onrecord.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import onrecord.attribution.StatementFinder;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.reading.CorpusReader;
import onrecord.reading.FolderIntake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the documents, and what is said of it to whoever runs the program. */
final class Folder {

    /** Without a log line's trimmings. */
    private static final Logger SAID = LoggerFactory.getLogger("onrecord.documents");

    /** Said before an answer; more would push the answer off the screen. */
    private static final int FEW = 3;

    private final Path path;
    private final CorpusReader reader = new CorpusReader(new Attributing());
    private final String rules = Rules.digest();
    private volatile Set<String> said = Set.of();
    private volatile boolean held;

    Folder(Path path) {
        this.path = path;
    }

    /** Says who said what in a document; made when the first has to be read, for most starts read none. */
    private static final class Attributing implements BiFunction<Document, List<Passage>, Reading> {

        private volatile @Nullable StatementFinder finder;

        @Override
        public Reading apply(Document document, List<Passage> passages) {
            StatementFinder made = finder;
            if (made == null) {
                made = new StatementFinder();
                finder = made;
            }
            return made.read(document, passages);
        }
    }

    /**
     * The documents as they are now, each read when its turn comes, without an index. What had to be left out is said at the
     * end, in a few lines.
     */
    Stream<Reading> readings() {
        FolderIntake intake = look(Set.of());
        List<String> notes = new ArrayList<>(intake.notes());
        return intake.readings(notes::add).onClose(() -> say(notes));
    }

    /**
     * What there is to be read, none of it opened yet.
     *
     * @throws IllegalStateException if there was something and is nothing any more: rather a drive that is not there at the
     *     moment than one from which everything was taken
     */
    FolderIntake look(Set<String> changed) {
        FolderIntake now = reader.look(path, rules, changed);
        if (now.empty() && held) {
            throw new IllegalStateException("Their folder is empty");
        }
        held = !now.empty();
        return now;
    }

    /** Says in a few lines what is not used, and why; what was said before is not said again. */
    void say(List<String> notes) {
        List<String> fresh = notes.stream().filter(note -> !said.contains(note)).toList();
        said = Set.copyOf(notes);
        say(fresh, FEW);
    }

    /** Says all that is not used, and why. */
    void sayAll(List<String> notes) {
        say(notes, Integer.MAX_VALUE);
    }

    private static void say(List<String> warnings, int lines) {
        warnings.stream().limit(lines).forEach(SAID::warn);
        if (warnings.size() > lines) {
            SAID.warn("... and {} more such lines: \"onrecord index\" shows them all.", warnings.size() - lines);
        }
    }
}
