package onrecord.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {

    private static final Citation CITATION = new Citation("A", null, null, null);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** The three that a reading is kept as. */
    private static final class Kept {

        private final byte[] entry;
        private final byte[] reading;
        private final byte[] text;

        Kept(Reading reading) {
            entry = EntryForm.bytes(Entry.of(reading));
            this.reading = ReadingForm.bytes(reading);
            text = TextForm.bytes(reading.document().text());
        }

        Entry opened() throws IOException {
            return new EntryForm().entry(entry, 0, entry.length);
        }

        Reading taken() throws IOException {
            return ReadingForm.reading(reading, 0, reading.length, opened(), TextForm.text(text, 0, text.length));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesOutAsItWentIn_whateverTheReading(long seed) throws IOException {
        Reading reading = new MadeUpReading(new Random(seed)).next();
        Kept kept = new Kept(reading);
        assertEquals(Entry.of(reading), kept.opened());
        assertEquals(reading, kept.taken());
        assertEquals(reading.document().text(), kept.taken().document().text());
        assertArrayEquals(kept.reading, ReadingForm.bytes(kept.taken()));
        assertArrayEquals(kept.entry, EntryForm.bytes(kept.opened()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isReadFromAnywhereInAnArray_whateverTheReading(long seed) throws IOException {
        Random random = new Random(seed);
        Reading reading = new MadeUpReading(random).next();
        int before = random.nextInt(20);
        byte[] form = ReadingForm.bytes(reading);
        byte[] among = new byte[before + form.length + random.nextInt(20)];
        random.nextBytes(among);
        System.arraycopy(form, 0, among, before, form.length);
        assertEquals(reading, ReadingForm.reading(among, before, form.length, Entry.of(reading),
                reading.document().text()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refusesDamagedBytes_whereverTheDamageIs(long seed) {
        Random random = new Random(seed);
        Reading reading = new MadeUpReading(random).next();
        Entry entry = Entry.of(reading);
        String text = reading.document().text();
        for (int i = 0; i < 20; i++) {
            byte[] form = damaged(ReadingForm.bytes(reading), random);
            assertThrows(IOException.class, () -> ReadingForm.reading(form, 0, form.length, entry, text));
            byte[] words = damaged(TextForm.bytes(text), random);
            assertThrows(IOException.class, () -> TextForm.text(words, 0, words.length));
            byte[] card = damaged(EntryForm.bytes(entry), random);
            assertThrows(IOException.class, () -> new EntryForm().entry(card, 0, card.length));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverThrowsAnythingElse_howeverTheBytesWereMade(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        int[] numbers = new int[bytes.length];
        Arrays.setAll(numbers, i -> bytes[i] & (random.nextBoolean() ? 0xff : 0x3));
        // A form's own version and check, so that what stands between them is looked at.
        byte[] entry = sealed(EntryForm.VERSION, numbers);
        byte[] text = sealed(TextForm.VERSION, numbers);
        isReadOrRefused(() -> new EntryForm().entry(entry, 0, entry.length));
        isReadOrRefused(() -> TextForm.text(text, 0, text.length));
    }

    private static void isReadOrRefused(Callable<?> read) throws Exception {
        try {
            assertNotNull(read.call());
        } catch (IOException expected) {
            assertNotNull(expected.getMessage());
        }
    }

    private static byte[] sealed(int version, int[] numbers) {
        FormWriter writer = new FormWriter(version);
        Arrays.stream(numbers).forEach(writer::number);
        return writer.sealed(new CRC32C());
    }

    @Test
    void refusesTheFormOfAnotherDocument() {
        Reading reading = reading("same words", new Span(0, 4));
        byte[] form = ReadingForm.bytes(reading);
        Entry other = new Entry("b.txt", "00", CITATION, List.of(), Map.of(), 0, 0);
        Entry changed = new Entry("a.txt", "01", CITATION, List.of(), Map.of(), 0, 0);
        assertThrows(IOException.class, () -> ReadingForm.reading(form, 0, form.length, other, "same words"));
        assertThrows(IOException.class, () -> ReadingForm.reading(form, 0, form.length, changed, "same words"));
        assertThrows(IOException.class,
                () -> ReadingForm.reading(form, 0, form.length, Entry.of(reading), "same words, and more"));
    }

    @Test
    void keepsASentenceOfAMegabyte() throws IOException {
        String text = "word ".repeat(200_000) + "end.";
        Reading reading = reading(text, new Span(0, text.length()));
        assertEquals(reading, new Kept(reading).taken());
    }

    @Test
    void keepsHalfOfASurrogatePair() throws IOException {
        String text = "a \uDC00 b \uD83D\uDEA2 c \uD800";
        byte[] form = TextForm.bytes(text);
        assertEquals(text, TextForm.text(form, 0, form.length));
    }

    @Test
    void takesLittleMoreThanAByteForEachThingItTells() {
        List<Passage> passages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            int start = text.length();
            List<Span> sentences = new ArrayList<>();
            for (int sentence = 0; sentence < 5; sentence++) {
                sentences.add(new Span(text.length(), text.length() + 89));
                text.append("x".repeat(89)).append(' ');
            }
            passages.add(new Passage(new Span(start, text.length() - 1), Passage.Kind.PARAGRAPH, null, sentences));
        }
        Document document = new Document("a.txt", "00", text.toString(), CITATION);
        int bytes = ReadingForm.bytes(new Reading(document, passages, List.of(), List.of())).length;
        assertTrue(bytes < 10 * (4 + 5 * 2) + 20, bytes + " bytes");
    }

    @Test
    void sharesWhatIsEqualInEntries() throws IOException {
        Person person = new Person("Orla Quill", Set.of("harbour minister"));
        EntryForm forms = new EntryForm();
        List<Entry> entries = new ArrayList<>();
        for (String file : List.of("a.txt", "b.txt")) {
            Document document = new Document(file, "00", "", new Citation("T", "The Varn Post", null, null));
            byte[] bytes = EntryForm.bytes(Entry.of(new Reading(document, List.of(), List.of(), List.of(person))));
            entries.add(forms.entry(bytes, 0, bytes.length));
        }
        assertSame(entries.get(0).people().get(0), entries.get(1).people().get(0));
        assertSame(entries.get(0).citation().publisher(), entries.get(1).citation().publisher());
    }

    private static Reading reading(String text, Span sentence) {
        return new Reading(new Document("a.txt", "00", text, CITATION),
                List.of(new Passage(sentence, Passage.Kind.PARAGRAPH, null, List.of(sentence))), List.of(), List.of());
    }

    private static byte[] damaged(byte[] form, Random random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(form, random.nextInt(form.length));
        }
        byte[] damaged = form.clone();
        damaged[random.nextInt(form.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }
}
