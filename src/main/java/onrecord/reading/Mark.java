package onrecord.reading;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** How a file is known: by its stamp, and by what {@code sources.json} says of it. */
final class Mark {

    /** In place of the stamp of a file that could be written again unnoticed: no file ever has it. */
    private static final String UNSETTLED = "?";

    private static final char BETWEEN = '/';

    private Mark() {
    }

    static String of(Stamp stamp, Source source) {
        return stamp.toString() + BETWEEN + told(source);
    }

    /** The mark of a file that must be looked at again the next time. */
    static String unsettled(Source source) {
        return UNSETTLED + BETWEEN + told(source);
    }

    /** The part that tells of the file. */
    static String stamp(String mark) {
        return mark.substring(0, mark.indexOf(BETWEEN));
    }

    /** Whether two say the same of the file's source. */
    static boolean sameSource(String one, String other) {
        return source(one).equals(source(other));
    }

    private static String source(String mark) {
        return mark.substring(mark.indexOf(BETWEEN) + 1);
    }

    /** Enough to tell that another title or day stands in the list; hashing more would be felt with many documents. */
    private static String told(Source source) {
        if (source.equals(Source.UNKNOWN)) {
            return "";
        }
        String words = source.title() + "\n" + source.publisher() + "\n" + source.date() + "\n" + source.url();
        CRC32C sum = new CRC32C();
        sum.update(words.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue()) + "." + words.length();
    }
}
