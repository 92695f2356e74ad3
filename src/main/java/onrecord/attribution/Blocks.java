package onrecord.attribution;

import java.util.List;
import java.util.Set;
import onrecord.corpus.Passage;

/**
 * How far a block quotation goes: paragraphs without marks after "X said:", until X is spoken of in the third person, another
 * speaker has a cue, or a heading or list begins.
 */
final class Blocks {

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "us", "my", "me", "ours", "i'm", "we're",
            "we've", "i've", "we'll", "i'll");

    private final String text;
    private final List<Passage> passages;
    private final List<List<Quote>> quotes;
    private final Roster roster;
    private final CueTable cues;

    Blocks(String text, List<Passage> passages, List<List<Quote>> quotes, Roster roster, CueTable cues) {
        this.text = text;
        this.passages = passages;
        this.quotes = quotes;
        this.roster = roster;
        this.cues = cues;
    }

    /**
     * The first passage after the block that begins at {@code first}. The block has its first paragraph and goes on to the last
     * one that says "we" or "I": a paragraph after it that does not may as well be the document's own.
     */
    int end(int first, List<Figure> who) {
        int end = first;
        boolean setApart = first < passages.size() && passages.get(first).kind() == Passage.Kind.BLOCK_QUOTE;
        for (int i = first; i < passages.size() && belongs(i, setApart, who); i++) {
            if (i == first || setApart || firstPerson(passages.get(i))) {
                end = i + 1;
            }
        }
        return end;
    }

    private boolean belongs(int i, boolean setApart, List<Figure> who) {
        Passage passage = passages.get(i);
        if (setApart) {
            return passage.kind() == Passage.Kind.BLOCK_QUOTE && !begun(i);
        }
        if (passage.kind() != Passage.Kind.PARAGRAPH || begun(i) || text.charAt(passage.span().end() - 1) == ':') {
            return false;
        }
        return !mentions(passage, i, who);
    }

    /** Whether it opens with a quotation mark: then the marks say what is quoted. */
    private boolean begun(int i) {
        return quotes.get(i).stream().anyMatch(quote -> quote.outer().start() == passages.get(i).span().start());
    }

    private boolean mentions(Passage passage, int number, List<Figure> who) {
        boolean named = who.stream().anyMatch(figure -> figure.mentions().stream().anyMatch(passage.span()::contains));
        if (named) {
            return true;
        }
        for (Frame frame : Frames.of(text, number, passage, quotes.get(number))) {
            SubjectFinder finder = new SubjectFinder(frame, cues);
            if (finder.leading(frame.size()).orElse(null) instanceof Subject.Phrases phrases
                    && phrases.phrases().stream()
                            .anyMatch(phrase -> roster.meant(phrase, frame.span()).filter(who::contains).isPresent())) {
                return true;
            }
            if (otherSpeaks(frame)) {
                return true;
            }
        }
        return false;
    }

    /** A cue with a name before it: "we will continue" has none. */
    private boolean otherSpeaks(Frame frame) {
        return SayingFinder.in(frame, cues).stream().anyMatch(saying -> saying.subject() instanceof Subject.Phrases
                && saying.cue().takes('q') && !frame.quotes().isEmpty());
    }

    private boolean firstPerson(Passage passage) {
        return Tokenizer.tokens(text, passage.span(), List.of()).stream().anyMatch(token -> token.in(FIRST_PERSON));
    }
}
