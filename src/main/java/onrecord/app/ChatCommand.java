package onrecord.app;

import java.util.concurrent.Callable;
import onrecord.chat.console.ConsoleChat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "onrecord", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Answers questions with what is on the record: exact words, who said them, and where they stand."
        + " Without a command: a chat.")
final class ChatCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final Options options;

    ChatCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.settings(surroundings);
        try (Opened opened = open(settings); Chats chats = Chats.start(settings, opened)) {
            if (surroundings.streams().interactive()) {
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

    private void talk(Settings settings, Opened opened) {
        if (!settings.slack().tokens().given()) {
            surroundings.streams().err().println("Slack: not set up (SLACK_BOT_TOKEN is not set); see README.");
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
