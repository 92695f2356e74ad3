package onrecord.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Failures in plain words. */
final class Failures {

    private Failures() {
    }

    /** Why a file could not be used. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException none -> "there is no such file";
            case AccessDeniedException denied -> "permission denied";
            default -> Masked.text(String.valueOf(e.getMessage()));
        };
    }

    /** The reason behind a colon; nothing where there is none. */
    static String because(@Nullable Throwable cause) {
        return cause instanceof IOException e ? ": " + reason(e) : "";
    }
}
