package onrecord.chat.page;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Links to the statements as files. */
final class Downloads {

    private Downloads() {
    }

    /**
     * @param speaker whose statements; empty for everybody's
     * @param file of which document; empty for all
     * @param parts in how many files they come
     */
    static void add(Element main, String speaker, String file, int parts) {
        Element line = main.appendElement("p").addClass("small").text("These statements as a file: ");
        line.appendElement("a").attr("href", address("/statements.csv", speaker, file)).attr("download", "")
                .text("CSV");
        line.appendText(", ");
        line.appendElement("a").attr("href", address("/statements.json", speaker, file)).attr("download", "")
                .text("JSON");
        if (parts > 1) {
            line.appendText(String.format(Locale.ROOT, ". This is the first of %,d parts; “%s=2” at the end of the "
                    + "address gives the second, and so on.", parts, Export.PART));
        }
    }

    private static String address(String path, String speaker, String file) {
        return Addresses.with(path, Export.SPEAKER, speaker, Export.FILE, file);
    }
}
