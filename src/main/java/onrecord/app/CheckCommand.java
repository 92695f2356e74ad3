package onrecord.app;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import onrecord.chat.Finding;
import onrecord.chat.Visible;
import onrecord.chat.discord.DiscordCheck;
import onrecord.chat.slack.SlackCheck;
import onrecord.search.opensearch.ClusterCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check", mixinStandardHelpOptions = true, description = "Tries whether a chat, or the search cluster, is set up right.", exitCodeListHeading = "Exit status:%n", exitCodeList = {
    "0:it is", "2:it is not"})
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    private final Options options;

    @Parameters(paramLabel = "CHAT", arity = "0..1", description = "Which: slack, discord, search.")
    private String chat = "slack";

    CheckCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.withoutCorpus(surroundings);
        List<Finding> findings = switch (chat) {
            case "slack" -> new SlackCheck(settings.slack().tokens(), settings.slack().api()).run();
            case "discord" -> new DiscordCheck(settings.discord().token(), settings.discord().api()).run();
            case "search" -> search(settings.search());
            default ->
                throw new Problem("There is no chat \"" + Masked.text(chat)
                        + "\" to check. There are: slack, discord, search.");
        };
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
}
