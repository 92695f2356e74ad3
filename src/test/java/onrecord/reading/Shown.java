package onrecord.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import onrecord.corpus.Passage;

/** What a test sees of a document: kind and words of each passage, or the sentences. */
final class Shown {

    private Shown() {
    }

    static DocumentReader.Read read(Format format, String words) {
        try {
            return new DocumentReader().read("a", words.getBytes(StandardCharsets.UTF_8), format, Source.UNKNOWN);
        } catch (UnreadableFile e) {
            throw new IllegalArgumentException(words, e);
        }
    }

    /** "HEADING On Iran" */
    static List<String> passages(Format format, String words) {
        DocumentReader.Read read = read(format, words);
        return read.passages().stream()
                .map(passage -> passage.kind() + " " + passage.span().in(read.document().text()))
                .toList();
    }

    static List<String> text(String words) {
        return passages(Format.TEXT, words);
    }

    static List<String> html(String words) {
        return passages(Format.HTML, words);
    }

    static List<String> markdown(String words) {
        return passages(Format.MARKDOWN, words);
    }

    /** The words that may be shown as an answer. */
    static List<String> quotable(Format format, String words) {
        DocumentReader.Read read = read(format, words);
        return read.passages().stream()
                .filter(Passage::quotable)
                .map(passage -> passage.span().in(read.document().text()))
                .toList();
    }
}
