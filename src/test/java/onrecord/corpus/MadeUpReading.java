package onrecord.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Readings of every shape, sensible or not. */
public final class MadeUpReading {

    private static final String[] PIECES = {"Orla", " ", "Minister", "\uD800", "\uDC00x", "\uD83D\uDEA2", "é", "\u0000",
        "\u202E", "“", "\n", "Ŵ", "字", "'", "\"", "../", "\uFFFF", "%", "1"};

    private final Random random;

    /** @param random decides about everything */
    public MadeUpReading(Random random) {
        this.random = random;
    }

    /** Another reading. */
    public Reading next() {
        String text = words(random.nextInt(4) == 0 ? 2_000 : 60);
        Document document = new Document(words(4) + ".txt", digest(), text, citation());
        List<Passage> passages = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            passages.add(new Passage(span(text), one(Passage.Kind.values()), maybe(span(text)), spans(text)));
        }
        List<Statement> statements = new ArrayList<>();
        Attribution last = null;
        for (int i = random.nextInt(12); i > 0; i--) {
            last = last != null && random.nextBoolean() ? last : attribution(text);
            statements.add(new Statement(span(text), maybe(last)));
        }
        return new Reading(document, passages, statements, people());
    }

    private Citation citation() {
        return new Citation("T" + words(5), maybe(words(3)), maybe(LocalDate.ofEpochDay(random.nextInt() / 1000)),
                maybe(WebAddress.of("https://varn.example/" + random.nextInt() + "?q=%20#:~:text=é").orElseThrow()));
    }

    private Attribution attribution(String text) {
        List<Speaker> speakers = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            speakers.add(new Speaker("S" + words(3)));
        }
        return new Attribution(speakers, one(Speech.values()), span(text), random.nextBoolean(), maybe(span(text)));
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Set<String> roles = new HashSet<>();
            for (int role = random.nextInt(4); role > 0; role--) {
                roles.add(words(3));
            }
            people.add(new Person(words(3), roles));
        }
        return people;
    }

    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            spans.add(span(text));
        }
        return spans;
    }

    private Span span(String text) {
        int start = random.nextInt(text.length() + 1);
        return new Span(start, start + random.nextInt(text.length() - start + 1));
    }

    private String digest() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return random.nextInt(4) == 0 ? words(3) : java.util.HexFormat.of().formatHex(bytes);
    }

    private String words(int most) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            words.append(one(PIECES));
        }
        return words.toString();
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> @Nullable T maybe(@Nullable T one) {
        return random.nextInt(3) == 0 ? null : one;
    }
}
