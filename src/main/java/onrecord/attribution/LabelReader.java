package onrecord.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Span;

/** Whom the labels of a transcript mean: "MS. JEAN-PIERRE" is the Karine Jean-Pierre of its title. */
final class LabelReader {

    /** "AFP", "CCTV" */
    private static final int LONGEST_ACRONYM = 4;

    private final String text;
    private final Roster roster;
    private final Span preface;
    /** Whether names stand in small letters, so that capitals are an abbreviation. */
    private final boolean mixed;
    private final Set<String> speakers;
    private final Map<String, Optional<Figure>> known = new HashMap<>();

    /**
     * @param preface where the document says who is present: all before its first label
     * @param labels all its labels
     */
    LabelReader(String text, Roster roster, Span preface, Collection<Label> labels) {
        this.mixed = labels.stream().anyMatch(label -> !label.capitals());
        this.speakers = labels.stream().map(Label::core).collect(Collectors.toSet());
        this.text = text;
        this.roster = roster;
        this.preface = preface;
    }

    /** Whom a label means; nobody for "Q" and its like. */
    Optional<Figure> who(Label label) {
        return known.computeIfAbsent(label.core() + "|" + label.bracket(),
                key -> label.nameless() || agency(label) ? inBracket(label) : initials(label).or(() -> find(label)));
    }

    /** "Reuters:", "AFP:", "Ministry of Finance:" speak for a body and name nobody. */
    private boolean agency(Label label) {
        String[] words = label.core().toLowerCase(Locale.ROOT).split(" ");
        boolean acronym = mixed && label.capitals() && words.length == 1 && words[0].length() <= LONGEST_ACRONYM
                && initials(label).isEmpty() && roster.called(List.of(label.core())).isEmpty();
        return acronym || unspeakable(label) && initials(label).isEmpty()
                || English.organisation(words[words.length - 1]) && !English.givenName(label.core().split(" ")[0])
                        && English.genderOf(words[0]) == Gender.UNKNOWN && !English.role(words[0]);
    }

    /** "AR:" after "Ann Roe:", or in an interview that says before it that it is one with Ann Roe. */
    private Optional<Figure> initials(Label label) {
        if (!shortened(label)) {
            return Optional.empty();
        }
        List<Figure> holders = roster.figures().stream()
                .filter(figure -> mixed
                        ? speakers.contains(figure.toString())
                        : figure.mentions().stream().anyMatch(preface::contains))
                .filter(figure -> figure.name().size() > 1 && initialsOf(figure.name()).equals(label.core())).toList();
        return holders.size() == 1 ? holders.stream().findFirst() : Optional.empty();
    }

    private static boolean shortened(Label label) {
        return label.capitals() && label.core().matches("\\p{Lu}{2,3}");
    }

    /** "JS" is no name. */
    private static boolean unspeakable(Label label) {
        return shortened(label) && label.core().chars().noneMatch(letter -> "AEIOUY".indexOf(letter) >= 0);
    }

    private static String initialsOf(List<String> name) {
        return name.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** "QUESTION (Fenella Brook, Dosmare Sentinel)" */
    private Optional<Figure> inBracket(Label label) {
        String name = label.bracket().split(",")[0].strip();
        List<String> words = Stream.of(name.split("\\s+"))
                .dropWhile(word -> English.HONORIFICS.contains(word.toLowerCase(Locale.ROOT))).toList();
        boolean person = words.size() >= 2 && words.size() <= 4
                && words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        return person ? Optional.of(named(words)) : Optional.empty();
    }

    /** The figure of that name, a new one if there is none. */
    Figure named(List<String> words) {
        List<Figure> called = roster.called(words);
        return called.size() == 1 ? called.getFirst() : roster.add(words);
    }

    private Optional<Figure> find(Label label) {
        int comma = label.core().indexOf(',');
        if (comma > 0 && severalNamed(label.core(), comma)) {
            return Optional.empty();
        }
        String core = comma > 0 && label.core().indexOf(' ') < comma ? label.core().substring(0, comma) : label.core();
        List<String> words = new ArrayList<>(Arrays.asList(core.split(" ")));
        Optional<Figure> holder = words.getFirst().equalsIgnoreCase("the") ? inBracket(label) : Optional.empty();
        if (holder.isPresent()) {
            return holder; // "The Secretary of State for Foreign Affairs (Ann Roe)"
        }
        List<String> role = titles(words);
        if (!role.isEmpty() && role.getLast().equalsIgnoreCase("of")) {
            withoutPlace(words);
        }
        while (words.size() > 1 && English.AFTER_NAMES.contains(words.getLast().toLowerCase(Locale.ROOT))) {
            words.removeLast();
        }
        if (words.isEmpty()) {
            String office = String.join(" ", role).toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
            return inBracket(label).or(() -> announced(office)).or(() -> roster.holder(office, null));
        }
        return Optional.of(person(words, role));
    }

    /** "THE PRESIDENT" is the one president whom the preface names, whoever else is spoken of later. */
    private Optional<Figure> announced(String office) {
        List<Figure> holders = roster.figures().stream()
                .filter(figure -> figure.mentions().stream().anyMatch(preface::contains))
                .filter(figure -> Roster.holds(figure, office)).toList();
        List<Figure> exact = holders.stream().filter(figure -> figure.roles().contains(office)).toList();
        return exact.size() == 1
                ? exact.stream().findFirst()
                : holders.size() == 1 ? holders.stream().findFirst() : Optional.empty();
    }

    /** Takes titles and roles off the front; gives them. */
    private static List<String> titles(List<String> words) {
        List<String> role = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            String lower = words.get(i).toLowerCase(Locale.ROOT);
            boolean title = English.HONORIFICS.contains(lower) || English.MODIFIERS.contains(lower)
                    || English.role(lower) || lower.equals("the") || lower.equals("of") && last == i - 1;
            boolean surname = i == words.size() - 1 && i > 0 && English.givenName(capitalised(words.get(i - 1)));
            if (title && !surname && (last == i - 1 || English.role(lower))) {
                last = i;
            }
        }
        for (int i = 0; i <= last; i++) {
            role.add(words.removeFirst());
        }
        return role;
    }

