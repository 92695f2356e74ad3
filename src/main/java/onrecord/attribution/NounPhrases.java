package onrecord.attribution;

import static onrecord.attribution.English.DETERMINERS;
import static onrecord.attribution.English.HONORIFICS;
import static onrecord.attribution.English.OPENERS;
import static onrecord.attribution.English.PREPOSITIONS;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads noun phrases in a list of tokens: names with the titles and roles before them, roles, common nouns. There is no
 * part-of-speech tagger behind it; capital letters, closed word classes and the list of roles decide.
 */
final class NounPhrases {

    /** What joins an office to what it is the office of. */
    static final Set<String> COMPLEMENTS = Set.of("of", "for", "to");

    private final Capitals capitals;
    private final PhraseReader reader;

    NounPhrases(List<Token> tokens) {
        this.capitals = new Capitals(tokens);
        this.reader = new PhraseReader(capitals);
    }

    private Token at(int i) {
        return capitals.at(i);
    }

    boolean nameToken(int i) {
        return capitals.nameToken(i);
    }

    boolean first(int i) {
        return capitals.first(i);
    }

    /** The noun phrase whose last token is {@code end}, phrases after a preposition being passed over to the noun before. */
    Optional<NounPhrase> endingAt(int end) {
        if (!capitals.inside(end) || !at(end).isWord() && at(end).kind() != Token.Kind.NUMBER) {
            return Optional.empty();
        }
        int from = joined(startOf(end));
        int last = end;
        for (int hops = 0; hops < 4 && capitals.inside(from - 1) && at(from - 1).in(PREPOSITIONS)
                && !underSecretary(from); hops++) {
            int head = from - 2;
            if (!head(head)) {
                return Optional.empty();
            }
            boolean complement = capitals.headOfComplement(head) && at(from - 1).in(COMPLEMENTS);
            last = complement ? last : head;
            from = startOf(head);
        }
        return Optional.of(reader.read(from, last));
    }

    private boolean underSecretary(int from) {
        return at(from - 1).is("under") && at(from).is("secretary");
    }

    /** "Prevention" in "the Centers for Disease Control and Prevention": from where what follows "for" begins. */
    private int joined(int from) {
        if (!capitals.inside(from - 1) || !at(from - 1).is("and") || !capitals.nameToken(from - 2)) {
            return from;
        }
        int first = capitals.groupStart(from - 2);
        boolean complement = capitals.inside(first - 1) && at(first - 1).in(COMPLEMENTS)
                && capitals.inside(first - 2) && at(first - 2).capitalised()
                && English.organisation(at(first - 2).lower());
        return complement ? first : from;
    }

    /** The noun phrase whose last token is {@code end}, without any phrase after a preposition. */
    NounPhrase simple(int end) {
        return reader.read(startOf(end), end);
    }

    /** Whether a token can be the noun before a preposition. */
    private boolean head(int i) {
        return capitals.inside(i) && at(i).isWord() && !at(i).in(PREPOSITIONS) && !English.adverb(at(i))
                && (!OPENERS.contains(at(i).lower()) || capitals.headOfComplement(i));
    }

    /** Where the phrase that ends here begins, with its determiner or owner. */
    private int startOf(int end) {
        int from = capitals.nameToken(end) ? capitals.groupStart(end) : commonStart(end);
        if (capitals.inside(from - 1) && at(from - 1).kind() == Token.Kind.POSSESSIVE) {
            return ownerStart(from - 1);
        }
        return capitals.nameToken(end) ? roleStart(from) : from;
    }

    /** Common nouns and adjectives back to their determiner. */
    private int commonStart(int end) {
        int from = end;
        while (capitals.inside(from - 1) && from > end - 8) {
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
        if (!capitals.inside(end)) {
            return mark;
        }
        int from = capitals.nameToken(end) ? capitals.groupStart(end) : commonStart(end);
        return capitals.inside(from - 1) && at(from - 1).is("the") ? from - 1 : from;
    }

    /** Over the words that say who somebody is: "former adviser" before "David Axelrod". The last of them is a role. */
    private int roleStart(int nameStart) {
        int from = nameStart;
        if (capitals.inside(from - 1) && (English.role(at(from - 1).lower()) || at(from - 1).in(HONORIFICS))) {
            while (capitals.inside(from - 1) && from > nameStart - 6 && partOfRole(at(from - 1))) {
                from--;
            }
        }
        if (capitals.inside(from - 1) && at(from - 1).in(DETERMINERS)) {
            return from - 1;
        }
        return from < nameStart && capitals.inside(from - 1) && at(from - 1).kind() == Token.Kind.POSSESSIVE
                ? ownerStart(from - 1)
                : describedStart(from);
    }

    /** From the determiner in "a defiant Orde", "the elder Orde"; the name itself where there is none. */
    private int describedStart(int nameStart) {
        int from = nameStart;
        while (from > nameStart - 3 && capitals.inside(from - 1) && partOfRole(at(from - 1))
                && !at(from - 1).capitalised()) {
            from--;
        }
        return from < nameStart && capitals.inside(from - 1) && at(from - 1).in(DETERMINERS) ? from - 1 : nameStart;
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
        for (int i = start; capitals.inside(i) && i < start + 14; i++) {
            Token token = at(i);
            boolean name = capitals.nameToken(i) || capitals.particle(i);
            if (token.kind() == Token.Kind.POSSESSIVE) {
                capital = false;
            } else if (complementAt(i)) {
                i = complementEnd(i);
                return Optional.of(reader.read(start, i));
            } else if (!name && (capital && !modified(start, i) || !continues(token, i, start, cues))) {
                break;
            }
            capital &= name;
            capital |= name && !English.role(token.lower()) && !token.in(HONORIFICS);
            to = i;
        }
        return to < start ? Optional.empty() : Optional.of(reader.read(start, to));
    }

    /** "one senior Republican aide", "Trump adviser Kellyanne Conway": the capital only says what sort of aide. */
    private boolean modified(int start, int noun) {
        return at(noun).isWord()
                && (English.role(at(noun).lower()) || at(start).in(DETERMINERS) && !at(start).is("the"));
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
        return at(i).in(COMPLEMENTS) && capitals.headOfComplement(i - 1) && capitals.inside(i + 1);
    }

    /** The end of what follows "of": up to a mark or a word that cannot belong to it. */
    private int complementEnd(int of) {
        int to = of;
        for (int i = of + 1; capitals.inside(i) && i < of + 10; i++) {
            Token token = at(i);
            boolean and = token.is("and") && capitals.nameToken(i - 1) && capitals.nameToken(i + 1);
            boolean part = capitals.nameToken(i) || token.in(DETERMINERS) && !capitals.nameToken(i - 1)
                    || token.kind() == Token.Kind.POSSESSIVE || and
                    || token.is("of")
                    || token.isWord() && !capitals.nameToken(i - 1) && !token.in(PREPOSITIONS)
                            && !token.in(English.CONJUNCTIONS)
                            && !token.in(English.AUXILIARIES) && i < of + 4;
            if (!part) {
                break;
            }
            to = i;
        }
        return to;
    }

}
