package onrecord.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import onrecord.scale.MadeUpDocument.Said;

/**
 * A corpus of so many passages of about 74 words: news stories and transcripts, with people in office, few of whom say much and
 * most little, dates, titles and addresses. Each document comes from its number alone, so that any can be made again.
 */
public final class MadeUpCorpus {

    /** Passages of a document, on average; from 10 to 20. */
    private static final int PASSAGES = 15;

    private static final int A_FOLDER = 500;
    private static final int PEOPLE = 4_000;
    private static final int SENTENCES = 4;
    private static final long SEED = 0x0E5EED;

    private static final List<String> OFFICES = List.of("Foreign Minister", "Transport Secretary", "Senator",
            "Finance Minister", "Governor", "Energy Secretary", "Ambassador");
    private static final List<String> PUBLISHERS = List.of("The Daily Ledger", "Harbour Gazette", "State Department",
            "Northern Post", "Parliament Record");

    private final Language language = new Language();
    private final int documents;

    /** @param passages how many, nearly */
    public MadeUpCorpus(int passages) {
        this.documents = (passages + PASSAGES - 1) / PASSAGES;
    }

    int documents() {
        return documents;
    }

    Language language() {
        return language;
    }

    /** Writes all of it; what is there already is not written again. Returns how many bytes of text there are. */
    public long write(Path folder) {
        long bytes = 0;
        try {
            Files.createDirectories(folder);
            try (BufferedWriter list = Files.newBufferedWriter(folder.resolve("sources.json"))) {
                for (int i = 0; i < documents; i++) {
                    MadeUpDocument document = document(i);
                    Path file = folder.resolve(document.file());
                    Files.createDirectories(file.getParent());
                    if (!Files.exists(file)) {
                        Files.writeString(file, document.text());
                    }
                    bytes += Files.size(file);
                    list.write((i == 0 ? "[" : ",") + source(document) + "\n");
                }
                list.write("]\n");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into " + folder, e);
        }
    }

    private static String source(MadeUpDocument document) {
        return String.format(Locale.ROOT,
                "{\"file\": \"%s\", \"title\": \"%s\", \"publisher\": \"%s\", \"date\": \"%s\", \"url\": \"https://news.example/%s\"}",
                document.file(), document.title(), document.publisher(), document.date(),
                document.file().replace(".txt", ""));
    }

    /** The document of a number. */
    MadeUpDocument document(int number) {
        var chance = new SplittableRandom(SEED + number * 0x9E3779B97F4A7C15L);
        List<String> subject = List.of(language.word(300 + chance.nextInt(20_000)), language.word(chance),
                language.word(300 + chance.nextInt(20_000)));
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            people.add(person(chance));
        }
        boolean transcript = number % 5 == 0;
        List<Said> said = new ArrayList<>();
        var text = new StringBuilder();
        String title = capital(String.join(" ", language.clause(6, subject, chance)));
        text.append(title).append("\n\n");
        int passages = 10 + chance.nextInt(11);
        for (int i = 0; i < passages; i++) {
            if (transcript) {
                turn(text, people.get(i % people.size()), i < people.size(), subject, said, chance);
            } else {
                paragraph(text, people, i, subject, said, chance);
            }
            text.append("\n\n");
        }
        return new MadeUpDocument(String.format(Locale.ROOT, "%03d/%06d.txt", number / A_FOLDER, number), title,
                PUBLISHERS.get(chance.nextInt(PUBLISHERS.size())),
                LocalDate.of(2005, 1, 1).plusDays(chance.nextInt(7_000)), text.toString(), said);
    }

    /** Few say much, most say little. */
    private String person(RandomGenerator chance) {
        int number = (int) (PEOPLE * Math.pow(chance.nextDouble(), 3));
        return language.name(2, number % 450) + " " + language.name(3, number);
    }

    private static String office(String person) {
        return OFFICES.get(Math.floorMod(person.hashCode(), OFFICES.size()));
    }

    private static String last(String person) {
        return person.substring(person.indexOf(' ') + 1);
    }

    private void turn(StringBuilder text, String person, boolean first, List<String> subject, List<Said> said,
            RandomGenerator chance) {
        String label = first ? office(person) + " " + person : office(person) + " " + last(person);
        text.append(label.toUpperCase(Locale.ROOT)).append(": ");
        for (int i = 0; i < SENTENCES; i++) {
            List<String> words = language.clause(17, subject, chance);
            said.add(new Said(person, String.join(" ", words), telling(words, chance), true));
            text.append(sentence(words)).append(' ');
        }
    }

    private void paragraph(StringBuilder text, List<String> people, int number, List<String> subject,
            List<Said> said, RandomGenerator chance) {
        int speaking = number % 3 == 1 ? chance.nextInt(SENTENCES) : -1;
        for (int i = 0; i < SENTENCES; i++) {
            List<String> words = language.clause(i == speaking ? 15 : 18, subject, chance);
            if (i == speaking) {
                String person = people.get(chance.nextInt(people.size()));
                boolean direct = chance.nextBoolean();
                said.add(new Said(person, String.join(" ", words), telling(words, chance), direct));
                text.append(direct
                        ? "“" + capital(String.join(" ", words)) + ",” said " + office(person) + " " + person + "."
                        : office(person) + " " + person + " said that " + String.join(" ", words) + ".");
            } else {
                text.append(sentence(words));
            }
            text.append(' ');
        }
    }

    private static String telling(List<String> words, RandomGenerator chance) {
        // Every other word is a link.
        return words.get(1 + 2 * chance.nextInt((words.size() - 1) / 2));
    }

    private static String sentence(List<String> words) {
        return capital(String.join(" ", words)) + ".";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
