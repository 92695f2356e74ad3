package onrecord.app;

import java.nio.file.Files;
import java.nio.file.Path;

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
        String name = Masked.path(folder);
        if (!Files.exists(folder)) {
            throw new Problem("There is no folder " + name + ": name the folder of the documents with --corpus.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Problem(name + " is not a folder: name the folder that holds the documents with --corpus.");
        }
        Path full = folder.toAbsolutePath().normalize();
        if (full.getNameCount() == 0 || full.equals(user.toAbsolutePath().normalize())) {
            throw new Problem(name + " holds more than documents: name the folder that holds only them with --corpus.");
        }
        return folder;
    }
}
