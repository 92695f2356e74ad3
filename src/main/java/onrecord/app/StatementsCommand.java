package onrecord.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "statements", mixinStandardHelpOptions = true, description = "Lists every statement of the documents: who said it, how, and where it stands.")
final class StatementsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    private final Options options;

    @Option(names = "--json", description = "Print JSON, one line a statement.")
    private boolean json;

    StatementsCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        var lines = new StatementLines();
        BiFunction<Document, Statement, String> line = json ? lines::json : lines::text;
        PrintStream out = surroundings.streams().out();
        try (Stream<Reading> readings = new Wiring(options.settings(surroundings)).readings()) {
            readings.takeWhile(reading -> print(reading, line, out)).forEach(reading -> {
            });
        }
        return Main.ANSWERED;
    }

    /** Whether anybody still listens. */
    private static boolean print(Reading reading, BiFunction<Document, Statement, String> line, PrintStream out) {
        for (Statement statement : reading.statements()) {
            out.println(line.apply(reading.document(), statement));
        }
        return !out.checkError();
    }
}
