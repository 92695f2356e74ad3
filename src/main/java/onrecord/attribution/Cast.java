package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Span;

/** Puts the people of a document together: which of the names that stand in it are whose. */
final class Cast {

    /** A document with more names is a list; the bound keeps the reading of it linear. */
    private static final int MOST_FIGURES = 1000;

    private final Set<String> lowerCaseWords;
    private final Map<Span, String> apposed;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param lowerCaseWords the words of the document that stand in small letters somewhere
     * @param apposed the roles that stand beside names, by where these stand
     */
    Cast(Set<String> lowerCaseWords, Map<Span, String> apposed) {
        this.lowerCaseWords = lowerCaseWords;
        this.apposed = apposed;
    }

    /** Full names first: whoever is called by one name alone may be one of those. */
    List<Figure> of(List<Sighting> sightings) {
        sightings.stream().filter(sighting -> sighting.phrase().name().size() > 1).forEach(this::add);
        sightings.stream().filter(sighting -> sighting.phrase().name().size() == 1).forEach(this::add);
        figures.stream().filter(this::hasNamesake).toList().forEach(Figure::keepsTitle);
        return figures;
    }

    /** "Lord Orde" beside "Lady Orde": neither has another name. */
    private boolean hasNamesake(Figure figure) {
        return figure.name().size() == 1 && figures.stream().anyMatch(other -> other != figure
                && other.name().size() == 1 && other.lastName().equals(figure.lastName()));
    }

    private void add(Sighting sighting) {
        NounPhrase phrase = sighting.phrase();
        boolean bare = phrase.role().isEmpty() && phrase.name().size() == 1;
        List<Figure> known = known(phrase).stream().filter(figure -> !bare || !figure.kinUntil(sighting.span()))
                .toList();
        if (known.isEmpty()) {
            if (!credible(sighting) || figures.size() >= MOST_FIGURES) {
                return;
            }
            known = newcomer(phrase);
            if (sighting.kin() != Gender.UNKNOWN) {
                known.getFirst().isKin();
            }
        }
        known = ofThatGender(known, sighting);
        if (known.size() > 1 && Roster.ONE_OF_A_FAMILY.contains(phrase.role())) {
            return; // "the elder Orde" may be either
        }
        known = office(phrase) ? inOffice(known, phrase) : known;
        if (known.size() == 1 || phrase.name().size() > 1 && !known.isEmpty()) {
            Figure figure = known.stream().filter(one -> one.name().size() > 1 || phrase.name().size() == 1).findFirst()
                    .orElse(known.getFirst());
            learn(figure, sighting);
        }
    }

    private List<Figure> known(NounPhrase phrase) {
        List<Figure> known = Roster.answering(figures, phrase.name());
        boolean titled = phrase.gender() != Gender.UNKNOWN && phrase.name().size() == 1;
        return known.size() == 1 && titled && !known.getFirst().gender().allows(phrase.gender())
                ? List.of() // "Mr Orde" is not Una Orde
                : known;
    }

    private List<Figure> newcomer(NounPhrase phrase) {
        Figure figure = new Figure(phrase.name());
        figures.add(figure);
        return List.of(figure);
    }

    private static List<Figure> ofThatGender(List<Figure> known, Sighting sighting) {
        Gender gender = sighting.phrase().gender();
        if (known.size() == 1 || gender == Gender.UNKNOWN) {
            return known;
        }
        List<Figure> fitting = Roster.likelier(known, sighting.phrase());
        return fitting.size() > 1 ? Roster.latest(fitting, sighting.span()).stream().toList() : fitting;
    }

    /** Who of them it is that has the office of the phrase; maybe somebody new. */
    private List<Figure> inOffice(List<Figure> known, NounPhrase phrase) {
        if (known.stream().allMatch(Figure::relative)) {
            return newcomer(phrase); // "President Orde" is not his mother, Una Orde
        }
        if (known.size() == 1) {
            return known;
        }
        List<Figure> holders = known.stream().filter(figure -> Roster.holds(figure, phrase.role())).toList();
        if (holders.size() == 1) {
            return holders;
        }
        // Beside "First Lady Ann Orde" the president is the other one.
        List<Figure> left = holders.isEmpty() ? withoutOffice(known) : known;
        return left.size() == 1 ? left : newcomer(phrase); // "President Biden", of several of that name
    }

    /** "President Orde" */
    private static boolean office(NounPhrase phrase) {
        return phrase.name().size() == 1 && Stream.of(phrase.role().split(" ")).anyMatch(English::role);
    }

    private static List<Figure> withoutOffice(List<Figure> known) {
        List<Figure> free = known.stream().filter(figure -> figure.roles().isEmpty() && !figure.relative())
                .toList();
        return free.size() == 1 ? free : known;
    }

    private void learn(Figure figure, Sighting sighting) {
        NounPhrase phrase = sighting.phrase();
        figure.called(phrase.name());
        figure.learn(phrase.office(), phrase.gender() == Gender.UNKNOWN ? sighting.kin() : phrase.gender());
        figure.learn(apposed.getOrDefault(sighting.span(), ""), Gender.UNKNOWN);
        figure.mentionedAt(sighting.span());
        if (sighting.relative() && figure.mentions().size() == 1) {
            figure.isRelative();
        }
        boolean titled = !phrase.role().isEmpty() || apposed.containsKey(sighting.span());
        if (titled || phrase.gender() != Gender.UNKNOWN || sighting.kin() != Gender.UNKNOWN
                || phrase.name().size() > 1 && English.givenName(phrase.name().getFirst())) {
            if (phrase.name().stream().noneMatch(word -> English.organisation(word.toLowerCase(Locale.ROOT)))) {
                figure.isPerson();
            }
        }
    }

    /** Whether a capital letter makes a name here: not where the same word also stands in small letters. */
    private boolean credible(Sighting sighting) {
        List<String> name = sighting.phrase().name();
        if (name.size() > 1 || !sighting.phrase().role().isEmpty()) {
            return true;
        }
        String word = name.getFirst().toLowerCase(Locale.ROOT);
        return sighting.certain() ? !lowerCaseWords.contains(word) : false;
    }
}
