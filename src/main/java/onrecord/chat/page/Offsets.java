package onrecord.chat.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Span;

/** A place in a text as links write it: "12-34", UTF-16 offsets, half-open. */
final class Offsets {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private Offsets() {
    }

    /** The place; empty if it is none. */
    static Optional<Span> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(1));
        int end = Integer.parseInt(matcher.group(2));
        return start <= end ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
