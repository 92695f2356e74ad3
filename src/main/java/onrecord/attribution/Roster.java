package onrecord.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Person;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/** The people and bodies of one document, learned from the document itself. */
final class Roster {

    /** Words for the same office: either may stand for the other. */
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("chairman", "chair"),
            Map.entry("chairwoman", "chair"), Map.entry("chairperson", "chair"), Map.entry("spokeswoman", "spokesman"),
            Map.entry("spokesperson", "spokesman"), Map.entry("premier", "minister"), Map.entry("defense", "defence"),
            Map.entry("labor", "labour"),
            Map.entry("rep", "representative"), Map.entry("sen", "senator"), Map.entry("gov", "governor"),
            Map.entry("pres", "president"), Map.entry("prof", "professor"), Map.entry("amb", "ambassador"),
            Map.entry("gen", "general"), Map.entry("attorney", "lawyer"),
            Map.entry("advisor", "adviser"),
            Map.entry("vice-president", "vice president"));
    private static final Set<String> EMPTY_WORDS = Set.of("the", "of", "for", "a", "an", "'s", "and", "to", "his",
            "her", "its", "their", "former", "new", "then");

    /** What makes an office another one. */
    private static final Set<String> OTHER_OFFICES = Set.of("vice", "deputy", "assistant", "under", "associate",
            "acting", "elect");

    private final List<Figure> figures;

    Roster(List<Figure> figures) {
        this.figures = figures;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Takes in somebody who is named only once. */
    Figure add(List<String> name) {
        Figure figure = new Figure(name);
        figures.add(figure);
        return figure;
    }

    /** Those whom a form of a name can mean. */
    List<Figure> called(List<String> form) {
        List<Figure> exact = figures.stream().filter(figure -> sameWords(figure.name(), form)).toList();
        return !exact.isEmpty() && form.size() > 1 ? exact : answering(figures, form);
    }

    /** Those of some figures whom a form of a name can mean: by the last name, else the only one of that first name. */
    static List<Figure> answering(List<Figure> figures, List<String> form) {
        List<Figure> byLastName = figures.stream().filter(figure -> figure.answersTo(form)).toList();
        if (!byLastName.isEmpty() || form.size() > 1 || English.country(form.getFirst())) {
            return byLastName;
        }
        List<Figure> bySurname = figures.stream().filter(figure -> figure.firstSurname(form.getFirst())).toList();
        if (bySurname.size() == 1) {
            return bySurname;
        }
        List<Figure> byFirstName = figures.stream().filter(figure -> figure.beginsWith(form.getFirst())).toList();
        return byFirstName.size() == 1 ? byFirstName : List.of();
    }

    private static boolean sameWords(List<String> a, List<String> b) {
        return String.join(" ", a).equalsIgnoreCase(String.join(" ", b));
    }

    /**
     * Whom a noun phrase means, at its place in the text. Of several with one last name a title, a role or the one
     * named last, in full, shortly before decides; where nothing does, nobody is meant.
     */
    Optional<Figure> meant(NounPhrase phrase, Span place) {
        if (phrase.named()) {
            return named(phrase, place);
        }
        return phrase.roleOnly() && phrase.definite() ? holder(phrase.role(), phrase.owner()) : Optional.empty();
    }

    private Optional<Figure> named(NounPhrase phrase, Span place) {
        boolean last = phrase.role().isEmpty() && phrase.name().size() == 1;
        List<Figure> candidates = called(phrase.name()).stream()
                .filter(figure -> !last || !figure.kinUntil(place)).toList();
        if (phrase.gender() != Gender.UNKNOWN) { // "Mr Orde" is not Una Orde, even if he is never named in full
            candidates = likelier(candidates, phrase);
        }
        if (candidates.size() > 1 && !phrase.role().isEmpty()) {
            List<Figure> holders = candidates.stream().filter(figure -> holds(figure, phrase.role(), null)).toList();
            candidates = holders.isEmpty() ? candidates : holders;
        }
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        boolean bare = phrase.name().size() == 1 && phrase.gender() == Gender.UNKNOWN && phrase.role().isEmpty();
        if (ONE_OF_A_FAMILY.contains(phrase.role())) {
            return Optional.empty();
        }
        return bare ? bare(candidates, place) : latest(candidates, place);
    }

    /** Those whom "Mrs" can mean: who has been called so before, or else whoever is not known to be a man. */
    static List<Figure> likelier(List<Figure> candidates, NounPhrase phrase) {
        Set<String> titles = Arrays.stream(phrase.role().split(" "))
                .filter(word -> English.HONORIFICS.contains(word) && English.genderOf(word) != Gender.UNKNOWN)
                .collect(Collectors.toSet());
        List<Figure> called = candidates.stream().filter(figure -> figure.roles().stream()
                .anyMatch(role -> Arrays.stream(role.split(" ")).anyMatch(titles::contains))).toList();
        return called.size() == 1
                ? called
                : candidates.stream().filter(figure -> figure.gender().allows(phrase.gender())).toList();
    }

    /**
     * Whom a last name alone means that several have: the one named just before, else the one whom the document is about,
     * for papers call the others by their full names.
     */
    private static Optional<Figure> bare(List<Figure> candidates, Span place) {
        Optional<Figure> near = latest(candidates, place, NEAR);
        if (near.isPresent()) {
            return near;
        }
        List<Figure> introduced = candidates.stream().filter(figure -> !figure.mentions().isEmpty())
                .sorted(Comparator.comparing(figure -> figure.mentions().getFirst())).toList();
        boolean main = introduced.stream().skip(1)
                .allMatch(other -> other.mentions().size() < introduced.getFirst().mentions().size());
        return main ? introduced.stream().findFirst() : Optional.empty();
    }

    /** How far back a full name still tells which of two people of one last name is meant: about three paragraphs of news copy. */
    private static final int RECENT = 900;

    /**
     * A short paragraph of news copy: behind it the one whom the story is about may be meant again. With 300
     * a feature’s words went to the wrong one of two; 7,144 statements of four collections are read alike with either.
     */
    private static final int NEAR = 200;
    /** What tells two of one name apart, for those who know them. */
    static final Set<String> ONE_OF_A_FAMILY = Set.of("elder", "younger");

    static Optional<Figure> latest(List<Figure> candidates, Span place) {
        return latest(candidates, place, RECENT);
    }

    private static Optional<Figure> latest(List<Figure> candidates, Span place, int within) {
        Figure best = null;
        int at = -1;
        for (Figure figure : candidates) {
            for (Span mention : figure.mentions()) {
                if (mention.start() < place.start() && mention.start() > at) {
                    at = mention.start();
                    best = figure;
                }
            }
        }
        return place.start() - at <= within ? Optional.ofNullable(best) : Optional.empty();
    }

    /** The one person who holds a role, if there is one and no other. */
    Optional<Figure> holder(String role, @Nullable String owner) {
        List<Figure> exact = figures.stream().filter(figure -> figure.roles().contains(role)).toList();
        List<Figure> holders = figures.stream().filter(figure -> holds(figure, role, owner)).toList();
        return holders.size() == 1
                ? holders.stream().findFirst()
                : exact.size() == 1 && words(role).size() > 1 ? exact.stream().findFirst() : Optional.empty();
    }

    /** Whether one of somebody's roles holds all words of this one. */
    private static boolean holds(Figure figure, String role, @Nullable String owner) {
        Set<String> wanted = words(role);
        String head = head(role);
        if (owner != null) {
            wanted.addAll(words(owner.toLowerCase(Locale.ROOT)));
        }
        return !wanted.isEmpty() && figure.roles().stream()
                .anyMatch(
                        known -> words(head(known)).containsAll(words(lastWord(head))) && covers(words(known), wanted));
    }

    /** What somebody is, without whose: the senator's wife is no senator. */
    private static String head(String role) {
        return role.split(" (?:of|for|to) ", 2)[0];
    }

    private static String lastWord(String role) {
        return role.substring(role.lastIndexOf(' ') + 1);
    }

    /** A vice president is no president. */
    private static boolean covers(Set<String> known, Set<String> wanted) {
        return known.containsAll(wanted)
                && OTHER_OFFICES.stream().allMatch(word -> wanted.contains(word) || !known.contains(word));
    }

    /** Whether somebody's role is this one, or this one said in more words. */
    static boolean holds(Figure figure, String role) {
        return holds(figure, role, null);
    }

    /** A role as a set of words, articles left out and offices of one meaning made one. */
    static Set<String> words(String role) {
        boolean judge = role.endsWith("justice"); // "Justice Ikande", not "the justice minister"
        return Arrays.stream(role.split("[ ,]+"))
                .map(word -> word.endsWith("'s")
                        ? word.substring(0, word.length() - 2)
                        : word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word) && !word.endsWith("-year-old"))
                .map(word -> judge && word.equals("justice") ? "judge" : word)
                .flatMap(word -> Stream.of(SAME.getOrDefault(word, word).split(" ")))
                .collect(Collectors.toSet());
    }

    /** Whom the document names, for those who ask about them. */
    List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.person()) {
                people.add(new Person(figure.speaker().name(),
                        figure.roles().stream().map(Roster::plain).collect(Collectors.toSet())));
            }
        }
        return people;
    }

    private static String plain(String role) {
        return role.toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("^(the|a|an|his|her|its|their) ", "");
    }
}
