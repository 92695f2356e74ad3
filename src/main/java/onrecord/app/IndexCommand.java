package onrecord.app;

import java.util.concurrent.Callable;
import onrecord.search.lucene.IndexInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "index", mixinStandardHelpOptions = true, description = "Brings the index in step with the documents.")
final class IndexCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    private final Options options;

    @Option(names = "--rebuild", description = "Throw the index away first and make it anew.")
    private boolean rebuild;

    IndexCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        Streams streams = surroundings.streams();
        var wiring = new Wiring(options.settings(surroundings));
        int changed = index(wiring);
        streams.out().println(changed == 0 ? "The index is up to date." : "Documents indexed or taken out: " + changed);
        return Main.ANSWERED;
    }

    private int index(Wiring wiring) {
        try (var bar = new IndexingBar(surroundings.streams())) {
            return wiring.index(rebuild, bar);
        } catch (IndexInUseException e) {
            throw new Problem(e.getMessage() + ": end it, or wait until it is done.", e);
        }
    }
}
