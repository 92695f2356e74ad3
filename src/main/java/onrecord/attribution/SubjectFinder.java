package onrecord.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who does the saying: before the verb in 58 cases of 100, behind it in most of the others. */
final class SubjectFinder {

    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "it", "i", "we", "you");
    private static final Set<String> PLURALS = Set.of("both", "two", "three", "four", "leaders", "pair", "sides");
    private static final Set<String> KNOWN = Set.of("the", "both", "these", "those");
    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom", "where", "when", "while", "as");

    private final Frame frame;
    private final CueTable cues;
    private final NounPhrases phrases;

    SubjectFinder(Frame frame, CueTable cues) {
        this.frame = frame;
        this.cues = cues;
        this.phrases = new NounPhrases(frame.tokens());
    }

    /** The subject that ends right before the token {@code verb}; {@code earlier} are the sayings before it in the frame. */
    Optional<Subject> before(int verb, List<Saying> earlier) {
        int end = verb - 1;
        if (end < 0) {
            return Optional.empty();
        }
        Token last = frame.token(end);
        if (last.in(PERSONAL)) {
            return Optional.of(new Subject.Pronoun(last.lower(), end));
        }
        if (last.is("who")) {
            return apposed(frame.markAt(end - 1, ",") ? end - 1 : end);
        }
        if (last.in(Set.of("and", "but", "or", "then"))) {
            return shared(end, earlier);
        }
        if (last.isMark(",)—–")) {
            return apposed(last.isMark(")") ? bracketStart(end) : end);
        }
        return last.isQuote() ? Optional.empty() : phrases.endingAt(weekdayless(end)).map(this::subject);
    }

    /** "Blinken on Tuesday said", "Blinken Tuesday said". */
    private int weekdayless(int end) {
        int last = end;
        while (last > 0 && frame.token(last).in(English.DAYS)) {
            last -= frame.isAt(last - 1, "on") ? 2 : 1;
        }
        return Math.max(last, 0);
    }

    private int bracketStart(int close) {
        int open = close;
        while (open > 0 && !frame.token(open).isMark("(")) {
            open--;
        }
        return open;
    }

    /** "X praised the deal and added": the subject of the verb before. */
    private Optional<Subject> shared(int conjunction, List<Saying> earlier) {
        if (!earlier.isEmpty()) {
            return Optional.of(earlier.getLast().subject());
        }
        return leading(conjunction);
    }

    /** The subject of the sentence: its first noun phrase, after a phrase that only says when or where. */
    Optional<Subject> leading(int limit) {
        int start = 0;
        while (start < limit && (frame.token(start).kind() == Token.Kind.MARK
                || frame.token(start).in(Set.of("and", "but", "so")) || English.adverb(frame.token(start)))) {
            start++;
        }
        Token first = frame.token(Math.min(start, frame.size() - 1));
        if (first.in(English.PREPOSITIONS)
                || first.in(Set.of("while", "although", "though", "asked", "speaking", "when", "if", "because"))
                || first.lower().endsWith("ing") && !first.is("king")) {
            int comma = start;
            while (comma < limit && !frame.token(comma).isMark(",")) {
                comma++;
            }
            start = comma < limit ? comma + 1 : start;
        }
        return start >= limit ? Optional.empty() : at(start);
    }

    private Optional<Subject> at(int start) {
        if (frame.token(start).in(PERSONAL)) {
            return Optional.of(new Subject.Pronoun(frame.token(start).lower(), start));
        }
        return phrases.startingAt(start, cues)
                .map(phrase -> phrase.named() ? list(phrase) : nameBeside(phrase).orElseGet(() -> plain(phrase)));
    }

    /** "His counterpart, Ann Joly, was late": the name between commas behind a role. */
    private Optional<Subject> nameBeside(NounPhrase role) {
        if (!frame.markAt(role.to() + 1, ",") || !role.roleOnly()) {
            return Optional.empty();
        }
        return phrases.startingAt(role.to() + 2, cues)
                .filter(name -> name.named() && frame.markAt(name.to() + 1, ","))
                .map(name -> new Subject.Phrases(List.of(name)));
    }

    /** "Moss, Hale and Stone": everybody in a list that ends with "and". */
    private Subject list(NounPhrase first) {
        List<NounPhrase> together = new ArrayList<>(List.of(first));
        int next = first.to() + 1;
        while (frame.markAt(next, ",") || frame.isAt(next, "and")) {
            boolean last = frame.isAt(next, "and");
            Optional<NounPhrase> other = phrases.startingAt(next + 1, cues).filter(NounPhrase::named);
            if (other.isEmpty()) {
                break;
            }
            together.add(other.get());
            next = other.get().to() + 1;
            if (last) {
                return new Subject.Phrases(List.copyOf(together));
            }
        }
        return plain(first);
    }

    /** Through the appositions before a comma to the one that names somebody. */
    private Optional<Subject> apposed(int comma) {
        int end = comma - 1;
        NounPhrase role = null;
        for (int segments = 0; segments < 5 && end >= 0; segments++) {
            if (frame.markAt(end, ")") && bracketStart(end) > 0) {
                end = bracketStart(end) - 1; // "the Harbour Users' Union (HUU), said"
            }
            int start = segmentStart(end);
            Token first = frame.token(start);
            Optional<NounPhrase> phrase = opensAside(first) ? Optional.empty() : phrases.endingAt(end);
            boolean aside = opensAside(first) || phrase.filter(found -> embedded(start, found)).isPresent();
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
                ? Optional.of(subject(role))
                : comma > 0 ? Optional.of(new Subject.Unnamed(comma - 1, comma - 1)) : Optional.empty();
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
            return subject(whole);
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
                && phrases.endingAt(name.from() - 2).filter(phrase -> phrase.from() == start && phrase.roleOnly())
                        .isPresent();
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

    /** The subject that begins at {@code start}, behind its verb. */
    Optional<Subject> after(int start) {
        if (start >= frame.size()) {
            return Optional.empty();
        }
        if (frame.token(start).in(Set.of("he", "she", "they"))) {
            return Optional.of(new Subject.Pronoun(frame.token(start).lower(), start));
        }
        if (!frame.token(start).isWord() || frame.token(start).in(English.PREPOSITIONS)
                || frame.token(start).in(Set.of("that", "it", "there", "this"))) {
            return Optional.empty();
        }
        return phrases.startingAt(start, cues).map(this::withApposition);
    }

    /** "said his lawyer, Clementine Vane": the name behind the role. */
    private Subject withApposition(NounPhrase phrase) {
        if (!phrase.named() && frame.markAt(phrase.to() + 1, ",")) {
            Optional<NounPhrase> name = phrases.startingAt(phrase.to() + 2, cues).filter(NounPhrase::named);
            if (name.isPresent() && English.role(frame.token(phrase.to()).lower())) {
                return new Subject.Phrases(List.of(name.get()));
            }
        }
        if (phrase.named() && frame.isAt(phrase.to() + 1, "and")) {
            Optional<NounPhrase> second = phrases.startingAt(phrase.to() + 2, cues).filter(NounPhrase::named);
            if (second.isPresent()
                    && (second.get().to() + 1 >= frame.size() || frame.markAt(second.get().to() + 1, ".,"))) {
                return new Subject.Phrases(List.of(phrase, second.get()));
            }
        }
        return plain(phrase);
    }

    private Subject plain(NounPhrase phrase) {
        if (!phrase.named() && group(phrase)) {
            return new Subject.Group(phrase.from(), phrase.to());
        }
        if (phrase.named() || phrase.roleOnly() && phrase.definite()) {
            return new Subject.Phrases(List.of(phrase));
        }
        return new Subject.Unnamed(phrase.from(), phrase.to());
    }

    /** "Both secretaries", "the two leaders"; "two advisers" are people not spoken of before. */
    private boolean group(NounPhrase phrase) {
        boolean definite = frame.token(phrase.from()).in(KNOWN);
        return definite && frame.tokens().subList(phrase.from(), phrase.to() + 1).stream()
                .anyMatch(token -> token.in(PLURALS));
    }

    /** With those who stand before "and" or a comma, if the list begins the clause. */
    private Subject subject(NounPhrase last) {
        Deque<NounPhrase> together = new ArrayDeque<>(List.of(last));
        int before = last.from() - 1;
        boolean and = frame.isAt(before, "and");
        while (last.named() && (frame.isAt(before, "and") || and && frame.markAt(before, ","))) {
            Optional<NounPhrase> other = phrases.endingAt(before - 1).filter(NounPhrase::named);
            if (other.isEmpty()) {
                break;
            }
            together.addFirst(other.get());
            before = other.get().from() - 1;
        }
        boolean begins = before < 0 || frame.token(before).kind() == Token.Kind.MARK || frame.quoteAt(before)
                || frame.token(before).in(English.CONJUNCTIONS);
        return together.size() > 1 && begins ? new Subject.Phrases(List.copyOf(together)) : plain(last);
    }
}
