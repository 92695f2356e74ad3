package onrecord.attribution;

import java.util.ArrayList;
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

    /**
     * The one who asks is "X" in "X met her in Y"; the one who answers is the first of whom the preface says something, or,
     * where nobody is said to ask, the only one.
     */
    Optional<Figure> who(Label label) {
        List<Figure> asking = new ArrayList<>();
        List<Figure> answering = new ArrayList<>();
        passages.subList(0, Collections.min(labels.keySet())).stream()
                .filter(passage -> passage.kind() == Passage.Kind.PARAGRAPH)
                .flatMap(passage -> passage.sentences().stream())
                .forEach(sentence -> sort(Tokenizer.tokens(text, sentence, List.of()), asking, answering));
        boolean plain = asking.isEmpty() ? answering.stream().distinct().count() == 1 : !answering.isEmpty();
        return (label.asks() ? asking : answering).stream().findFirst().filter(figure -> plain);
    }

    private void sort(List<Token> sentence, List<Figure> asking, List<Figure> answering) {
        Optional<NounPhrase> subject = new NounPhrases(sentence).startingAt(0, cues)
                .filter(phrase -> phrase.name().size() > 1);
        subject.ifPresent(phrase -> {
            boolean meets = phrase.to() + 1 < sentence.size() && sentence.get(phrase.to() + 1).in(MEETING);
            (meets ? asking : answering).add(reader.named(phrase.name()));
        });
    }
}
