package onrecord.search.lucene;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import onrecord.corpus.Reading;
import onrecord.corpus.Texts;
import org.apache.lucene.index.IndexableField;

/** All that is indexed of one reading: its passages, then its head. Each Lucene document is made when it is asked for. */
final class FileBlock implements Iterable<List<IndexableField>> {

    private final Reading reading;
    private final String mark;
    private final Texts texts;

    FileBlock(Reading reading, String mark, Texts texts) {
        this.reading = reading;
        this.mark = mark;
        this.texts = texts;
    }

    @Override
    public Iterator<List<IndexableField>> iterator() {
        return new Documents();
    }

    private final class Documents implements Iterator<List<IndexableField>> {

        private final Speaking speaking = new Speaking(reading.statements());
        private int next;
        private Iterator<List<IndexableField>> part = Collections.emptyIterator();

        @Override
        public boolean hasNext() {
            while (!part.hasNext() && next <= reading.passages().size()) {
                part = part(next++);
            }
            return part.hasNext();
        }

        @Override
        public List<IndexableField> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.next();
        }

        private Iterator<List<IndexableField>> part(int number) {
            if (number == reading.passages().size()) {
                return List.of(Head.of(reading, mark, texts)).iterator();
            }
            String key = reading.document().file();
            return reading.passages().get(number).quotable()
                    ? new Block(reading, key, number, speaking).iterator()
                    : List.of(Asides.of(reading, key, number)).iterator();
        }
    }
}
