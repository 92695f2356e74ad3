package onrecord.app;

import java.util.function.Consumer;

/** Passes on which file was seen to have changed; what sees it is made before what has to know. */
final class Changes implements Consumer<String> {

    private volatile Consumer<String> told = file -> {
    };

    /** From now on, this is told. */
    void tell(Consumer<String> listener) {
        told = listener;
    }

    @Override
    public void accept(String file) {
        told.accept(file);
    }
}
