package onrecord.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Speaker;

/** Completes a question from the one before it in its thread. */
final class FollowUp {

    /** "it costs", "the last of them": what the question before was about. */
    private static final List<String> BACKWARD = List.of("it", "its", "them", "that", "this", "those", "these",
            "there");

    private static final Set<String> WHOEVER = Set.of("who", "anyone", "anybody", "someone", "somebody", "everyone");

    /** A question with more words of its own stands on its own feet. */
    private static final int FEW = 3;

    private final SpeakerFinder speakers;
    private final QuestionWords known;

    FollowUp(SpeakerFinder speakers, QuestionWords known) {
        this.speakers = speakers;
        this.known = known;
    }

    Draft complete(Draft draft, Question earlier) {
        if (elsewhere(draft)) {
            return others(draft, earlier);
        }
        List<Asked> counterpart = speakers.counterpart(earlier.asked(), draft.words());
        if (!counterpart.isEmpty()) {
            return of(earlier.kind(), counterpart, earlier, draft);
        }
        if (draft.pronoun()) {
            Draft of = draft.of(earlier.asked());
            return draft.topic().isEmpty() && !more(draft) ? of(of.kind(), of.asked(), earlier, draft) : of;
        }
        if (!draft.asked().isEmpty()) {
            return draft.topic().isEmpty() && (leads(draft) || bare(draft))
                    ? of(earlier.kind() == Kind.TIMELINE ? Kind.TIMELINE : Kind.STATEMENT, draft.asked(), earlier,
                            draft)
                    : draft;
        }
        List<Asked> told = draft.words().stream().anyMatch(word -> word.is("one"))
                ? speakers.ofCountry(earlier.asked(), draft.words())
                : List.of();
        if (told.size() == 1) {
            return of(earlier.kind(), told, earlier, draft);
        }
        return leads(draft) ? led(draft, earlier) : backward(draft, earlier);
    }

    /** "what else did he say?" leaves the subject. */
    private static boolean more(Draft draft) {
        return draft.words().stream().anyMatch(word -> word.is("else"));
    }

    /** "who else?", "anybody else?" */
    private static boolean elsewhere(Draft draft) {
        return draft.words().size() <= FEW && draft.words().stream().anyMatch(word -> word.is("else"))
                && draft.words().stream().anyMatch(word -> WHOEVER.contains(word.folded()));
    }

    private static Draft others(Draft draft, Question earlier) {
        Set<Speaker> besides = new HashSet<>(earlier.besides());
        earlier.asked().forEach(one -> besides.addAll(one.speakers()));
        return new Draft(Kind.WHO_SAID, List.of(), Words.of(earlier.topic()), draft.words(), false, "", besides);
    }

    /** A name and nothing else: "Cleverly", "the harbour secretary". */
    private boolean bare(Draft draft) {
        return draft.words().stream().noneMatch(word -> known.interrogative(word) || known.auxiliary(word)
                || known.ofSpeech(word.folded()) || known.form(word) || known.opinion(word));
    }

    /** "and Cleverly?", "what about tanks?" */
    private Draft led(Draft draft, Question earlier) {
        List<Word> rest = draft.words().stream().dropWhile(known::empty).toList();
        boolean led = rest.size() < draft.words().size() && !aboutSomething(draft);
        List<Asked> asked = led ? speakers.known(rest) : List.of();
        // "And Merkel?" names somebody; "and what about China?" and "and China?" name a subject.
        if (asked.isEmpty() && led && draft.words().size() == rest.size() + 1
                && Countries.in(rest.stream().map(Word::folded).toList()).isEmpty()) {
            asked = speakers.subject(rest);
        }
        if (asked.isEmpty() && led) {
            Optional<Draft> both = personAndSubject(rest, draft, earlier);
            if (both.isPresent()) {
                return both.get();
            }
        }
        if (!asked.isEmpty()) {
            return of(earlier.kind() == Kind.KEYWORD ? Kind.STATEMENT : earlier.kind(), asked, earlier, draft);
        }
        boolean few = draft.topic().size() <= FEW && !draft.topic().isEmpty();
        return few ? new Draft(earlier.kind(), earlier.asked(), draft.topic(), draft.words(), false) : draft;
    }

    /** "what about Cleverly and Ukraine?" */
    private Optional<Draft> personAndSubject(List<Word> rest, Draft draft, Question earlier) {
        int and = rest.stream().map(Word::folded).toList().indexOf("and");
        List<Asked> asked = and < 1 ? List.of() : speakers.known(rest.subList(0, and));
        List<Word> subject = rest.subList(and + 1, rest.size()).stream().filter(word -> !known.empty(word)).toList();
        Kind kind = earlier.kind() == Kind.KEYWORD ? Kind.STATEMENT : earlier.kind();
        return asked.isEmpty() || subject.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(kind, asked, subject, draft.words(), false));
    }

    /** "and on the vaccine?" names a subject, no person. */
    private boolean aboutSomething(Draft draft) {
        return draft.words().size() > 1 && !draft.words().getFirst().is("what") && !draft.words().getFirst().is("how")
                && known.about(draft.words().get(1));
    }

    private boolean leads(Draft draft) {
        if (draft.words().size() < 2) {
            return false;
        }
        String first = draft.words().get(0).folded();
        boolean asking = first.equals("what") || first.equals("how");
        return first.equals("and") || first.equals("by") || first.equals("from")
                || (asking && draft.words().get(1).is("about"));
    }

    private Draft backward(Draft draft, Question earlier) {
        boolean back = draft.topic().size() <= FEW
                && draft.words().stream().anyMatch(word -> BACKWARD.contains(word.folded()));
        if (!back) {
            return draft;
        }
        List<Word> topic = new ArrayList<>(draft.topic());
        topic.addAll(Words.of(earlier.topic()));
        return new Draft(draft.kind(), draft.asked(), topic, draft.words(), false);
    }

    private static Draft of(Kind kind, List<Asked> asked, Question earlier, Draft draft) {
        Kind settled = kind == Kind.HELP ? Kind.STATEMENT : kind;
        return new Draft(settled, asked, Words.of(earlier.topic()), draft.words(), false, earlier.quote(), Set.of());
    }
}
