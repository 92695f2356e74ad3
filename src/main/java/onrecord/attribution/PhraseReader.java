package onrecord.attribution;

import static onrecord.attribution.English.AFTER_NAMES;
import static onrecord.attribution.English.DETERMINERS;
import static onrecord.attribution.English.HONORIFICS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells name, titles, role and owner of a noun phrase apart. */
final class PhraseReader {

    /** What an office is called after "Secretary of", "Minister of". */
    private static final Set<String> OFFICES = Stream
            .of("state defense defence finance health education energy transport transportation labor labour agriculture interior justice war commerce"
                    + " treasury affairs security development trade environment culture staff relations services exchequer veterans housing"
                    + " intelligence water works foreign home urban human international national")
            .flatMap(list -> Stream.of(list.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** How words for what people do end: passenger, commuter, organist, student, trustee. */
    private static final List<String> DOING = List.of("er", "or", "ist", "ian", "ent", "ant", "ee", "man", "woman");

    private final Capitals capitals;

    PhraseReader(Capitals capitals) {
        this.capitals = capitals;
    }

    private Token at(int i) {
        return capitals.at(i);
    }

    /** Tells name, role and owner of a phrase apart. */
    NounPhrase read(int from, int to) {
        int start = from;
        String owner = null;
        for (int i = from; i < to; i++) {
            if (at(i).kind() == Token.Kind.POSSESSIVE && !afterPreposition(i, from) && !inName(i, to)) {
                owner = text(from, i - 1);
                start = i + 1;
            }
        }
        boolean definite = owner != null;
        boolean kind = owner == null && (at(start).is("a") || at(start).is("an"));
        while (start < to && at(start).in(DETERMINERS)) {
            definite |= at(start).is("the");
            start++;
        }
        boolean possessed = to > from && at(to - 1).kind() == Token.Kind.POSSESSIVE && inName(to - 1, to)
                && complement(start, to) < 0; // "chair of the Drivers' Union" is no name
        int name = possessed ? Math.max(start, capitals.groupStart(to - 2)) : nameStart(start, to);
        List<String> words = words(name, nameEnd(name, to));
        if (kind && name == start) {
            words.clear(); // "a Democrat" names nobody
        }
        String role = role(start, words.isEmpty() ? to : name - 1);
        boolean office = words.isEmpty() && at(start).capitalised() && !role.isEmpty();
        return new NounPhrase(from, to, words, role, definite || office, owner, gender(start, name - 1, words));
    }

    /** The words of a name; "Sheriff's" is one. */
    private List<String> words(int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            boolean mark = at(i).kind() == Token.Kind.POSSESSIVE && !words.isEmpty();
            words.add(mark ? words.removeLast() + at(i).text() : at(i).text());
        }
        return words;
    }

    /** "the Carrow County Sheriff's Office", "the National Teachers' Union": one name. */
    private boolean inName(int mark, int to) {
        return mark + 1 == to && at(to).capitalised() && English.organisation(at(to).lower())
                && at(mark - 1).capitalised() && !English.country(at(mark - 1).text());
    }

    /** "the head of Bakoura's National Vaccination Office": this possessive lies in the complement. */
    private boolean afterPreposition(int mark, int from) {
        for (int i = from; i < mark; i++) {
            if (at(i).is("of") || at(i).is("for")) {
                return true;
            }
        }
        return false;
    }

    /** Where the name proper begins; one past {@code to} where there is none. */
    private int nameStart(int start, int to) {
        int complement = complement(start, to);
        if (complement >= 0) {
            return nameInComplement(complement, to, start);
        }
        int name = to + 1;
        while (name > start
                && (capitals.nameToken(name - 1) || name <= to && capitals.particle(name - 1))) {
            name--;
        }
        if (name < to && English.organisation(at(to).lower())) {
            return name;
        }
        int last = name - 1;
        for (int i = name; i <= to; i++) {
            boolean surname = i == to && i > name && (English.givenName(at(i - 1).text()) || at(i - 1).initial()
                    || English.givenName(at(name).text()));
            last = (English.role(at(i).lower()) || at(i).in(HONORIFICS)) && !surname ? i : last;
        }
        return occupation(last + 1, to) ? last + 2 : last + 1;
    }

    /** "Passenger Mike Orde": a sentence's first word that tells what somebody does, before a given name and a last name. */
    private boolean occupation(int name, int to) {
        return capitals.inside(name) && capitals.first(name) && to - name >= 2
                && DOING.stream().anyMatch(at(name).lower()::endsWith)
                && !English.givenName(at(name).text()) && English.givenName(at(name + 1).text());
    }

    private int complement(int start, int to) {
        for (int i = start + 1; i < to; i++) {
            if (at(i).in(NounPhrases.COMPLEMENTS) && capitals.headOfComplement(i - 1)) {
                return i;
            }
        }
        return -1;
    }

    /** "Secretary of State Antony Blinken", "Chamber of Forwarders", "the head of the agency". */
    private int nameInComplement(int of, int to, int start) {
        if (English.organisation(at(of - 1).lower()) && !English.role(at(of - 1).lower()) && at(of - 1).capitalised()) {
            return capitals.groupStart(of - 1) < start ? start : capitals.groupStart(of - 1);
        }
        int office = of;
        for (int i = of + 1; i <= to; i++) {
            if (at(i).in(OFFICES) || at(i).is("and") || at(i).is("the")) {
                office = i;
            } else if (i > of + 1 && capitals.nameToken(i)
                    && i < to && !holdsOrganisation(i, to)
                    && (English.givenName(at(i).text()) || at(i).in(HONORIFICS))) {
                if (at(of).is("for") && !English.organisation(at(i - 1).lower())) {
                    return to + 1; // "a spokesman for the former president Ann Roe"
                }
                return at(i).in(HONORIFICS) ? i + 1 : i;
            }
        }
        boolean person = office > of && office < to && capitals.nameToken(office + 1) && !at(office).is("and")
                && !at(office).is("the") && !holdsOrganisation(office + 1, to);
        return person ? office + 1 : to + 1;
    }

    /** "a spokeswoman for the Chinese Foreign Ministry": what follows "Foreign" is no name. */
    private boolean holdsOrganisation(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (English.organisation(at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private int nameEnd(int name, int to) {
        int end = to;
        while (end > name && at(end).in(AFTER_NAMES)) {
            end--;
        }
        return end;
    }

    /** The words of a role, or nothing where none of them is one. */
    private String role(int from, int to) {
        boolean role = false;
        for (int i = from; i <= to; i++) {
            role |= at(i).isWord() && (English.role(at(i).lower()) || HONORIFICS.contains(at(i).lower()));
        }
        return role ? text(from, to).toLowerCase(Locale.ROOT).replace(" '", "'").replace(" ’", "'") : "";
    }

    private Gender gender(int from, int to, List<String> name) {
        for (int i = Math.max(0, from); i <= to && capitals.inside(i); i++) {
            Gender gender = English.genderOf(at(i).lower());
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
            if (at(i).lower().endsWith("woman") || at(i).lower().endsWith("women")) {
                return Gender.FEMALE;
            }
            if (at(i).lower().endsWith("man") && !at(i).is("german")) {
                return Gender.MALE;
            }
        }
        return name.size() > 1 ? English.genderOf(name.getFirst()) : Gender.UNKNOWN;
    }

    private String text(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i <= to; i++) {
            if (i > from && at(i).span().start() > at(i - 1).span().end()) {
                words.append(' ');
            }
            words.append(at(i).text());
        }
        return words.toString();
    }
}
