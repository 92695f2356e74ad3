package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Entry;
import onrecord.corpus.Reading;
import onrecord.corpus.ReadingForm;
import onrecord.corpus.Shelf;
import onrecord.corpus.Texts;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** The readings of one state of an index. */
final class LuceneShelf implements Shelf {

    private final IndexReader reader;
    private final Heads heads;
    private final Texts texts;
    private final Runnable damaged;
    private final Recent recent = new Recent();

    /** @param damaged told when something of the index cannot be read */
    LuceneShelf(IndexReader reader, Heads heads, Texts texts, Runnable damaged) {
        this.reader = reader;
        this.heads = heads;
        this.texts = texts;
        this.damaged = damaged;
    }

    @Override
    public List<Entry> entries() {
        return heads.entries();
    }

    @Override
    public Optional<Reading> reading(String file) {
        Head head = heads.of(file);
        Entry entry = head == null ? null : head.entry();
        if (head == null || entry == null) {
            return Optional.empty();
        }
        Optional<Reading> known = recent.of(file);
        return known.isPresent() ? known : taken(head.doc(), entry);
    }

    private Optional<Reading> taken(int doc, Entry entry) {
        try {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
            BytesRef kept = value(leaf.reader(), Fields.TEXT, doc - leaf.docBase);
            Texts.Given text = texts
                    .text(entry, Arrays.copyOfRange(kept.bytes, kept.offset, kept.offset + kept.length)).orElse(null);
            if (text == null) {
                return Optional.empty();
            }
            BytesRef form = value(leaf.reader(), Fields.FORM, doc - leaf.docBase);
            Reading reading = ReadingForm.reading(form.bytes, form.offset, form.length, entry, text.text());
            recent.keep(reading, text.stands());
            return Optional.of(reading);
        } catch (IOException e) {
            damaged.run();
            throw new UncheckedIOException("Cannot read from the index what it keeps of " + entry.file(), e);
        }
    }

    private static BytesRef value(LeafReader leaf, String field, int doc) throws IOException {
        BinaryDocValues values = leaf.getBinaryDocValues(field);
        if (values == null || !values.advanceExact(doc)) {
            throw new IOException("Document " + doc + " has no " + field);
        }
        return values.binaryValue();
    }
}
