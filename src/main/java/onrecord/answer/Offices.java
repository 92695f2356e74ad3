package onrecord.answer;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds people by what they are: "the foreign secretary", "Quennar's health minister", "both secretaries". */
final class Offices {

    /** "secretary of state for foreign affairs" */
    private static final int LONGEST = 7;

    /** "both of the foreign secretaries" */
    private static final int LONGEST_GROUP = 5;

    private final People people;

    Offices(People people) {
        this.people = people;
    }

    /** A noun for an office ends the phrase, or stands before "of". */
    static boolean named(List<Word> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            boolean ends = i + 1 == phrase.size() || joining(phrase.get(i + 1));
            if (ends && Role.HEADS.contains(phrase.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean joining(Word word) {
        return word.is("of") || word.is("for");
    }

    /** Who holds the office a phrase names; several when it does not tell. */
    List<Somebody> holders(List<Word> phrase) {
        Role role = role(phrase);
        boolean plain = phrase.getFirst().is("the") && phrase.stream().noneMatch(Word::capital);
        if (role.words().isEmpty() || (!role.office() && !plain)) {
            return List.of();
        }
        List<String> words = phrase.stream().map(Word::folded).toList();
        Set<String> countries = Countries.in(words);
        Role office = Role.of(Countries.without(words));
        if (!countries.isEmpty() && office.office()) {
            return creditedFirst(ofACountry(office, countries));
        }
        List<Somebody> exact = those(one -> one.holdsExactly(role));
        List<Somebody> held = exact.isEmpty() && role.office() ? those(one -> one.holds(role)) : exact;
        return creditedFirst(held.isEmpty() ? ofAPlace(role) : held);
    }

    /** "Both secretaries", "the two leaders": the two people credited with words who hold such an office. */
    List<Somebody> pair(List<Word> phrase) {
        boolean counted = phrase.stream().anyMatch(word -> word.is("both") || word.is("two"));
        Role role = role(phrase);
        if (!counted || phrase.size() > LONGEST_GROUP || !role.office()) {
            return List.of();
        }
        List<Somebody> holders = those(one -> one.credited() && one.holds(role));
        return holders.size() == 2 ? holders : List.of();
    }

    /** The name of the one person whose office a question mentions, or nothing: documents may use the name instead. */
    String mentioned(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            int longest = words.get(i).is("the") ? Math.min(words.size(), i + LONGEST) : i;
            for (int end = longest; end > i + 1; end--) {
                List<Word> phrase = words.subList(i + 1, end);
                boolean cut = joining(phrase.getLast()) || (end < words.size() && joining(words.get(end)));
                Role role = role(phrase);
                List<Somebody> holders = cut || !named(phrase) ? List.of() : those(one -> one.holdsExactly(role));
                if (holders.size() == 1) {
                    return holders.getFirst().name();
                }
            }
        }
        return "";
    }

    /**
     * Who holds the office of one of these people in a place that the words name, or in any other if they name none; empty
     * where that is not one person.
     */
    List<Somebody> counterparts(Set<Somebody> of, List<Word> words) {
        List<String> places = words.stream().filter(word -> word.capital() && !word.is("and") && !word.is("what"))
                .map(Word::folded).toList();
        List<Somebody> fitting = those(one -> one.credited() && !of.contains(one) && (places.isEmpty()
                || places.stream().anyMatch(
                        place -> people.placed(one, place) || one.roles().stream().anyMatch(role -> role.has(place)))));
        boolean unknown = of.stream().flatMap(one -> one.roles().stream()).noneMatch(Role::office);
        if (unknown && !places.isEmpty()) {
            List<Somebody> beside = fitting.stream().filter(one -> one.roles().stream().anyMatch(Role::office)
                    && of.stream().anyMatch(other -> people.heardTogether(one, other))).toList();
            return beside.size() == 1 ? beside : List.of();
        }
        int most = fitting.stream().mapToInt(one -> common(one, of)).max().orElse(0);
        List<Somebody> best = fitting.stream().filter(one -> most > 0 && common(one, of) == most).toList();
        return best.size() == 1 ? best : List.of();
    }

    /** How many words of an office, its noun among them, somebody shares with one of these people. */
    private static int common(Somebody one, Set<Somebody> others) {
        return others.stream().flatMap(other -> other.roles().stream())
                .mapToInt(role -> one.roles().stream().mapToInt(held -> common(role, held)).max().orElse(0))
                .max().orElse(0);
    }

    private static int common(Role one, Role other) {
        Set<String> words = new HashSet<>(one.words());
        words.retainAll(other.words());
        return words.stream().anyMatch(Role.HEADS::contains) ? words.size() : 0;
    }

    private static Role role(List<Word> phrase) {
        return Role.of(phrase.stream().map(Word::folded).toList());
    }

    private List<Somebody> those(Predicate<Somebody> wanted) {
        return people.all().stream().filter(wanted).toList();
    }

    /** "The British foreign minister": whoever holds that office for that country and for no other. */
    private List<Somebody> ofACountry(Role office, Set<String> countries) {
        List<Role> alike = office.alike(countries);
        return those(one -> alike.stream().anyMatch(one::holds)
                && !Collections.disjoint(people.home(one), countries));
    }

    /** "Quennar's health minister", where documents only say "the health minister", but say so in Quennar. */
    private List<Somebody> ofAPlace(Role role) {
        for (String place : role.words()) {
            Role office = role.without(place);
            List<Somebody> there = Role.HEADS.contains(place) || !office.office()
                    ? List.of()
                    : those(one -> one.holdsExactly(office) && people.placed(one, place));
            if (!there.isEmpty()) {
                return there;
            }
        }
        return List.of();
    }

    /** Where somebody who speaks and somebody who is only named both fit, the one who speaks is meant. */
    private static List<Somebody> creditedFirst(List<Somebody> fitting) {
        List<Somebody> credited = fitting.stream().filter(Somebody::credited).toList();
        return credited.isEmpty() ? fitting.stream().limit(1).toList() : credited;
    }
}
