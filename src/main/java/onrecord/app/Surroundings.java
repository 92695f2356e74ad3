package onrecord.app;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the program finds around it when it starts.
 *
 * @param streams where it reads and writes
 * @param environment the environment variables
 * @param program the folder that holds bin, lib, config and seeds
 * @param user the person's home folder
 */
record Surroundings(Streams streams, Map<String, String> environment, Path program, Path user) {

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. The launcher says where the program lies; without it, that is the working directory. */
    static Surroundings ofProcess() {
        // Java takes the home folder from the list of users; a shell, and whoever reads "~", takes it from HOME.
        String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home", ""));
        return new Surroundings(Streams.ofProcess(), System.getenv(), Path.of(System.getProperty("onrecord.home", "")),
                Path.of(home));
    }

    /** An environment variable, or {@code ""} where it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
