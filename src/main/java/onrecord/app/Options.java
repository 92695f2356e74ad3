package onrecord.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command may be told, before its name or behind it. */
final class Options {

    @Option(names = "--corpus", scope = ScopeType.INHERIT, paramLabel = "DIR", description = "The folder of the documents.")
    private @Nullable Path corpus;

    @Option(names = "--config", scope = ScopeType.INHERIT, paramLabel = "FILE", description = "The settings file.")
    private @Nullable Path config;

    /** The settings of this start, the command line first, and a corpus that may be read. */
    Settings settings(Surroundings surroundings) {
        return settings(surroundings, corpus);
    }

    /** The settings of this start, for another corpus if one is given. */
    Settings settings(Surroundings surroundings, @Nullable Path other) {
        Settings settings = withoutCorpus(surroundings);
        if (!settings.search().folder()) {
            return settings;
        }
        Path folder = other == null ? settings.corpus() : other;
        return settings.withCorpus(SourceFolder.checked(folder, surroundings.user()));
    }

    /** The settings of this start, for a command that reads no documents. */
    Settings withoutCorpus(Surroundings surroundings) {
        return SettingsReader.read(surroundings, config);
    }
}
