package onrecord.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.chat.Away;
import onrecord.chat.Desk;
import onrecord.chat.Ledger;
import onrecord.chat.Visible;
import onrecord.chat.web.WebServer;
import onrecord.search.opensearch.ClusterUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exit statuses are those of grep: 0 answered, 1 not found, 2 an error. */
public final class Main {

    static final int ANSWERED = 0;
    static final int NOT_FOUND = 1;
    static final int ERROR = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private static final int COLUMNS = 100;

    private final Surroundings surroundings;
    private final PrintWriter err;

    Main(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.err = new PrintWriter(surroundings.streams().err(), true, StandardCharsets.UTF_8);
    }

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(new Main(Surroundings.ofProcess()).run(args));
    }

    /** Runs one command; its exit status. */
    int run(String... args) {
        try {
            CommandLine commands = commands();
            return commands.execute(words(commands, args).toArray(String[]::new));
        } catch (StackOverflowError | ExceptionInInitializerError e) {
            return failed(new IllegalStateException(e));
        }
    }

    private CommandLine commands() {
        Streams streams = surroundings.streams();
        var options = new Options();
        return new CommandLine(new ChatCommand(surroundings, options))
                .addSubcommand(new AskCommand(surroundings, options))
                .addSubcommand(new StatementsCommand(surroundings, options))
                .addSubcommand(new IndexCommand(surroundings, options))
                .addSubcommand(new CheckCommand(surroundings, options))
                .addSubcommand(new EvalCommand(surroundings, options))
                .addSubcommand(new CheckQuoteCommand(surroundings, options))
                // "@everyone" in a question is not the name of a file with arguments.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(COLUMNS)
                .setColorScheme(Help.defaultColorScheme(streams.outTerminal() ? Help.Ansi.AUTO : Help.Ansi.OFF))
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(err)
                .setParameterExceptionHandler((e, args) -> misused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    }

    /** Several words that begin with no command are a question. */
    private static List<String> words(CommandLine commands, String... args) {
        var words = new ArrayList<>(Arrays.asList(args));
        boolean command = args.length < 2 || args[0].startsWith("-")
                || Nearest.to(args[0], commands.getSubcommands().keySet()).isPresent();
        if (!command) {
            words.add(0, "ask");
        }
        return words;
    }

    private int misused(ParameterException e) {
        err.println(Visible.line(String.valueOf(e.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        }
        boolean bare = e instanceof UnmatchedArgumentException && e.getCommandLine().getParent() == null;
        if (bare) {
            err.println("To ask a question: onrecord ask \"...\"");
        }
        return ERROR;
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof ClusterUnavailable cluster) {
            return String.valueOf(cluster.getMessage());
        }
        return cause == null ? "" : String.valueOf(cause.getMessage()) + Failures.because(cause.getCause());
    }

    private int failed(Exception e) {
        LOG.debug("A command failed", e);
        err.println("onrecord: " + switch (e) {
            case Problem problem -> problem.getMessage();
            case Desk.TooLong tooLong -> tooLong.getMessage();
            case Away away ->
                Visible.line(away.getMessage() + " (" + Masked.withoutTokens(reason(away.getCause())) + ")");
            case Ledger.Unavailable ledger -> Visible.line(String.valueOf(ledger.getMessage()));
            case WebServer.CannotStart web -> Visible.line(String.valueOf(web.getMessage()));
            case ClusterUnavailable cluster -> Masked.withoutTokens(String.valueOf(cluster.getMessage()));
            case UncheckedIOException io -> Visible.line(io.getMessage() + Failures.because(io.getCause()));
            default ->
                "a fault in the program: " + Visible.line(String.valueOf(e)) + " (ONRECORD_LOG=DEBUG shows more)";
        });
        return ERROR;
    }
}
