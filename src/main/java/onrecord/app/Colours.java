package onrecord.app;

/** Decides whether text for a person may be bold and dim. */
final class Colours {

    private Colours() {
    }

    /** Whether to use them on standard output. */
    static boolean wanted(Settings settings, Surroundings surroundings) {
        return switch (settings.colour()) {
            case ALWAYS -> true;
            case NEVER -> false;
            // no-color.org: any value that is not empty means no colour.
            case AUTO -> surroundings.streams().outTerminal() && surroundings.variable("NO_COLOR").isEmpty()
                    && !surroundings.variable("TERM").equals("dumb");
        };
    }
}
