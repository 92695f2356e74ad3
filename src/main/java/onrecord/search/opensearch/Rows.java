package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.corpus.Entry;
import onrecord.corpus.EntryForm;
import onrecord.corpus.Reading;
import onrecord.corpus.ReadingForm;
import onrecord.corpus.TextForm;
import onrecord.search.lucene.Analysed;
import onrecord.search.lucene.Analysed.Part;
import onrecord.search.lucene.Analysed.Sentence;

/**
 * What the cluster holds of a reading: an entry of the catalogue, the document, and a row for each passage, each sentence and
 * each aside. A row without a word is left out: nothing could find it.
 */
final class Rows {

    static final String ENTRY = "entry";
    static final String LEFT_OUT = "left-out";
    static final String DOCUMENT = "document";
    static final String PASSAGE = "passage";
    static final String SENTENCE = "sentence";
    static final String ASIDE = "aside";

    private final Analysed analysed = new Analysed();

    /**
     * A row of the index.
     *
     * @param id the same whenever the same reading is written, so that writing twice does no harm
     */
    record Row(String id, ObjectNode fields) {
    }

    /**
     * The rows of a reading but for its {@link #entry}, each made when its turn comes.
     *
     * @param key of {@link Key}
     * @param bytes of its file
     */
    Iterator<Row> of(Reading reading, String key, byte[] bytes) {
        Stream<Row> whole = Stream.of(document(reading, key, bytes));
        Iterator<Part> parts = analysed.parts(reading);
        Stream<Row> inside = reading.passages().stream().flatMap(passage -> part(reading, key, parts.next()));
        return Stream.concat(whole, inside).iterator();
    }

    /** Under which id the document of a key stands. */
    static String document(String key) {
        return Key.brief(key) + ".d";
    }

    /** The one row of a file that could not be read. */
    static Row leftOut(String file, String mark, String why) {
        String key = Key.of(file, why);
        ObjectNode fields = Json.object().put("kind", LEFT_OUT).put("key", key).put("file", file).put("mark", mark)
                .put("note", why);
        return new Row(Key.brief(key) + ".n", fields);
    }

    /**
     * What the catalogue tells of a reading.
     *
     * @param key of {@link Key}
     * @param mark by which the file is known
     */
    static Row entry(Reading reading, String key, String mark) {
        ObjectNode fields = fields(ENTRY, reading, key).put("mark", mark);
        fields.put("sha256", reading.document().sha256());
        fields.put("entry", EntryForm.bytes(Entry.of(reading)));
        return new Row(Key.brief(key) + ".e", fields);
    }

    private static Row document(Reading reading, String key, byte[] bytes) {
        ObjectNode fields = fields(DOCUMENT, reading, key);
        fields.put("sha256", reading.document().sha256());
        fields.put("reading", ReadingForm.bytes(reading));
        fields.put("text", TextForm.bytes(reading.document().text()));
        fields.put("bytes", bytes);
        return new Row(document(key), fields);
    }

    private static Stream<Row> part(Reading reading, String key, Part part) {
        String id = Key.brief(key) + "." + part.number();
        if (!part.aside().isEmpty()) {
            ObjectNode fields = fields(ASIDE, reading, key).put("passage", part.number()).put("sentence", 0);
            fields.put("aside", text(part.aside()));
            return Stream.of(new Row(id, fields));
        }
        Stream<Row> passage = part.context().isEmpty() ? Stream.of() : Stream.of(passage(reading, key, id, part));
        return Stream.concat(passage, IntStream.range(0, part.sentences().size())
                .filter(n -> !part.sentences().get(n).stems().isEmpty())
                .mapToObj(n -> sentence(reading, key, id, part, n)));
    }

    private static Row passage(Reading reading, String key, String id, Part part) {
        ObjectNode fields = fields(PASSAGE, reading, key).put("passage", part.number());
        fields.put("context", text(part.context()));
        part.speakers().forEach(fields.withArray("speaker")::add);
        ArrayNode sentences = fields.putArray("sentences");
        ArrayNode said = fields.putArray("said");
        for (Sentence sentence : part.sentences()) {
            sentences.add(text(sentence.stems()));
            sentence.speakers().forEach(said.addArray()::add);
        }
        return new Row(id, fields);
    }

    private static Row sentence(Reading reading, String key, String id, Part part, int number) {
        Sentence sentence = part.sentences().get(number);
        ObjectNode fields = fields(SENTENCE, reading, key).put("passage", part.number()).put("sentence", number)
                .put("length", sentence.stems().size());
        fields.put("stems", text(sentence.stems()));
        fields.put("words", text(sentence.words()));
        return new Row(id + "." + number, fields);
    }

    private static ObjectNode fields(String kind, Reading reading, String key) {
        return Json.object().put("kind", kind).put("key", key).put("file", reading.document().file());
    }

    /** Terms hold no white space, and the cluster parts them at nothing else. */
    private static String text(List<String> terms) {
        return String.join(" ", terms);
    }
}
