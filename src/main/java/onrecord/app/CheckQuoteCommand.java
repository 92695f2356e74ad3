package onrecord.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import onrecord.answer.Answer;
import onrecord.chat.Gate;
import onrecord.chat.JsonRenderer;
import onrecord.chat.Renderer;
import onrecord.chat.Turn;
import onrecord.chat.console.ConsoleRenderer;
import onrecord.chat.console.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check-quote", mixinStandardHelpOptions = true, description = "Tells whether a quotation is right.", exitCodeListHeading = "Exit status:%n", exitCodeList = {
    "0:exact", "1:anything else", "2:an error"})
final class CheckQuoteCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    private final Options options;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Whose words they are said to be.")
    private String speaker = "";

    @Option(names = "--json", description = "Print JSON, one line.")
    private boolean json;

    @Parameters(paramLabel = "QUOTATION", arity = "1..*", description = "The words, with or without quotation marks.")
    private final List<String> words = new ArrayList<>();

    CheckQuoteCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        Settings settings = options.settings(surroundings);
        String quote = String.join(" ", words);
        if (quote.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new Problem("Give the words to check: onrecord check-quote \"...\" --speaker ...");
        }
        int most = settings.lengths().cut();
        if (quote.length() > most) {
            // A question is cut; a quotation of which the end was not read could not be called exact.
            throw new Problem("The quotation is too long: at most " + most + " characters are checked.");
        }
        try (Opened opened = open(settings)) {
            Gate.Passed<String> passed = opened.gate().pass(turn(opened, quote), renderer(opened, settings));
            surroundings.streams().out().println(passed.message());
            return AskCommand.status(passed.reply());
        }
    }

    private Turn turn(Opened opened, String quote) {
        long start = System.nanoTime();
        Parts parts = opened.live().parts();
        Answer answer = parts.answerer().answer(parts.reader().check(quote, speaker));
        return new Turn(answer, List.of(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Opened open(Settings settings) {
        try (var bar = new IndexingBar(surroundings.streams())) {
            return new Wiring(settings).open(bar);
        }
    }

    private Renderer<String> renderer(Opened opened, Settings settings) {
        if (json) {
            return new JsonRenderer(opened.links());
        }
        boolean colour = Colours.wanted(settings, surroundings);
        boolean terminal = surroundings.streams().outTerminal();
        return new ConsoleRenderer(opened.links(), terminal ? Style.ofThisTerminal(colour) : new Style(0, colour));
    }
}
