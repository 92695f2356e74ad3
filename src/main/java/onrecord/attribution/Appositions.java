package onrecord.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the subject behind what stands between commas before its verb: "Ann Roe, the mayor, said". */
final class Appositions {

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom", "where", "when", "while", "as");
    private final Frame frame;
    private final NounPhrases phrases;
    private final Together together;

    Appositions(Frame frame, NounPhrases phrases, Together together) {
        this.frame = frame;
        this.phrases = phrases;
        this.together = together;
    }

    /** Through the appositions before a comma to the one that names somebody. */
    Optional<Subject> before(int comma) {
        int end = comma - 1;
        NounPhrase role = null;
        for (int segments = 0; segments < 5 && end >= 0; segments++) {
            if (frame.markAt(end, ")") && bracketStart(end) > 0) {
                end = bracketStart(end) - 1; // "the Harbour Users' Union (HUU), said"
            }
            int start = segmentStart(end);
            Token first = frame.token(start);
            Optional<NounPhrase> phrase = opensAside(first) ? Optional.empty() : phrases.endingAt(end);
            boolean aside = opensAside(first) || phrase.filter(found -> embedded(start, found)).isPresent()
                    || ofObject(start) || segments > 0 && after(start, "whose");
            phrase = aside ? Optional.empty() : phrase;
            if (phrase.filter(NounPhrase::named).isPresent()) {
                return phrase.map(this::apposedName);
            }
            if (role == null && phrase.filter(found -> found.roleOnly() && found.definite()).isPresent()) {
                role = phrase.orElseThrow();
            } else if (!aside && !first.in(English.DETERMINERS) && phrase.filter(NounPhrase::roleOnly).isEmpty()) {
                break;
            }
            end = frame.markAt(start - 1, ",") ? start - 2 : frame.markAt(start - 1, "(") ? start - 2 : -1;
        }
        return role != null
                ? Optional.of(together.endingWith(role))
                : comma > 0 ? Optional.of(new Subject.Unnamed(comma - 1, comma - 1)) : Optional.empty();
    }

    /** "Ann Roe, who married the mayor, Tom Orde, said": the name that begins here says who the mayor is whom she married. */
    private boolean ofObject(int start) {
        int end = start - 2;
        return after(start, "who") && frame.token(end).isWord()
                && Optional.of(phrases.simple(end)).filter(NounPhrase::roleOnly).filter(NounPhrase::definite)
                        .isPresent();
    }

    /**
     * Whether the stretch before begins with a word: "whose father, Karl Roe, once judged it, said" is not about Karl Roe, and
     * "whose editor, Karl Roe, said" is.
     */
    private boolean after(int start, String word) {
        int end = frame.markAt(start - 1, ",") ? start - 2 : -1;
        return end > 0 && frame.isAt(segmentStart(end), word);
    }

    /** Whether a stretch between commas only says when, where, how or of what party. */
    private static boolean opensAside(Token first) {
        boolean verb = !first.capitalised() && (first.lower().endsWith("ing") || first.lower().endsWith("ed"));
        return verb || first.in(RELATIVE) || first.in(English.PREPOSITIONS) || first.kind() == Token.Kind.NUMBER
                || first.party() || English.adverb(first);
    }

    /**
     * Whether a phrase is not what the stretch between commas is about: "Orde" in "a baker who voted for Orde", "Orde's pick
     * for the post".
     */
    private boolean embedded(int start, NounPhrase phrase) {
        boolean owned = !phrase.named() && phrase.owner() != null;
        return owned || frame.tokens().subList(start, Math.max(start, phrase.from())).stream()
                .anyMatch(token -> token.in(English.PREPOSITIONS) || token.in(RELATIVE) || token.is("that"));
    }

    /** "The mayor, Ann Briggs, and the leader of the council, Joe Cope, called": two who speak together. */
    private Subject apposedName(NounPhrase name) {
        NounPhrase whole = withRoleBefore(name);
        int and = frame.isAt(whole.from() - 1, "and") ? whole.from() - 1 : -1;
        if (and <= 0 || whole.from() == name.from()) {
            return together.endingWith(whole);
        }
        return phrases.endingAt(frame.markAt(and - 1, ",") ? and - 2 : and - 1).filter(NounPhrase::named)
                .<Subject>map(other -> new Subject.Phrases(List.of(other, whole)))
                .orElseGet(() -> new Subject.Unnamed(whole.from(), whole.to()));
    }

    /** "the justice minister, Fidel Arrocas, told": the phrase begins with the role. */
    private NounPhrase withRoleBefore(NounPhrase name) {
        if (!frame.markAt(name.from() - 1, ",")) {
            return name;
        }
        int segment = segmentStart(name.from() - 2);
        int start = frame.isAt(segment, "and") ? segment + 1 : segment;
        boolean role = start < name.from() - 1 && !frame.token(start).in(English.PREPOSITIONS)
                && phrases.endingAt(name.from() - 2).filter(phrase -> phrase.from() == start
                        && (phrase.roleOnly() || !phrase.named() && frame.isAt(start, "the"))).isPresent();
        return role
                ? new NounPhrase(start, name.to(), name.name(), name.role(), name.definite(), name.owner(),
                        name.gender())
                : name;
    }

    private int segmentStart(int end) {
        int start = end;
        while (start > 0 && frame.token(start - 1).kind() != Token.Kind.MARK && !frame.quoteAt(start - 1)) {
            start--;
        }
        return start;
    }

    int bracketStart(int close) {
        int open = close;
        while (open > 0 && !frame.token(open).isMark("(")) {
            open--;
        }
        return open;
    }
}
