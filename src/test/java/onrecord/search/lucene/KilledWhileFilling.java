package onrecord.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import onrecord.attribution.StatementFinder;
import onrecord.reading.CorpusReader;
import onrecord.reading.FolderIntake;
import org.apache.lucene.store.FSDirectory;

/** Indexes a folder, commits as it goes, and says how far it has come. Made to be killed. */
final class KilledWhileFilling {

    /** Commits after each document, and merges in between, so that there is always something to be killed in. */
    private static final Pace OFTEN = new Pace(Duration.ZERO, 0, 0);

    private KilledWhileFilling() {
    }

    public static void main(String[] arguments) throws IOException {
        try (LuceneIndex index = open(Path.of(arguments[0]))) {
            index.update(look(Path.of(arguments[1])), (done, all) -> {
                System.out.println(done + " of " + all);
                System.out.flush();
            });
        }
        System.out.println("done");
    }

    static LuceneIndex open(Path index) throws IOException {
        return new LuceneIndex(FSDirectory.open(index), "in " + index, OFTEN);
    }

    static FolderIntake look(Path corpus) {
        return new CorpusReader(new StatementFinder()::read).look(corpus, "rules", Set.of());
    }
}
