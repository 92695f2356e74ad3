package onrecord.corpus;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue's entry as bytes, for whatever keeps readings outside of memory; see {@link ReadingForm} for the rest.
 *
 * <p>Entries that one of these has read share what is equal in them: people, their roles, publishers. Not for several
 * threads at once.
 */
public final class EntryForm {

    /** Goes up with every change to what is written. */
    static final int VERSION = 2;

    private final Map<Object, Object> shared = new HashMap<>();

    /** The bytes of an entry; equal entries have equal bytes. */
    public static byte[] bytes(Entry entry) {
        FormWriter out = new FormWriter(VERSION);
        out.string(entry.file());
        out.digest(entry.sha256());
        citation(entry.citation(), out);
        out.number(entry.people().size());
        for (Person person : entry.people()) {
            out.name(person.name());
            out.number(person.roles().size());
            person.roles().stream().sorted().forEach(out::name);
        }
        out.number(entry.voices().size());
        entry.voices().entrySet().stream()
                .sorted(Comparator.comparing(voice -> voice.getKey().name()))
                .forEach(voice -> {
                    out.name(voice.getKey().name());
                    out.number(voice.getValue());
                });
        out.number(entry.statements());
        out.number(entry.uncredited());
        return out.sealed(new CRC32C());
    }

    /**
     * The entry that was made into these bytes.
     *
     * @throws IOException if they are damaged or of another version
     */
    public Entry entry(byte[] bytes, int offset, int length) throws IOException {
        FormReader in = new FormReader(bytes, offset, length, VERSION, new CRC32C(), this::same);
        String file = in.string();
        String sha256 = in.digest();
        Citation citation = citation(in);
        List<Person> people = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            people.add(person(in));
        }
        Map<Speaker, Integer> voices = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            voices.put(same(new Speaker(in.name())), in.number());
        }
        int statements = in.number();
        int uncredited = in.number();
        in.finish();
        return new Entry(file, sha256, citation, people, voices, statements, uncredited);
    }

    private static void citation(Citation citation, FormWriter out) {
        out.string(citation.title());
        out.optional(citation.publisher());
        LocalDate date = citation.date();
        out.number(date == null ? 0 : 1);
        if (date != null) {
            out.signed(date.toEpochDay());
        }
        out.optional(citation.url() == null ? null : citation.url().toString());
    }

    private Citation citation(FormReader in) throws IOException {
        String title = in.string();
        String publisher = in.optional();
        LocalDate date = in.number() == 0 ? null : date(in.signed());
        String url = in.optional();
        if (title.isBlank()) {
            throw new IOException("An entry without a title");
        }
        return new Citation(title, publisher == null ? null : same(publisher), date,
                url == null ? null : WebAddress.known(url));
    }

    private LocalDate date(long day) throws IOException {
        try {
            return same(LocalDate.ofEpochDay(day));
        } catch (DateTimeException e) {
            throw new IOException("No such day in an entry: " + day, e);
        }
    }

    private Person person(FormReader in) throws IOException {
        String name = in.name();
        String[] roles = new String[in.count()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = in.name();
        }
        // Most have one role, and there are many of them.
        return same(new Person(name, roles.length == 1 ? Set.of(roles[0]) : Set.copyOf(Arrays.asList(roles))));
    }

    /** The one of all that equal it that came first. */
    @SuppressWarnings("unchecked")
    private <T> T same(T one) {
        @Nullable
        Object before = shared.putIfAbsent(one, one);
        return before == null ? one : (T) before;
    }
}
