package onrecord.answer;

import java.util.List;
import java.util.Optional;

/** What the words between quotation marks are to the question that holds them. */
final class QuotedPart {

    private final QuestionWords known;

    QuotedPart(QuestionWords known) {
        this.known = known;
    }

    static List<Word> outside(List<Word> all, String plain, String quote) {
        int start = plain.indexOf(quote);
        return all.stream().filter(word -> word.end() <= start || word.start() >= start + quote.length()).toList();
    }

    /** Whether words in quotation marks are the ones looked for; in "when did "Viva" come out" they are a title. */
    boolean sought(Draft draft) {
        boolean said = draft.kind() == Kind.WHO_SAID || !draft.asked().isEmpty();
        return said || (draft.words().stream().noneMatch(known::interrogative)
                && (draft.words().isEmpty() || !known.auxiliary(draft.words().getFirst())));
    }

    /** Whether words in quotation marks are a part of what somebody is asked about: "what did X answer to whether “...” is so". */
    boolean discussed(Draft draft, List<Word> all, int quote) {
        boolean whole = draft.kind() != Kind.WHO_SAID && !draft.asked().isEmpty() && !all.isEmpty()
                && known.interrogative(all.getFirst());
        Optional<Word> before = all.stream().filter(word -> word.end() <= quote).reduce((one, next) -> next);
        return whole && before.filter(word -> known.verb(word.folded()).isEmpty()).isPresent();
    }

    /** Whether words in quotation marks are what somebody said; in "think of the “deal”", "who plays “Seva”" they name something. */
    boolean spoken(Draft draft, List<Word> all, int quote) {
        Optional<Word> before = all.stream().filter(word -> word.end() <= quote).reduce((one, next) -> next);
        if (before.filter(word -> known.introducing(word) || known.ofBeing(word)).isPresent()) {
            return false;
        }
        boolean said = draft.words().stream().map(word -> known.verb(word.folded())).anyMatch(known::saying);
        return draft.kind() != Kind.WHO_SAID || !draft.asked().isEmpty() || said || draft.words().size() <= 1;
    }
}
