package onrecord.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "index", mixinStandardHelpOptions = true, description = "Brings the index in step with the documents.")
final class IndexCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--rebuild", description = "Throw the index away first and make it anew.")
    private boolean rebuild;

    IndexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Streams streams = surroundings.streams();
        var wiring = new Wiring(options.settings(surroundings));
        try (var bar = new IndexingBar(streams)) {
            int changed = wiring.index(rebuild, bar);
            streams.out().println("Documents indexed or taken out: " + changed);
        }
        return Main.ANSWERED;
    }
}
