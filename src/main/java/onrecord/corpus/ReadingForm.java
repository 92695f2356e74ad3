package onrecord.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in a document, as bytes: its passages, sentences and statements and who is credited with them. Its
 * {@linkplain EntryForm entry} and its {@linkplain TextForm text} are kept beside it, and a reading is put together from the
 * three.
 *
 * <p>Offsets are written as distances, so that most take a byte: a document of ten passages takes some 200 bytes and
 * is read in microseconds.
 */
public final class ReadingForm {

    /** Goes up with every change to what is written. */
    private static final int VERSION = 1;

    /** In the order of their numbers, which are not those of the types: those may change places. */
    private static final List<Passage.Kind> KINDS = List.of(Passage.Kind.HEADING, Passage.Kind.PARAGRAPH,
            Passage.Kind.ITEM, Passage.Kind.BLOCK_QUOTE, Passage.Kind.BOILERPLATE);
    private static final List<Speech> SPEECHES = List.of(Speech.DIRECT, Speech.REPORTED, Speech.ANNOUNCED);

    /** Where a heading is, or a credit: nowhere, where the last one was, told anew. */
    private static final int NONE = 0;
    private static final int SAME = 1;
    private static final int NEW = 2;

    private ReadingForm() {
    }

    /** The bytes of a reading; equal readings have equal bytes. */
    public static byte[] bytes(Reading reading) {
        Document document = reading.document();
        FormWriter out = new FormWriter(VERSION);
        out.number(document.text().length());
        passages(reading.passages(), out);
        statements(reading.statements(), out);
        return out.sealed(check(document.file(), document.sha256()));
    }

    /**
     * The reading that was made into these bytes.
     *
     * @param entry of the same document
     * @param text of the same document
     * @throws IOException if the bytes are damaged, of another version, or of another document than entry and text
     */
    public static Reading reading(byte[] bytes, int offset, int length, Entry entry, String text) throws IOException {
        FormReader in = new FormReader(bytes, offset, length, VERSION, check(entry.file(), entry.sha256()),
                UnaryOperator.identity());
        if (in.number() != text.length()) {
            throw new IOException("Not the text of " + entry.file());
        }
        List<Passage> passages = passages(in, text.length());
        List<Statement> statements = statements(in, text.length());
        in.finish();
        return new Reading(new Document(entry.file(), entry.sha256(), text, entry.citation()), passages, statements,
                entry.people());
    }

    /** What is written of a document fits no other. */
    private static CRC32C check(String file, String sha256) {
        CRC32C check = new CRC32C();
        check.update(file.getBytes(StandardCharsets.UTF_8));
        check.update(sha256.getBytes(StandardCharsets.UTF_8));
        return check;
    }

    private static void passages(List<Passage> passages, FormWriter out) {
        out.number(passages.size());
        Span heading = null;
        int near = 0;
        for (Passage passage : passages) {
            int known = known(passage.heading(), heading);
            out.number(KINDS.indexOf(passage.kind()) * 4 + known);
            out.span(passage.span(), near);
            if (known == NEW && passage.heading() != null) {
                heading = passage.heading();
                out.span(heading, passage.span().start());
            }
            near = sentences(passage, out);
        }
    }

    private static int sentences(Passage passage, FormWriter out) {
        out.number(passage.sentences().size());
        int near = passage.span().start();
        for (Span sentence : passage.sentences()) {
            out.span(sentence, near);
            near = sentence.end();
        }
        return passage.span().end();
    }

    private static List<Passage> passages(FormReader in, int most) throws IOException {
        int count = in.count();
        List<Passage> passages = new ArrayList<>(count);
        Span heading = null;
        int near = 0;
        for (int left = count; left > 0; left--) {
            int head = in.number();
            Passage.Kind kind = of(KINDS, head / 4);
            Span span = in.span(near, most);
            heading = head % 4 == NEW ? in.span(span.start(), most) : heading;
            passages.add(new Passage(span, kind, head % 4 == NONE ? null : heading, sentences(in, span.start(), most)));
            near = span.end();
        }
        return passages;
    }

    private static List<Span> sentences(FormReader in, int start, int most) throws IOException {
        int count = in.count();
        List<Span> sentences = new ArrayList<>(count);
        int near = start;
        for (int left = count; left > 0; left--) {
            Span sentence = in.span(near, most);
            sentences.add(sentence);
            near = sentence.end();
        }
        return sentences;
    }

    private static void statements(List<Statement> statements, FormWriter out) {
        out.number(statements.size());
        Attribution last = null;
        int near = 0;
        for (Statement statement : statements) {
            Attribution credit = statement.credit();
            out.span(statement.span(), near);
            near = statement.span().start();
            int known = known(credit, last);
            out.number(known);
            if (known == NEW && credit != null) {
                credit(credit, near, out);
                last = credit;
            }
        }
    }

    private static void credit(Attribution credit, int near, FormWriter out) {
        out.number(SPEECHES.indexOf(credit.speech()) * 4 + (credit.inferred() ? 2 : 0)
                + (credit.namedAt() == null ? 0 : 1));
        out.number(credit.speakers().size());
        credit.speakers().forEach(speaker -> out.name(speaker.name()));
        out.span(credit.cue(), near);
        if (credit.namedAt() != null) {
            out.span(credit.namedAt(), near);
        }
    }

    private static List<Statement> statements(FormReader in, int most) throws IOException {
        int count = in.count();
        List<Statement> statements = new ArrayList<>(count);
        Attribution last = null;
        int near = 0;
        for (int left = count; left > 0; left--) {
            Span span = in.span(near, most);
            near = span.start();
            int known = in.number();
            last = known == NEW ? credit(in, near, most) : last;
            statements.add(new Statement(span, known == NONE ? null : last));
        }
        return statements;
    }

    private static Attribution credit(FormReader in, int near, int most) throws IOException {
        int head = in.number();
        int count = in.count();
        List<Speaker> speakers = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            speakers.add(new Speaker(in.name()));
        }
        if (speakers.isEmpty()) {
            throw new IOException("A credit to nobody");
        }
        Span cue = in.span(near, most);
        return new Attribution(speakers, of(SPEECHES, head / 4), cue, (head & 2) != 0,
                (head & 1) == 0 ? null : in.span(near, most));
    }

    private static int known(@Nullable Object one, @Nullable Object last) {
        if (one == null) {
            return NONE;
        }
        return one.equals(last) ? SAME : NEW;
    }

    private static <T> T of(List<T> all, int number) throws IOException {
        if (number >= all.size()) {
            throw new IOException("No such kind in a form: " + number);
        }
        return all.get(number);
    }
}
