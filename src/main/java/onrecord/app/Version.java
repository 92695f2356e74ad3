package onrecord.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, and on which Java it runs. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        // The jar's manifest knows; classes that were never packed have no version.
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[]{"OnRecord " + version + ", Java " + Runtime.version()};
    }
}
