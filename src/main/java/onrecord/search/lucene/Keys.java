package onrecord.search.lucene;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;

/** Digests of all that is indexed of a document: two readings with one key need not be told apart by an index. */
final class Keys {

    private Keys() {
    }

    /** The readings of a corpus by key, in the corpus's order. */
    static Map<String, Reading> of(Corpus corpus) {
        Map<String, Reading> keys = new LinkedHashMap<>();
        corpus.readings().forEach(reading -> keys.put(of(reading), reading));
        return keys;
    }

    private static String of(Reading reading) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out = new DataOutputStream(
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                write(reading, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot digest " + reading.document(), e);
        }
    }

    private static void write(Reading reading, DataOutputStream out) throws IOException {
        write(reading.document().file(), out);
        write(reading.document().sha256(), out);
        write(reading.document().citation().title(), out);
        out.writeInt(reading.document().text().length());
        for (Passage passage : reading.passages()) {
            out.writeBoolean(passage.quotable());
            write(passage.span(), out);
            write(passage.heading() == null ? new Span(0, 0) : passage.heading(), out);
            out.writeInt(passage.sentences().size());
            for (Span sentence : passage.sentences()) {
                write(sentence, out);
            }
        }
        for (Statement statement : reading.statements()) {
            if (statement.credit() != null) {
                write(statement.span(), out);
                for (Speaker speaker : statement.credit().speakers()) {
                    write(speaker.name(), out);
                }
            }
        }
    }

    private static void write(Span span, DataOutputStream out) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
