package onrecord.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/** Finds who is named beside a quotation without a verb. */
final class QuoteLabels {

    /** What somebody does to another's words. */
    private static final Set<String> QUOTING = Set.of("quoted", "quoting", "quotes", "cited", "citing", "cites", "read",
            "reads",
            "recited", "sang", "repeated");

    private final Whom whom;
    private final CueTable cues;

    QuoteLabels(Whom whom, CueTable cues) {
        this.whom = whom;
        this.cues = cues;
    }

    /** "Senator Ann Roe (D-OH): “This is right.”" and "“This is right.” - Ann Roe". */
    @Nullable
    Credit credit(Frame frame) {
        SubjectFinder finder = new SubjectFinder(frame, cues);
        int quote = frame.quotes().isEmpty() ? -1 : indexOfQuote(frame);
        Optional<Subject> label = Optional.empty();
        if (quote > 1 && frame.markAt(quote - 1, ":")) {
            label = finder.leading(quote - 1).filter(subject -> subject.from() <= 1);
        } else if (quote == 0 && frame.markAt(1, "-–—")) {
            label = finder.after(2)
                    .filter(subject -> subject.to() + 1 >= frame.size() || frame.markAt(subject.to() + 1, ",("));
        }
        if (label.orElse(null) instanceof Subject.Phrases phrases
                && phrases.phrases().stream().noneMatch(QuoteLabels::heading)) {
            Span cue = frame.words(phrases.from(), phrases.to());
            List<Figure> who = phrases.phrases().stream()
                    .map(phrase -> whom.figure(phrase, cue).or(() -> whom.newcomer(phrase, true)))
                    .flatMap(Optional::stream)
                    .toList();
            List<Token> between = quote > 1 ? frame.tokens().subList(phrases.to() + 1, quote - 1) : List.of();
            boolean bare = quote > 1
                    && between.stream()
                            .noneMatch(token -> token.isWord() && !token.capitalised() && token.text().length() > 2);
            boolean another = !bare && between.stream().anyMatch(token -> token.capitalised() || token.in(QUOTING));
            if (!another && !who.isEmpty() && who.size() == phrases.phrases().size()) {
                return new Credit(who, cue, bare || quote == 0 ? null : cue);
            }
        }
        return null;
    }

    /** "Interview: “...”", "Claim: “...”": what the words are, not who says them. */
    private static boolean heading(NounPhrase phrase) {
        return phrase.name().size() == 1 && Label.heads(phrase.name().getFirst());
    }

    private static int indexOfQuote(Frame frame) {
        for (int i = 0; i < frame.size(); i++) {
            if (frame.quoteAt(i)) {
                return i;
            }
        }
        return -1;
    }
}
