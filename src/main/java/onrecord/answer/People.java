package onrecord.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import onrecord.corpus.Person;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;

/**
 * Everybody whom the documents name or credit with words, each once.
 *
 * <p>The same person bears several names over several documents: two full names are one person's when last names agree and
 * first names do, or one is the other's initial. A last name alone belongs to the only full name that ends in it;
 * where two do, it stays somebody of its own.
 */
public final class People {

    /** Enough documents to see where somebody holds office. */
    private static final int MOST_FILES = 20;

    /** "Teodor Ruskane, the Sorrendan minister": a place this many words from a name belongs to it. */
    private static final int BESIDE = 3;

    private final Corpus corpus;

    private final List<Somebody> all;

    private final Map<String, List<Somebody>> byWord;

    private final Map<Speaker, Somebody> bySpeaker;

    private final Map<List<String>, List<Somebody>> byAlias;

    private People(Corpus corpus, List<Somebody> all) {
        this.corpus = corpus;
        this.all = all;
        this.byWord = all.stream()
                .flatMap(one -> one.parts().words().stream().distinct().map(word -> Map.entry(word, one)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.byAlias = all.stream()
                .flatMap(one -> one.aliases().stream().map(alias -> Map.entry(alias, one)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.bySpeaker = all.stream()
                .flatMap(one -> one.speakers().stream().map(speaker -> Map.entry(speaker, one)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Reads the people of a corpus.
     *
     * @param aliases further names by the name that documents use: "Joseph R. Biden" to "POTUS"; names that no document has
     *     are left out
     */
    public static People of(Corpus corpus, Map<String, List<String>> aliases) {
        Map<String, Named> names = new HashMap<>();
        corpus.entries().forEach(entry -> collect(entry, names));
        return new People(corpus, merged(names.values()).stream().map(group -> somebody(group, aliases)).toList());
    }

    /** Everybody whom the documents credit with words, by name. */
    public List<Question.Asked> credited() {
        return all.stream().filter(Somebody::credited).map(Somebody::asked)
                .sorted(Comparator.comparing(Question.Asked::name)).toList();
    }

    List<Somebody> all() {
        return all;
    }

    /** Those who are called so by the settings. */
    List<Somebody> aliased(List<String> folded) {
        return byAlias.getOrDefault(folded, List.of());
    }

    /** Those in whose name a word stands. */
    List<Somebody> named(String folded) {
        return byWord.getOrDefault(folded, List.of());
    }

    /** The names of those whose full name stands in a text. */
    List<FullName> namedIn(String text) {
        List<String> words = Words.folded(text);
        return words.stream().distinct().flatMap(word -> named(word).stream()).distinct()
                .map(Somebody::parts)
                .filter(name -> !name.organisation() && Collections.indexOfSubList(words, name.words()) >= 0)
                .toList();
    }

    /** How many different people stand behind these names. */
    Set<Somebody> behind(Set<Speaker> speakers) {
        return speakers.stream().filter(bySpeaker::containsKey).map(bySpeaker::get).collect(Collectors.toSet());
    }

    /** The countries for which somebody holds office, as ISO codes; empty where no document shows one. */
    Set<String> home(Somebody one) {
        return new Home(corpus).of(one);
    }

    /** Whether a document sets somebody in a place: beside the name, or as its publisher. */
    boolean placed(Somebody one, String place) {
        return one.files().stream()
                .limit(MOST_FILES)
                .flatMap(file -> corpus.reading(file).stream())
                .anyMatch(reading -> published(reading, place) || beside(reading, one.parts().last().getLast(), place));
    }

    /** Whether one document credits both with words. */
    boolean heardTogether(Somebody one, Somebody other) {
        return one.files().stream().flatMap(file -> corpus.entry(file).stream())
                .anyMatch(entry -> heard(entry, one) && heard(entry, other));
    }

    /** The documents that credit one of these with words, by file. */
    List<Entry> crediting(Set<Speaker> speakers) {
        Set<Somebody> all = behind(speakers);
        Stream<String> files = all.size() == 1
                ? all.iterator().next().files().stream()
                : all.stream().flatMap(one -> one.files().stream()).distinct().sorted();
        List<Entry> crediting = new ArrayList<>();
        // Whoever says much stands in thousands of documents.
        files.forEach(file -> corpus.entry(file).filter(entry -> credits(entry, speakers)).ifPresent(crediting::add));
        return crediting;
    }

    private static boolean heard(Entry entry, Somebody one) {
        return credits(entry, one.speakers());
    }

    private static boolean credits(Entry entry, Set<Speaker> speakers) {
        for (Speaker speaker : speakers) {
            if (entry.voices().containsKey(speaker)) {
                return true;
            }
        }
        return false;
    }

    private static boolean published(Reading reading, String place) {
        String publisher = reading.document().citation().publisher();
        return publisher != null && Words.folded(publisher).stream().anyMatch(word -> Role.samePlace(word, place));
    }

    private static boolean beside(Reading reading, String lastName, String place) {
        return reading.passages().stream().anyMatch(passage -> {
            List<String> words = Words.folded(passage.span().in(reading.document().text()));
            return IntStream.range(0, words.size())
                    .filter(i -> words.get(i).equals(lastName))
                    .mapToObj(i -> words.subList(Math.max(0, i - BESIDE), Math.min(words.size(), i + BESIDE + 1)))
                    .anyMatch(near -> near.stream().anyMatch(word -> Role.samePlace(word, place)));
        });
    }

    private static void collect(Entry entry, Map<String, Named> names) {
        for (Person person : entry.people()) {
            Named named = names.computeIfAbsent(person.name(), Named::new);
            named.standsIn(entry.file());
            named.roles.addAll(person.roles());
        }
        for (Speaker speaker : entry.voices().keySet()) {
            Named named = names.computeIfAbsent(speaker.name(), Named::new);
            named.standsIn(entry.file());
            named.speaks = true;
        }
    }

    /** Fullest names first, so that initials and bare last names find them. */
    private static List<List<Named>> merged(Iterable<Named> names) {
        List<Named> ordered = new ArrayList<>();
        names.forEach(ordered::add);
        ordered.sort(Comparator.comparingInt((Named named) -> -named.weight).thenComparing(named -> named.name));
        Map<List<String>, List<List<Named>>> byLast = new HashMap<>();
        List<List<Named>> groups = new ArrayList<>();
        for (Named named : ordered) {
            List<List<Named>> namesakes = byLast.computeIfAbsent(named.parts.last(), last -> new ArrayList<>());
            List<List<Named>> fitting = namesakes.stream()
                    .filter(group -> group.getFirst().parts.compatible(named.parts) && !apart(group, named))
                    .toList();
            if (fitting.size() == 1) {
                fitting.getFirst().add(named);
            } else {
                List<Named> own = new ArrayList<>(List.of(named));
                namesakes.add(own);
                groups.add(own);
            }
        }
        return groups;
    }

    /**
     * "Lady Orde" is not "Lord Orde", though neither has another name; nor is "Orde" Una Orde, where most documents that have
     * the one have the other as well: they call nobody by two names.
     */
    private static boolean apart(List<Named> group, Named named) {
        return named.parts.bare() && group.stream()
                .anyMatch(one -> one.parts.bare() ? !one.name.equals(named.name) : beside(named, one));
    }

    private static boolean beside(Named bare, Named full) {
        Set<String> files = new HashSet<>(full.files);
        return 2 * bare.files.stream().filter(files::contains).count() > bare.files.size();
    }

    private static Somebody somebody(List<Named> group, Map<String, List<String>> aliases) {
        Set<Speaker> speakers = new HashSet<>();
        Set<Role> roles = new HashSet<>();
        List<String> files = new ArrayList<>();
        Set<List<String>> others = new HashSet<>();
        for (Named named : group) {
            if (named.speaks) {
                speakers.add(new Speaker(named.name));
            }
            named.roles.stream().map(Role::of).forEach(roles::add);
            files.addAll(named.files);
            aliases.getOrDefault(named.name, List.of()).stream().map(SpeakerFinder::withoutArticle)
                    .forEach(others::add);
        }
        Named fullest = group.getFirst();
        return new Somebody(fullest.name, fullest.parts, speakers, roles, others,
                group.size() == 1 ? files : files.stream().distinct().sorted().toList());
    }

    /** A name as documents write it, while the corpus is read. */
    private static final class Named {

        private final String name;
        private final FullName parts;
        /** Initials count less than names. */
        private final int weight;
        private final Set<String> roles = new HashSet<>();
        private final List<String> files = new ArrayList<>();
        private boolean speaks;

        Named(String name) {
            this.name = name;
            this.parts = FullName.of(name);
            this.weight = parts.words().stream().mapToInt(word -> word.length() == 1 ? 1 : 10).sum();
        }

        /** Files come in order. */
        void standsIn(String file) {
            if (files.isEmpty() || !files.getLast().equals(file)) {
                files.add(file);
            }
        }
    }
}
