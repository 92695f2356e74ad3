package onrecord.chat.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onrecord.chat.Content;
import onrecord.chat.Documents;

/** One story in which two people speak. */
final class Orchard implements AutoCloseable {

    private static final String STORY = """
            A good year in the valley

            “The pears are ripe,” said Mayor Ada Holt on Tuesday.

            “Nobody has asked the bees,” said the beekeeper Otto Low.
            """;

    private final Documents documents;

    /** @param folder where the story and its index may be written */
    Orchard(Path folder) {
        try {
            Path stories = Files.createDirectories(folder.resolve("documents"));
            Files.writeString(stories.resolve("story.txt"), STORY);
            documents = new Documents(stories, folder.resolve("index"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the story", e);
        }
    }

    Content content() {
        return documents.content();
    }

    @Override
    public void close() {
        documents.close();
    }
}
