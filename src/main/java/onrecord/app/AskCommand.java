package onrecord.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.chat.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ask", mixinStandardHelpOptions = true, description = "Answers one question, or a file of them.", exitCodeListHeading = "Exit status:%n", exitCodeList = {
    "0:answered", "1:the documents hold no answer, or a quotation is not exact", "2:an error"})
final class AskCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    private final Options options;

    @Option(names = "--json", description = "Print JSON, one line an answer.")
    private boolean json;

    @Option(names = "--batch", paramLabel = "FILE", description = "Answer the JSON lines {\"id\",\"q\",\"after\"?} of a file, or of standard input for -; prints JSON.")
    private @Nullable String batch;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question; - reads it from standard input.")
    private final List<String> words = new ArrayList<>();

    AskCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (batch != null && !words.isEmpty()) {
            throw new Problem("Give either a question or --batch, not both.");
        }
        return batch == null ? answer() : answerAll(batch);
    }

    private int answer() {
        Settings settings = options.settings(surroundings);
        String question = question(settings.lengths());
        return new OneAnswer(surroundings, settings, json)
                .print(opened -> opened.desk().ask(question, Optional.empty()));
    }

    private int answerAll(String file) {
        Streams streams = surroundings.streams();
        Settings settings = options.settings(surroundings);
        // Standard input is closed with the others: nothing reads it after a batch.
        try (InputStream in = file.equals("-") ? streams.in() : Files.newInputStream(Path.of(file));
                Opened opened = OneAnswer.open(surroundings, settings)) {
            return new Batch(opened, streams.out()).run(in);
        } catch (IOException e) {
            throw new Problem("Cannot read " + Masked.path(Path.of(file)) + ": " + Failures.reason(e), e);
        }
    }

    private String question(Desk.Lengths lengths) {
        Streams streams = surroundings.streams();
        boolean piped = words.isEmpty() || words.equals(List.of("-"));
        if (!piped) {
            return String.join(" ", words);
        }
        if (words.isEmpty() && streams.inTerminal()) {
            throw new Problem("Ask something: onrecord ask \"what did ... say on ...?\"");
        }
        try {
            // Not closed: standard input is not this command's.
            Reader in = new InputStreamReader(streams.in(), StandardCharsets.UTF_8);
            return beginning(in, lengths.refused() + 1);
        } catch (IOException e) {
            throw new Problem("Cannot read the question from standard input: " + Failures.reason(e), e);
        }
    }

    /** As much as shows that it is too long, if it is. */
    private static String beginning(Reader in, int most) throws IOException {
        var text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = in.read(buffer); n >= 0 && text.length() < most; n = in.read(buffer)) {
            text.append(buffer, 0, n);
        }
        return text.toString().strip();
    }
}
