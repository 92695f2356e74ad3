package onrecord.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import onrecord.corpus.Digest;
import onrecord.corpus.Document;
import onrecord.corpus.Entry;
import onrecord.corpus.TextForm;
import onrecord.corpus.Texts;

/**
 * The texts of a folder's documents. A file in UTF-8 is its own text: only what tells that it is still the same is kept of
 * it, and its words are read from it when they are needed. The text of a web page, which takes long to be had from the file,
 * is kept itself, compressed.
 */
public final class FolderTexts implements Texts {

    private static final byte IN_THE_FILE = 0;
    private static final byte KEPT = 1;

    private final Path folder;
    private final Consumer<String> changed;

    /** @param changed told of each file that is found to be another than was read, or gone */
    public FolderTexts(Path folder, Consumer<String> changed) {
        this.folder = folder;
        this.changed = changed;
    }

    @Override
    public byte[] keep(Document document, String mark) {
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        if (Digest.of(bytes).equals(document.sha256())) {
            return ByteBuffer.allocate(1 + Integer.BYTES + Integer.BYTES)
                    .put(IN_THE_FILE).putInt(bytes.length).putInt(check(bytes)).array();
        }
        byte[] stamp = Mark.stamp(mark).getBytes(StandardCharsets.UTF_8);
        byte[] text = packed(TextForm.bytes(document.text()));
        return ByteBuffer.allocate(2 + stamp.length + text.length)
                .put(KEPT).put((byte) stamp.length).put(stamp).put(text).array();
    }

    @Override
    public Optional<Given> text(Entry entry, byte[] kept) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(kept);
        byte kind = in.get();
        Optional<Given> text = kind == IN_THE_FILE ? inTheFile(entry, in.getInt(), in.getInt()) : kept(entry, in);
        if (text.isEmpty()) {
            changed.accept(entry.file());
        }
        return text;
    }

    private Optional<Given> inTheFile(Entry entry, int length, int check) {
        Path file = folder.resolve(entry.file());
        try {
            Stamp stamp = Stamp.of(file);
            if (stamp.size() == length) {
                byte[] bytes = CorpusFolder.bytes(file, length);
                if (bytes.length == length && check(bytes) == check) {
                    return Optional.of(new Given(new String(bytes, StandardCharsets.UTF_8), () -> stamp.stands(file)));
                }
            }
        } catch (IOException e) {
            // It is gone, or cannot be read: the same to whoever wants its words.
        }
        return Optional.empty();
    }

    private Optional<Given> kept(Entry entry, ByteBuffer in) throws IOException {
        byte[] then = new byte[in.get()];
        in.get(then);
        Path file = folder.resolve(entry.file());
        Stamp now;
        try {
            now = Stamp.of(file);
            boolean same = Arrays.equals(then, now.toString().getBytes(StandardCharsets.UTF_8))
                    || Digest.of(CorpusFolder.bytes(file, Format.HTML.limit())).equals(entry.sha256());
            if (!same) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        byte[] packed = new byte[in.remaining()];
        in.get(packed);
        byte[] text = unpacked(packed);
        return Optional.of(new Given(TextForm.text(text, 0, text.length), () -> now.stands(file)));
    }

    /** Enough to tell that a file was written anew; whatever is quoted is proved by more than this before it leaves. */
    private static int check(byte[] bytes) {
        CRC32C check = new CRC32C();
        check.update(bytes);
        return (int) check.getValue();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can be written", e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream(packed.length * 4);
        try (OutputStream out = new InflaterOutputStream(unpacked)) {
            out.write(packed);
        }
        return unpacked.toByteArray();
    }
}
