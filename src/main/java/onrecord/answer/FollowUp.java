package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.answer.Question.Asked;

/** Completes a question from the one before it in its thread. */
final class FollowUp {

    /** "it costs", "the last of them": what the question before was about. */
    private static final List<String> BACKWARD = List.of("it", "its", "them", "that", "this", "those", "these",
            "there");

    /** A question with more words of its own stands on its own feet. */
    private static final int FEW = 3;

    private final SpeakerFinder speakers;
    private final QuestionWords known;

    FollowUp(SpeakerFinder speakers, QuestionWords known) {
        this.speakers = speakers;
        this.known = known;
    }

    Draft complete(Draft draft, Question earlier) {
        if (draft.pronoun()) {
            Draft of = draft.of(earlier.asked());
            return draft.topic().isEmpty() ? of(of.kind(), of.asked(), earlier, draft) : of;
        }
        if (!draft.asked().isEmpty()) {
            return draft.topic().isEmpty() && leads(draft) ? of(Kind.STATEMENT, draft.asked(), earlier, draft) : draft;
        }
        return leads(draft) ? led(draft, earlier) : backward(draft, earlier);
    }

    /** "and Cleverly?", "what about tanks?" */
    private Draft led(Draft draft, Question earlier) {
        List<Word> rest = draft.words().stream().dropWhile(known::empty).toList();
        List<Asked> asked = rest.size() < draft.words().size() && !aboutSomething(draft)
                ? speakers.subject(rest)
                : List.of();
        if (!asked.isEmpty()) {
            return of(earlier.kind() == Kind.KEYWORD ? Kind.STATEMENT : earlier.kind(), asked, earlier, draft);
        }
        boolean few = draft.topic().size() <= FEW && !draft.topic().isEmpty();
        return few ? new Draft(earlier.kind(), earlier.asked(), draft.topic(), draft.words(), false) : draft;
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
        return first.equals("and") || (asking && draft.words().get(1).is("about"));
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
