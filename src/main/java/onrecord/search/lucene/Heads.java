package onrecord.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import onrecord.corpus.Entry;
import onrecord.corpus.EntryForm;
import onrecord.corpus.Intake;
import onrecord.corpus.Intake.Item;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What one state of the index tells of each file. */
final class Heads {

    /** In the commit: the {@link Intake#rules} by which all of it was read. */
    static final String RULES = "onrecord.rules";

    /** Those of an index that holds nothing. */
    static final Heads NONE = new Heads(Map.of(), "", Optional.empty());

    /** Those of an index that does not tell: no rules are its. */
    static final Heads UNREADABLE = new Heads(Map.of(), "?", Optional.empty());

    private final Map<String, Head> byFile;
    private final String rules;
    private final Optional<Confirmed> confirmed;

    private Heads(Map<String, Head> byFile, String rules, Optional<Confirmed> confirmed) {
        this.byFile = byFile;
        this.rules = rules;
        this.confirmed = confirmed;
    }

    /** @throws IOException if the index cannot be read, or what it tells is damaged */
    static Heads of(DirectoryReader reader) throws IOException {
        Map<String, Head> heads = new TreeMap<>();
        EntryForm forms = new EntryForm();
        for (LeafReaderContext leaf : reader.leaves()) {
            add(leaf, forms, heads);
        }
        Map<String, String> said = reader.getIndexCommit().getUserData();
        return new Heads(heads, Objects.requireNonNullElse(said.get(RULES), ""), Confirmed.in(said));
    }

    private static void add(LeafReaderContext leaf, EntryForm forms, Map<String, Head> heads) throws IOException {
        LeafReader reader = leaf.reader();
        Bits live = reader.getLiveDocs();
        BinaryDocValues marks = DocValues.getBinary(reader, Fields.MARK);
        BinaryDocValues entries = DocValues.getBinary(reader, Fields.ENTRY);
        BinaryDocValues notes = DocValues.getBinary(reader, Fields.NOTE);
        for (int doc = marks.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = marks.nextDoc()) {
            if (live == null || live.get(doc)) {
                String mark = marks.binaryValue().utf8ToString();
                int number = leaf.docBase + doc;
                Head head = entries.advanceExact(doc)
                        ? read(entries.binaryValue(), mark, number, forms)
                        : leftOut(notes, doc, mark, number);
                heads.put(head.file(), head);
            }
        }
    }

    private static Head read(BytesRef form, String mark, int number, EntryForm forms) throws IOException {
        Entry entry = forms.entry(form.bytes, form.offset, form.length);
        return new Head(entry.file(), mark, number, entry, null);
    }

    private static Head leftOut(BinaryDocValues notes, int doc, String mark, int number) throws IOException {
        if (!notes.advanceExact(doc)) {
            throw new IOException("Document " + number + " is no head");
        }
        String[] lines = notes.binaryValue().utf8ToString().split("\n", 2);
        return new Head(lines[0], mark, number, null, lines[lines.length - 1]);
    }

    /** Whether the index holds what there is, and nothing else. */
    boolean match(Intake intake) {
        return ruledBy(intake) && byFile.size() == intake.items().size()
                && intake.items().stream().allMatch(this::know);
    }

    /** What was found to be so when all this was compared with what there was, if that is what there is still. */
    Optional<Confirmed> confirmed(Intake intake) {
        return confirmed.filter(state -> state.state().equals(intake.state()));
    }

    /** Whether documents still become readings as they did. */
    boolean ruledBy(Intake intake) {
        return rules.equals(intake.rules());
    }

    /** Whether a file is what it was, as far as its mark tells. */
    boolean know(Item item) {
        Head head = byFile.get(item.file());
        return head != null && head.mark().equals(item.mark());
    }

    /** The head of a file, or null. */
    @Nullable
    Head of(String file) {
        return byFile.get(file);
    }

    /** All heads, by file. */
    Collection<Head> all() {
        return Collections.unmodifiableCollection(byFile.values());
    }

    /** What the catalogue tells, by file. */
    List<Entry> entries() {
        return byFile.values().stream().map(Head::entry).filter(Objects::nonNull).toList();
    }

    /** Why files could not be read, by file. */
    List<String> notes() {
        return byFile.values().stream().map(Head::note).filter(Objects::nonNull).toList();
    }
}