    /** "ANN ROE, TOM HALE:", and not "ANN ROE, BYLINE:" */
    private static boolean severalNamed(String core, int comma) {
        List<String> behind = List.of(core.substring(comma + 1).strip().split(" "));
        return English.givenName(capitalised(behind.getFirst())) || behind.stream().anyMatch("and"::equalsIgnoreCase);
    }

    /** "President of Norland Ann Roe": the name begins with a given name, or where another label does. */
    private void withoutPlace(List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (English.givenName(words.get(i)) || speakers.contains(String.join(" ", words.subList(i, words.size())))
                    || English.country(String.join(" ", words.subList(0, i)))) {
                words.subList(0, i).clear();
                return;
            }
        }
    }

    private Figure person(List<String> words, List<String> role) {
        List<Figure> called = words.size() == 1 ? byFirstName(words.getFirst()) : new ArrayList<>();
        if (called.size() != 1) {
            called = new ArrayList<>(roster.called(words));
        }
        if (called.isEmpty() && words.size() > 1) {
            called.addAll(roster.called(List.of(words.getLast())).stream().filter(figure -> figure.name().size() == 1)
                    .toList());
        }
        Gender gender = role.isEmpty() ? Gender.UNKNOWN : English.genderOf(role.getFirst());
        if (called.size() > 1 && gender != Gender.UNKNOWN) {
            called.removeIf(figure -> !figure.gender().allows(gender));
        }
        Set<String> office = Roster.words(String.join(" ", role).toLowerCase(Locale.ROOT));
        if (called.size() > 1 && !office.isEmpty()) {
            List<Figure> holders = called.stream()
                    .filter(figure -> figure.roles().stream().anyMatch(one -> Roster.words(one).containsAll(office)))
                    .toList();
            called = holders.isEmpty() ? called : holders;
        }
        if (called.size() == 1) {
            Figure figure = called.getFirst();
            figure.called(asWritten(words));
            figure.isPerson();
            return figure;
        }
        Figure figure = roster.add(asWritten(words));
        figure.learn(String.join(" ", role).toLowerCase(Locale.ROOT), gender);
        figure.isPerson();
        return figure;
    }

    /** "Ada:" is the Ada Brill of another label, even where somebody says "Thank you, Ada". */
    private List<Figure> byFirstName(String word) {
        boolean family = roster.figures().stream()
                .anyMatch(figure -> figure.name().size() > 1 && figure.lastName().equalsIgnoreCase(word));
        return family
                ? List.of()
                : roster.figures().stream().filter(figure -> figure.beginsWith(word)).toList();
    }

    /** The words as the text writes them where it does not shout: "O’HARA" is "O’Hara" there. */
    private List<String> asWritten(List<String> words) {
        return words.stream().map(this::asWritten).toList();
    }

    private String asWritten(String word) {
        if (!word.equals(word.toUpperCase(Locale.ROOT)) || word.length() < 2
                || word.length() == 2 && word.endsWith(".")) {
            return word;
        }
        String capitalised = capitalised(word);
        int at = 0;
        for (int tries = 0; tries < 50 && at >= 0; tries++) {
            at = indexOfIgnoringCase(word, at + 1);
            if (at >= 0 && !text.startsWith(word, at) && Character.isUpperCase(text.charAt(at))) {
                return text.substring(at, at + word.length());
            }
        }
        return capitalised;
    }

    private int indexOfIgnoringCase(String word, int from) {
        for (int i = from; i + word.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length()) && !Character.isLetter(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** "JEAN-PIERRE" as "Jean-Pierre". */
    static String capitalised(String word) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(start ? c : Character.toLowerCase(c));
            start = c == '-' || c == '\'' || c == '’';
        }
        return out.toString();
    }
}
