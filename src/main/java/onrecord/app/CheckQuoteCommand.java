package onrecord.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        return new OneAnswer(surroundings, settings, json).print(opened -> opened.desk().check(quote, speaker));
    }
}
