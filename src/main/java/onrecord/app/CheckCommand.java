package onrecord.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.chat.Finding;
import onrecord.chat.Visible;
import onrecord.chat.discord.DiscordCheck;
import onrecord.chat.ledger.PostgresLedger;
import onrecord.chat.slack.SlackCheck;
import onrecord.search.opensearch.ClusterCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check", mixinStandardHelpOptions = true, description = "Tries whether a chat, the search cluster, or the ledger that several share, is set up right.", exitCodeListHeading = "Exit status:%n", exitCodeList = {
    "0:it is", "2:it is not"})
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    private final Options options;

    @Parameters(paramLabel = "WHAT", arity = "0..1", description = "Which: slack, discord, search, ledger.")
    private String chat = "slack";

    CheckCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.withoutCorpus(surroundings);
        List<Finding> findings = new ArrayList<>(switch (chat) {
            case "slack" -> new SlackCheck(settings.slack().tokens(), settings.slack().api()).run();
            case "discord" -> new DiscordCheck(settings.discord().token(), settings.discord().api()).run();
            case "search" -> search(settings.search());
            case "ledger" -> List.of();
            default ->
                throw new Problem("There is nothing called \"" + Masked.text(chat)
                        + "\" to check. There are: slack, discord, search, ledger.");
        });
        findings.addAll(ledger(settings));
        PrintStream out = surroundings.streams().out();
        findings.forEach(finding -> out.println((finding.right() ? "ok    " : "WRONG ") + finding.line()));
        return findings.stream().allMatch(Finding::right) ? Main.ANSWERED : Main.ERROR;
    }

    private static List<Finding> search(Settings.Search search) {
        if (search.cluster().isEmpty()) {
            return List.of(new Finding(true, "Sentences are looked for inside the program: search.engine is lucene."));
        }
        try {
            return new ClusterCheck(search.cluster().get()).run().stream()
                    .map(line -> new Finding(line.right(), Visible.line(Masked.withoutTokens(line.text()))))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Problem("search.certificates: " + Masked.withoutTokens(String.valueOf(e.getMessage())) + ".", e);
        }
    }

    /** A file needs no check beside a chat's: whoever starts the program is told if it cannot be used. */
    private List<Finding> ledger(Settings settings) {
        Optional<Finding> shared = settings.ledger().map(PostgresLedger::check);
        return shared.isPresent() || !chat.equals("ledger")
                ? shared.stream().toList()
                : List.of(new Finding(true, "The ledger is a file in " + settings.data()
                        + ", for one process (the setting \"ledger\" is empty)."));
    }
}
