package onrecord.app;

import java.net.URI;
import java.util.concurrent.Callable;
import onrecord.chat.console.ConsoleChat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "onrecord", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Answers questions with what is on the record: exact words, who said them, and where they stand."
        + " Without a command: a chat.")
final class ChatCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final Options options;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean browser;

    ChatCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.settings(surroundings);
        boolean interactive = surroundings.streams().interactive();
        try (Opened opened = open(settings); Chats chats = Chats.start(settings, opened, interactive || browser)) {
            chats.page().ifPresent(page -> show(page, settings.web()));
            if (interactive) {
                talk(settings, opened);
            } else if (chats.running()) {
                // A server: its standard input is closed, or nobody's.
                chats.await();
            } else {
                chat(opened).piped(surroundings.streams().in(), surroundings.streams().out());
            }
            return Main.ANSWERED;
        }
    }

    private void show(URI page, Settings.Web web) {
        surroundings.streams().err().println("Page: " + page);
        if (!web.binding().isLoopback() && web.token().isEmpty()) {
            surroundings.streams().err().println("Anybody who can reach " + web.binding().address()
                    + " can ask and read here: set ONRECORD_WEB_TOKEN to let in only those who have it.");
        }
        if (browser && !Browser.open(page)) {
            surroundings.streams().err().println("No browser could be opened: open that address yourself.");
        }
    }

    private void talk(Settings settings, Opened opened) {
        if (!settings.slack().tokens().given()) {
            surroundings.streams().err().println("Slack: not set up (SLACK_BOT_TOKEN is not set); see README.");
        }
        if (!settings.discord().token().given()) {
            surroundings.streams().err().println("Discord: not set up (DISCORD_TOKEN is not set); see README.");
        }
        chat(opened).atTerminal(settings.data().resolve("history"), Colours.wanted(settings, surroundings));
    }

    private static ConsoleChat chat(Opened opened) {
        var about = new About(opened::corpus, opened.links());
        return new ConsoleChat(opened.desk(), opened.gate(), opened.links(), about.welcome());
    }

    private Opened open(Settings settings) {
        try (var bar = new IndexingBar(surroundings.streams())) {
            return new Wiring(settings).open(bar);
        }
    }
}
