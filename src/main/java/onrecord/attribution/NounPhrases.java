package onrecord.attribution;

import static onrecord.attribution.English.AFTER_NAMES;
import static onrecord.attribution.English.DETERMINERS;
import static onrecord.attribution.English.HONORIFICS;
import static onrecord.attribution.English.OPENERS;
import static onrecord.attribution.English.PARTICLES;
import static onrecord.attribution.English.PREPOSITIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads noun phrases in a list of tokens: names with the titles and roles before them, roles, common nouns. There is no
 * part-of-speech tagger behind it; capital letters, closed word classes and the list of roles decide.
 */
final class NounPhrases {

    /** What an office is called after "Secretary of", "Minister of". */
    private static final Set<String> OFFICES = Stream
            .of("state defense defence finance health education energy transport transportation labor labour agriculture interior justice war commerce"
                    + " treasury affairs security development trade environment culture staff relations services exchequer veterans housing"
                    + " intelligence water works foreign home urban human international national")
            .flatMap(list -> Stream.of(list.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** What joins an office to what it is the office of. */
    private static final Set<String> COMPLEMENTS = Set.of("of", "for", "to");

    private final List<Token> tokens;

    NounPhrases(List<Token> tokens) {
        this.tokens = tokens;
    }

    private Token at(int i) {
        return tokens.get(i);
    }

    private boolean inside(int i) {
        return i >= 0 && i < tokens.size();
    }

    /** Whether a token can be part of a name: it has a capital and is not a sentence's ordinary first word. */
    boolean nameToken(int i) {
        if (!inside(i) || !at(i).capitalised() || at(i).is("i") && at(i).text().length() == 1) {
            return false;
        }
        if (at(i).party()) {
            return false;
        }
        if (at(i).in(PREPOSITIONS) && !at(i).allCapitals() && !first(i)) {
            return false; // a title's "Before" and "With"
        }
        return !(first(i) && at(i).in(OPENERS)) && !at(i).in(English.DAYS) && !(at(i).in(English.MONTHS) && dated(i));
    }

    /** "May" is a month where a number stands beside it. */
    private boolean dated(int i) {
        return inside(i + 1) && at(i + 1).kind() == Token.Kind.NUMBER
                || inside(i - 1) && at(i - 1).kind() == Token.Kind.NUMBER;
    }

    /** Whether a token begins a sentence: nothing, a quotation, a colon or a bracket stands before it. */
    boolean first(int i) {
        return i == 0 || at(i - 1).isQuote() || at(i - 1).isMark(":([“\"—•");
    }

    /** The first token of the capitalised group that ends at {@code end}. */
    int groupStart(int end) {
        int from = end;
        while (inside(from - 1)) {
            boolean particle = at(from - 1).in(PARTICLES) && !at(from - 1).capitalised() && nameToken(from - 2);
            if (!nameToken(from - 1) && !particle) {
                break;
            }
            from--;
        }
        return from;
    }

    /** The last token of the capitalised group that begins at {@code start}. */
    int groupEnd(int start) {
        int to = start;
        while (inside(to + 1)) {
            boolean particle = at(to + 1).in(PARTICLES) && !at(to + 1).capitalised() && nameToken(to + 2);
            if (!nameToken(to + 1) && !particle) {
                break;
            }
            to++;
        }
        return to;
    }

    private boolean headOfComplement(int i) {
        return inside(i) && at(i).isWord() && (English.role(at(i).lower()) || English.organisation(at(i).lower()));
    }

    /** The noun phrase whose last token is {@code end}, phrases after a preposition being passed over to the noun before. */
    Optional<NounPhrase> endingAt(int end) {
        if (!inside(end) || !at(end).isWord() && at(end).kind() != Token.Kind.NUMBER) {
            return Optional.empty();
        }
        int from = startOf(end);
        int last = end;
        for (int hops = 0; hops < 4 && inside(from - 1) && at(from - 1).in(PREPOSITIONS); hops++) {
            int head = from - 2;
            if (!head(head)) {
                return Optional.empty();
            }
            boolean complement = headOfComplement(head) && at(from - 1).in(COMPLEMENTS);
            last = complement ? last : head;
            from = startOf(head);
        }
        return Optional.of(read(from, last));
    }

    /** The noun phrase whose last token is {@code end}, without any phrase after a preposition. */
    NounPhrase simple(int end) {
        return read(startOf(end), end);
    }

    /** Whether a token can be the noun before a preposition. */
    private boolean head(int i) {
        return inside(i) && at(i).isWord() && !at(i).in(PREPOSITIONS) && !English.adverb(at(i))
                && (!OPENERS.contains(at(i).lower()) || headOfComplement(i));
    }

    /** Where the phrase that ends here begins, with its determiner or owner. */
    private int startOf(int end) {
        int from = nameToken(end) ? groupStart(end) : commonStart(end);
        if (inside(from - 1) && at(from - 1).kind() == Token.Kind.POSSESSIVE) {
            return ownerStart(from - 1);
        }
        return nameToken(end) ? roleStart(from) : from;
    }

    /** Common nouns and adjectives back to their determiner. */
    private int commonStart(int end) {
        int from = end;
        while (inside(from - 1) && from > end - 8) {
            Token before = at(from - 1);
            if (before.in(DETERMINERS)) {
                return from - 1;
            }
            boolean ordinary = before.isWord() && !before.in(PREPOSITIONS) && !before.in(English.CONJUNCTIONS)
                    && !before.in(English.AUXILIARIES)
                    && !before.in(English.PRONOUNS) || before.kind() == Token.Kind.NUMBER;
            if (!ordinary) {
                break;
            }
            from--;
        }
        return from;
    }

    /** From the possessive mark back over the owner: "the airline" in "the airline's chief executive". */
    private int ownerStart(int mark) {
        int end = mark - 1;
        if (!inside(end)) {
            return mark;
        }
        int from = nameToken(end) ? groupStart(end) : commonStart(end);
        return inside(from - 1) && at(from - 1).is("the") ? from - 1 : from;
    }

    /** Over the words that say who somebody is: "former adviser" before "David Axelrod". The last of them is a role. */
    private int roleStart(int nameStart) {
        int from = nameStart;
        if (inside(from - 1) && (English.role(at(from - 1).lower()) || at(from - 1).in(HONORIFICS))) {
            while (inside(from - 1) && from > nameStart - 6 && partOfRole(at(from - 1))) {
                from--;
            }
        }
        if (inside(from - 1) && at(from - 1).in(DETERMINERS)) {
            return from - 1;
        }
        return from < nameStart && inside(from - 1) && at(from - 1).kind() == Token.Kind.POSSESSIVE
                ? ownerStart(from - 1)
                : from;
    }

    private static boolean partOfRole(Token token) {
        boolean verb = token.lower().endsWith("ed") || token.is("said") || token.is("told");
        return token.isWord() && !verb && !token.in(DETERMINERS) && !token.in(PREPOSITIONS)
                && !token.in(English.CONJUNCTIONS)
                && !token.in(English.AUXILIARIES) && !English.adverb(token) && !token.in(English.PRONOUNS);
    }

    /** The noun phrase that begins at {@code start}, as far as it goes before a verb, a mark or a preposition that is no part of it. */
    Optional<NounPhrase> startingAt(int start, CueTable cues) {
        int to = start - 1;
        boolean capital = false;
        for (int i = start; inside(i) && i < start + 14; i++) {
            Token token = at(i);
            boolean name = nameToken(i) || capital && token.in(PARTICLES) && nameToken(i + 1);
            if (token.kind() == Token.Kind.POSSESSIVE) {
                capital = false;
            } else if (complementAt(i)) {
                i = complementEnd(i);
                return Optional.of(read(start, i));
            } else if (!name && (capital && !modified(start, i) || !continues(token, i, start, cues))) {
                break;
            }
            capital &= name;
            capital |= name && !English.role(token.lower()) && !token.in(HONORIFICS);
            to = i;
        }
        return to < start ? Optional.empty() : Optional.of(read(start, to));
    }

    /** "one senior Republican aide", "Trump adviser Kellyanne Conway": the capital only says what sort of aide. */
    private boolean modified(int start, int noun) {
        return at(noun).isWord() && (English.role(at(noun).lower()) || at(start).in(DETERMINERS) && !at(start).is("the"));
    }

    private static boolean continues(Token token, int i, int start, CueTable cues) {
        if (token.kind() == Token.Kind.NUMBER) {
            return true;
        }
        return token.isWord() && !token.in(PREPOSITIONS) && !token.in(English.CONJUNCTIONS)
                && !token.in(English.AUXILIARIES)
                && (i == start || !token.in(DETERMINERS)) && (i == start || !English.adverb(token))
                && (i == start || cues.of(token.lower()).isEmpty());
    }

    private boolean complementAt(int i) {
        return at(i).in(COMPLEMENTS) && headOfComplement(i - 1) && inside(i + 1);
    }

    /** The end of what follows "of": up to a mark or a word that cannot belong to it. */
    private int complementEnd(int of) {
        int to = of;
        for (int i = of + 1; inside(i) && i < of + 10; i++) {
            Token token = at(i);
            boolean and = token.is("and") && nameToken(i - 1) && nameToken(i + 1);
            boolean part = nameToken(i) || token.in(DETERMINERS) && !nameToken(i - 1)
                    || token.kind() == Token.Kind.POSSESSIVE || and
                    || token.is("of")
                    || token.isWord() && !nameToken(i - 1) && !token.in(PREPOSITIONS) && !token.in(English.CONJUNCTIONS)
                            && !token.in(English.AUXILIARIES) && i < of + 4;
            if (!part) {
                break;
            }
            to = i;
        }
        return to;
    }

    /** Tells name, role and owner of a phrase apart. */
    NounPhrase read(int from, int to) {
        int start = from;
        String owner = null;
        for (int i = from; i < to; i++) {
            if (at(i).kind() == Token.Kind.POSSESSIVE && !afterPreposition(i, from)) {
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
        int name = nameStart(start, to);
        int nameEnd = nameEnd(name, to);
        List<String> words = new ArrayList<>();
        for (int i = name; i <= nameEnd; i++) {
            words.add(at(i).text());
        }
        if (kind && name == start) {
            words.clear(); // "a Democrat" names nobody
        }
        String role = role(start, words.isEmpty() ? to : name - 1);
        boolean office = words.isEmpty() && at(start).capitalised() && !role.isEmpty();
        return new NounPhrase(from, to, words, role, definite || office, owner, gender(start, name - 1, words));
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
                && (nameToken(name - 1) || at(name - 1).in(PARTICLES) && name <= to && nameToken(name - 2))) {
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
        return last + 1;
    }

    private int complement(int start, int to) {
        for (int i = start + 1; i < to; i++) {
            if (at(i).in(COMPLEMENTS) && headOfComplement(i - 1)) {
                return i;
            }
        }
        return -1;
    }

    /** "Secretary of State Antony Blinken", "Chamber of Forwarders", "the head of the agency". */
    private int nameInComplement(int of, int to, int start) {
        if (English.organisation(at(of - 1).lower()) && !English.role(at(of - 1).lower()) && at(of - 1).capitalised()) {
            return groupStart(of - 1) < start ? start : groupStart(of - 1);
        }
        int office = of;
        for (int i = of + 1; i <= to; i++) {
            if (at(i).in(OFFICES) || at(i).is("and") || at(i).is("the")) {
                office = i;
            } else if (i > of + 1 && nameToken(i)
                    && (English.givenName(at(i).text()) || at(i).in(HONORIFICS) && i < to)) {
                return at(i).in(HONORIFICS) ? i + 1 : i;
            }
        }
        return office > of && office < to && nameToken(office + 1) && !at(office).is("and") && !at(office).is("the")
                ? office + 1
                : to + 1;
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
        for (int i = Math.max(0, from); i <= to && inside(i); i++) {
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

    /** A role with the one whom it serves: "health minister of quennar". */
    static String roleWithOwner(NounPhrase phrase) {
        if (phrase.role().isEmpty() || phrase.owner() == null) {
            return phrase.role();
        }
        String owner = phrase.owner().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        return phrase.role() + " of " + owner;
    }
}
