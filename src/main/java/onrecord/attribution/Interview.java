package onrecord.attribution;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Passage;

/** Who asks and who answers in an interview with "Q:" and "A:": its preface tells. */
final class Interview {

    private static final Set<String> MEETING = Set.of("met", "meets", "interviewed", "interviews", "asked", "asks",
            "visited", "visits", "spoke", "speaks", "talked",
            "talks", "sat", "called", "caught");

    private final String text;
    private final List<Passage> passages;
    private final Map<Integer, Label> labels;
    private final LabelReader reader;
    private final CueTable cues;

    Interview(String text, List<Passage> passages, Map<Integer, Label> labels, LabelReader reader, CueTable cues) {
        this.text = text;
        this.passages = passages;
        this.labels = labels;
        this.reader = reader;
        this.cues = cues;
    }

    /** The one who asks is "X" in "X met her in Y"; the one who answers is the first of whom the preface says something. */
    Optional<Figure> who(Label label) {
        int first = Collections.min(labels.keySet());
        Optional<Figure> asking = Optional.empty();
        Optional<Figure> answering = Optional.empty();
        for (Passage passage : passages.subList(0, first)) {
            for (int i = 0; passage.kind() == Passage.Kind.PARAGRAPH && i < passage.sentences().size(); i++) {
                Frame frame = new Frame(0, passage.sentences().get(i),
                        Tokenizer.tokens(text, passage.sentences().get(i), List.of()), List.of(), List.of());
                Optional<NounPhrase> subject = new NounPhrases(frame.tokens()).startingAt(0, cues)
                        .filter(phrase -> phrase.name().size() > 1);
                if (subject.isEmpty()) {
                    continue;
                }
                boolean meets = subject.get().to() + 1 < frame.size()
                        && frame.token(subject.get().to() + 1).in(MEETING);
                Optional<Figure> figure = subject.map(phrase -> reader.named(phrase.name()));
                asking = meets && asking.isEmpty() ? figure : asking;
                answering = !meets && answering.isEmpty() ? figure : answering;
            }
        }
        return asking.isEmpty() || answering.isEmpty() ? Optional.empty() : label.asks() ? asking : answering;
    }
}
