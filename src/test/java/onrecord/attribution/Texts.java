package onrecord.attribution;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import onrecord.corpus.Attribution;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;
import onrecord.reading.CorpusReader;
import org.junit.jupiter.api.io.TempDir;

/** Reads texts and shows their statements, one a line: who, how, the words. */
abstract class Texts {

    @TempDir
    Path folder;

    Reading read(String text) {
        return read("a.txt", text);
    }

    private Reading read(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CorpusReader(new StatementFinder()::read).read(folder).corpus().reading(file).orElseThrow();
    }

    /** The statements of a text, one a line: who, how, the words. */
    String statements(String text) {
        return statements("a.txt", text);
    }

    /** The same of a page or a text of another kind. */
    String statements(String file, String text) {
        Reading reading = read(file, text);
        String words = reading.document().text();
        return reading.statements().stream().map(statement -> line(statement, words)).collect(joining("\n"));
    }

    private static String line(Statement statement, String text) {
        return who(statement) + ": " + statement.span().in(text).replaceAll("\\s+", " ");
    }

    private static String who(Statement statement) {
        return statement.attribution()
                .map(credit -> names(credit) + (credit.inferred() ? " (inferred)" : "") + " "
                        + credit.speech().name().toLowerCase(Locale.ROOT))
                .orElse("nobody");
    }

    private static String names(Attribution credit) {
        return credit.speakers().stream().map(Speaker::name).collect(joining(" + "));
    }
}
