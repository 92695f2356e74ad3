package onrecord.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;

/**
 * The passages that are one person's words from end to end, without marks: a statement or speech under its speaker's name, a
 * letter over its writer's, the answers of an interview under its questions. What is quoted in them stays second-hand: the
 * words are that person's.
 */
final class Voices {

    private static final Set<String> FIRST_PERSON = Set.of("i", "i'm", "i've", "i'll", "i'd", "my", "me", "we", "we're",
            "we've", "we'll", "our", "us");
    private static final Set<String> SINGULAR = Set.of("i", "i'm", "i've", "i'll", "i'd", "my", "me");

    private final List<Passage> passages;
    private final Map<Integer, Credit> credits = new HashMap<>();

    Voices(String text, List<Passage> passages, Roster roster, CueTable cues) {
        this.passages = passages;
        LabelReader reader = new LabelReader(text, roster, new Span(0, 0), List.of());
        new SignedLetter(text, passages, reader, cues).read(credits);
        if (credits.isEmpty()) {
            new NamedSpeech(text, passages, roster, reader).read(credits);
        }
        if (credits.isEmpty()) {
            new AskedInHeadings(text, passages, roster).read(credits);
        }
    }

    /** Whether a passage is one of these. */
    boolean speaks(int passage) {
        return credits.containsKey(passage);
    }

    /** What they say, a statement for each passage. */
    List<Statement> statements() {
        return credits.entrySet().stream().filter(entry -> !passages.get(entry.getKey()).sentences().isEmpty())
                .map(entry -> statement(passages.get(entry.getKey()).sentences(), entry.getValue())).toList();
    }

    private static Statement statement(List<Span> sentences, Credit credit) {
        return new Statement(sentences.getFirst().to(sentences.getLast()), credit.as(Speech.DIRECT));
    }

    /** Whether a passage says "I" or "we" outside quotation marks. */
    static boolean firstPerson(String text, Passage passage) {
        return says(text, passage, FIRST_PERSON);
    }

    /** Whether a passage says "I" outside quotation marks. */
    static boolean saysI(String text, Passage passage) {
        return says(text, passage, SINGULAR);
    }

    private static boolean says(String text, Passage passage, Set<String> words) {
        List<Quote> quotes = new QuotationMarks(text).in(List.of(passage)).getFirst();
        return Tokenizer.tokens(text, passage.span(), quotes).stream().anyMatch(token -> token.in(words));
    }
}
