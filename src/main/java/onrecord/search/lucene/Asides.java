package onrecord.search.lucene;

import java.util.List;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** What stands beside the running text and is never an answer: kept so that a quotation of it can be recognised. */
final class Asides {

    private Asides() {
    }

    /** The one Lucene document of a heading, a caption, a menu. */
    static List<IndexableField> of(Reading reading, String key, int number) {
        Passage passage = reading.passages().get(number);
        return List.of(Block.key(key),
                new TextField(Fields.ASIDE, Folding.fold(passage.span().in(reading.document().text())),
                        Field.Store.NO),
                new SortedDocValuesField(Fields.FILE, new BytesRef(reading.document().file())),
                new NumericDocValuesField(Fields.PASSAGE, number));
    }
}
