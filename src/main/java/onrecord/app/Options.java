package onrecord.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command may be told. */
final class Options {

    @Option(names = "--corpus", paramLabel = "DIR", description = "The folder of the documents.")
    private @Nullable Path corpus;

    @Option(names = "--config", paramLabel = "FILE", description = "The settings file.")
    private @Nullable Path config;

    /** The settings of this start, the command line first, and a corpus that may be read. */
    Settings settings(Surroundings surroundings) {
        Settings settings = SettingsReader.read(surroundings, config);
        Path folder = corpus == null ? settings.corpus() : corpus;
        return settings.withCorpus(SourceFolder.checked(folder, surroundings.user()));
    }
}
