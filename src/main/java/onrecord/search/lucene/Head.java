package onrecord.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Entry;
import onrecord.corpus.EntryForm;
import onrecord.corpus.Reading;
import onrecord.corpus.ReadingForm;
import onrecord.corpus.Texts;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What an index tells of one file before its document is opened.
 *
 * @param file its path in the corpus
 * @param mark by which it is known
 * @param doc the number of the head among all Lucene documents
 * @param entry what the catalogue tells; null if it could not be read
 * @param note why it could not be read; null if it was
 */
record Head(String file, String mark, int doc, @Nullable Entry entry, @Nullable String note) {

    /** The Lucene document that closes the block of a reading. */
    static List<IndexableField> of(Reading reading, String mark, Texts texts) {
        List<IndexableField> fields = fields(reading.document().file(), mark);
        fields.add(new BinaryDocValuesField(Fields.ENTRY, new BytesRef(EntryForm.bytes(Entry.of(reading)))));
        fields.add(new BinaryDocValuesField(Fields.FORM, new BytesRef(ReadingForm.bytes(reading))));
        fields.add(new BinaryDocValuesField(Fields.TEXT, new BytesRef(texts.keep(reading.document(), mark))));
        return fields;
    }

    /** The one Lucene document of a file that could not be read. */
    static List<IndexableField> of(String file, String why, String mark) {
        List<IndexableField> fields = fields(file, mark);
        fields.add(new BinaryDocValuesField(Fields.NOTE, bytes(file + "\n" + why)));
        return fields;
    }

    /** A mark as the index holds it. */
    static BytesRef bytes(String mark) {
        return new BytesRef(mark.getBytes(StandardCharsets.UTF_8));
    }

    private static List<IndexableField> fields(String file, String mark) {
        List<IndexableField> fields = new ArrayList<>();
        fields.add(Block.key(file));
        fields.add(new StringField(Fields.HEAD, file, Field.Store.NO));
        fields.add(new BinaryDocValuesField(Fields.MARK, bytes(mark)));
        return fields;
    }
}
