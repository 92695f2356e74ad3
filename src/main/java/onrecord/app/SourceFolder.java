package onrecord.app;

import java.nio.file.Path;
import onrecord.reading.CorpusReader;

/** Checks a folder of documents before anything walks through it. */
final class SourceFolder {

    private SourceFolder() {
    }

    /**
     * The folder, if it may be read as a corpus.
     *
     * @throws Problem if there is no such folder, it is a file, or it holds far more than documents
     */
    static Path checked(Path folder, Path user) {
        try {
            CorpusReader.check(folder, user);
            return folder;
        } catch (IllegalArgumentException e) {
            throw new Problem(Masked.withoutTokens(String.valueOf(e.getMessage()))
                    + ": name the folder that holds the documents, and only them, with --corpus.", e);
        }
    }
}
