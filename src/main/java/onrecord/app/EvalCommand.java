package onrecord.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import onrecord.eval.Originals;
import onrecord.eval.Scorecard;
import onrecord.eval.ScorecardJson;
import onrecord.eval.ScorecardText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "eval", mixinStandardHelpOptions = true, description = "Scores the answers to your own questions.", exitCodeListHeading = "Exit status:%n", exitCodeList = {
    "0:no misquote, no misattribution", "1:at least one", "2:an error: a line of the questions is bad"})
final class EvalCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    private final Options options;

    @Option(names = "--json", description = "Print JSON, one line.")
    private boolean json;

    @Option(names = "--misses", paramLabel = "N", description = "Show this many of the questions that went wrong (${DEFAULT-VALUE}).")
    private int misses = 10;

    @Parameters(index = "0", paramLabel = "CORPUS", description = "The folder of the documents.")
    private Path corpus = Path.of("");

    @Parameters(index = "1", paramLabel = "QUESTIONS", description = "A question and what is expected of its answer, JSON, one a line.")
    private Path questions = Path.of("");

    EvalCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        Settings settings = options.settings(surroundings, corpus);
        List<String> bad = new ArrayList<>();
        Scorecard card = score(settings, bad);
        PrintStream out = surroundings.streams().out();
        if (json) {
            out.println(ScorecardJson.line(card, misses));
        } else {
            ScorecardText.lines(card, misses).forEach(out::println);
        }
        bad.forEach(line -> surroundings.streams().err().println(Masked.path(questions) + ", " + line));
        if (!bad.isEmpty()) {
            return Main.ERROR;
        }
        return card.clean() ? Main.ANSWERED : Main.NOT_FOUND;
    }

    private Scorecard score(Settings settings, List<String> bad) {
        try (InputStream in = Files.newInputStream(questions);
                var bar = new IndexingBar(surroundings.streams());
                Opened opened = new Wiring(settings).open(bar)) {
            return new Evaluation(opened, new Originals(settings.corpus()), bad::add).run(in);
        } catch (IOException e) {
            throw new Problem("Cannot read " + Masked.path(questions) + ": " + Failures.reason(e), e);
        }
    }
}
