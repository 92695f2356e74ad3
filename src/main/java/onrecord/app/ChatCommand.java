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
    public Integer call() {
        Settings settings = options.settings(surroundings);
        Streams streams = surroundings.streams();
        try (Opened opened = open(settings)) {
            var about = new About(opened::corpus, opened.links());
            var chat = new ConsoleChat(opened.desk(), opened.gate(), opened.links(), about.welcome());
            if (streams.interactive()) {
                chat.atTerminal(settings.data().resolve("history"), Colours.wanted(settings, surroundings));
            } else {
                chat.piped(streams.in(), streams.out());
            }
            return Main.ANSWERED;
        }
    }

    private Opened open(Settings settings) {
        try (var bar = new IndexingBar(surroundings.streams())) {
            return new Wiring(settings).open(bar);
        }
    }
}
