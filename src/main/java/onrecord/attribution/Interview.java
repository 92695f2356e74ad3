package onrecord.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.corpus.Passage;

/** Who asks and who answers in an interview with "Q:" and "A:": its preface tells. */
final class Interview {

    private static final Set<String> MEETING = Set.of("met", "meets", "interviewed", "interviews", "asked", "asks",
            "visited", "visits", "spoke", "speaks", "talked",
            "talks", "sat", "called", "caught");

    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|Words|Text|Interview|Interviewed|Photos?|Photographs?|Portrait|As told to|Edited)\\b(?!:? with\\b).*",
            Pattern.DOTALL);

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
        if (asking.isEmpty() && answering.isEmpty() && label.answers()) {
            return titled();
        }
        boolean plain = asking.isEmpty() ? answering.stream().distinct().count() == 1 : !answering.isEmpty();
        return (label.asks() ? asking : answering).stream().findFirst().filter(figure -> plain);
    }

    /** "Five questions for Ann Roe": the one person whom the title names, where nothing else names anybody. */
    private Optional<Figure> titled() {
        List<List<String>> named = passages.subList(0, Collections.min(labels.keySet())).stream()
                .filter(passage -> !BYLINE.matcher(passage.span().in(text)).matches())
                .flatMap(passage -> passage.sentences().stream())
                .flatMap(sentence -> names(Tokenizer.tokens(text, sentence, List.of())).stream()).distinct().toList();
        return named.size() == 1 ? Optional.of(reader.named(named.getFirst())) : Optional.empty();
    }

    /** The names that begin with a given name, for a title may have capitals everywhere. */
    private static List<List<String>> names(List<Token> tokens) {
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int end = i;
            while (English.givenName(tokens.get(i).text()) && end + 1 < tokens.size()
                    && (capital(tokens.get(end + 1)) || particle(tokens, end + 1))) {
                end++;
            }
            if (end > i) {
                names.add(tokens.subList(i, end + 1).stream().map(Token::text).toList());
            }
            i = end;
        }
        return names;
    }

    private static boolean particle(List<Token> tokens, int i) {
        return tokens.get(i).in(English.PARTICLES) && i + 1 < tokens.size()
                && (capital(tokens.get(i + 1)) || tokens.get(i + 1).in(English.PARTICLES));
    }

    /** A word with a capital that is no "On" or "For" of a title. */
    private static boolean capital(Token token) {
        return token.isWord() && token.capitalised() && !token.in(English.PREPOSITIONS)
                && !token.in(English.CONJUNCTIONS) && !token.in(English.DETERMINERS) && !token.in(English.AUXILIARIES)
                && !token.in(English.OPENERS);
    }

    /** "The Harbour Gazette, 20 May 2023": a name and a day, of whom nothing is said. */
    private static boolean dateline(List<Token> sentence, NounPhrase phrase) {
        List<Token> rest = sentence.subList(phrase.to() + 1, sentence.size());
        return rest.stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER)
                && rest.stream().noneMatch(token -> token.isWord() && !token.capitalised());
    }

    private void sort(List<Token> sentence, List<Figure> asking, List<Figure> answering) {
        Optional<NounPhrase> subject = new NounPhrases(sentence).startingAt(0, cues)
                .filter(phrase -> phrase.name().size() > 1);
        subject.ifPresent(phrase -> {
            if (dateline(sentence, phrase)) {
                return;
            }
            boolean meets = phrase.to() + 1 < sentence.size() && sentence.get(phrase.to() + 1).in(MEETING);
            (meets ? asking : answering).add(reader.named(phrase.name()));
        });
    }
}
