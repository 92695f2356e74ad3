package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * One passage as {@link Fields} describes it: a Lucene document for each sentence, then one for the
 * passage. Each is made when it is asked for, so that a passage of a million sentences needs no room.
 */
final class Block implements Iterable<List<IndexableField>> {

    private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType ORDERED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private final Reading reading;
    private final String key;
    private final int number;
    private final Passage passage;
    private final Speaking speaking;
    private final Set<String> speakers = new LinkedHashSet<>();

    Block(Reading reading, String key, int number, Speaking speaking) {
        this.reading = reading;
        this.key = key;
        this.number = number;
        this.passage = reading.passages().get(number);
        this.speaking = speaking;
    }

    /** What every Lucene document that comes from a document of the corpus holds. */
    static Field key(String key) {
        return new StringField(Fields.KEY, key, Field.Store.NO);
    }

    /** Walks through the block, which can be done once. */
    @Override
    public Iterator<List<IndexableField>> iterator() {
        Stream<List<IndexableField>> sentences = passage.sentences().stream().map(this::sentence);
        return Stream.concat(sentences, Stream.of(passage).map(whole -> passage())).iterator();
    }

    private List<IndexableField> sentence(Span span) {
        String words = folded(span);
        List<IndexableField> fields = new ArrayList<>();
        fields.add(key(key));
        fields.add(new Field(Fields.SENTENCE, words, SCORED));
        fields.add(new Field(Fields.WORD, words, ORDERED));
        Set<String> here = speaking.in(span);
        here.forEach(name -> fields.add(new StringField(Fields.SPEAKER, name, Field.Store.NO)));
        speakers.addAll(here);
        return fields;
    }

    private List<IndexableField> passage() {
        List<IndexableField> fields = new ArrayList<>();
        fields.add(key(key));
        fields.add(new Field(Fields.CONTEXT, folded(passage.span()), SCORED));
        fields.add(new Field(Fields.CONTEXT, Folding.fold(reading.document().citation().title()), SCORED));
        if (passage.heading() != null) {
            fields.add(new Field(Fields.CONTEXT, folded(passage.heading()), SCORED));
        }
        fields.add(new SortedDocValuesField(Fields.FILE, new BytesRef(reading.document().file())));
        fields.add(new NumericDocValuesField(Fields.PASSAGE, number));
        fields.add(new NumericDocValuesField(Fields.SENTENCES, passage.sentences().size()));
        speakers.forEach(name -> fields.add(new StringField(Fields.SPEAKER, name, Field.Store.NO)));
        return fields;
    }

    private String folded(Span span) {
        return Folding.fold(span.in(reading.document().text()));
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
