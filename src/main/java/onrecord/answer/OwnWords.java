package onrecord.answer;

import java.util.List;
import java.util.stream.Stream;
import onrecord.corpus.Attribution;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import org.jspecify.annotations.Nullable;

/** Whether somebody's words hold a subject themselves, and not only the frame round them ("Minister Ada Poe said"). */
final class OwnWords {

    /** Two words that begin alike are forms of one, as far as a first look goes. */
    private static final int ALIKE = 5;

    private final List<String> topic;
    private final List<String> names;

    OwnWords(Question question) {
        this.names = question.asked().stream().flatMap(one -> Words.folded(one.name()).stream()).toList();
        this.topic = Words.folded(question.topic());
    }

    /** False only where every word of the subject that stands in the sentence stands in its frame. */
    boolean hold(Candidate candidate) {
        Attribution credit = Candidate.credit(candidate.reading(), candidate.span());
        if (credit == null) {
            return true;
        }
        List<Word> words = Words.of(candidate.text()).stream().filter(this::ofTopic).toList();
        return words.isEmpty() || words.stream().anyMatch(word -> !framed(candidate, credit, word));
    }

    private boolean ofTopic(Word word) {
        String folded = word.folded();
        return topic.stream().anyMatch(one -> one.equals(folded) || (one.length() >= ALIKE && folded.length() >= ALIKE
                && one.substring(0, ALIKE).equals(folded.substring(0, ALIKE))));
    }

    private boolean framed(Candidate candidate, Attribution credit, Word word) {
        int start = candidate.span().start();
        Span place = new Span(start + word.start(), start + word.end());
        boolean outside = credit.speech() == Speech.DIRECT && candidate.reading().statementsIn(place).isEmpty();
        return (outside && names.contains(word.folded())) || Stream.of(credit.cue(), credit.namedAt()).anyMatch(frame -> holds(candidate, frame, place));
    }

    /** What covers a whole statement is what was said, not its frame. */
    private static boolean holds(Candidate candidate, @Nullable Span frame, Span place) {
        return frame != null && frame.overlaps(place) && candidate.reading().statementsIn(place).stream()
                .noneMatch(said -> frame.start() <= said.span().start() && said.span().end() <= frame.end());
    }
}
