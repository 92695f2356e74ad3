package onrecord.app;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A {@link Run} of its own for each test. */
abstract class OwnRun {

    @TempDir
    Path folder;

    Run run;

    @BeforeEach
    final void layOut() {
        run = Run.in(folder);
    }
}
