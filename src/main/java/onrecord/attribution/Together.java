package onrecord.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a noun phrase speaks alone or with the others of its list. */
final class Together {

    private static final Set<String> PLURALS = Set.of("both", "two", "three", "four", "leaders", "pair", "sides");
    private static final Set<String> KNOWN = Set.of("the", "both", "these", "those");
    private final Frame frame;
    private final NounPhrases phrases;
    private final CueTable cues;

    Together(Frame frame, NounPhrases phrases, CueTable cues) {
        this.frame = frame;
        this.phrases = phrases;
        this.cues = cues;
    }

    /** "Moss, Hale and Stone": everybody in a list that ends with "and". */
    Subject list(NounPhrase first) {
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

    Subject plain(NounPhrase phrase) {
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

    /** "Paul Orde (R-ME) and" */
    private int beforeBracket(int end) {
        int open = end;
        while (frame.markAt(end, ")") && open > 0 && !frame.markAt(open, "(")) {
            open--;
        }
        return open == end ? end : open - 1;
    }

    /** With those who stand before "and" or a comma, if the list begins the clause. */
    Subject endingWith(NounPhrase last) {
        Deque<NounPhrase> together = new ArrayDeque<>(List.of(last));
        int before = last.from() - 1;
        boolean and = frame.isAt(before, "and");
        while (last.named() && (frame.isAt(before, "and") || and && frame.markAt(before, ","))) {
            Optional<NounPhrase> other = phrases.endingAt(beforeBracket(before - 1)).filter(NounPhrase::named);
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
