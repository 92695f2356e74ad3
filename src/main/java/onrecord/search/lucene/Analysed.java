package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;

/**
 * A reading in the terms that an index holds, for engines that analyse nothing themselves. What {@link Fields} says of the
 * fields holds here, too: the same document gives the same terms whichever engine keeps them.
 */
public final class Analysed {

    private final Analysis analysis = new Analysis();

    /**
     * A passage of a reading.
     *
     * @param number its place in the reading, from 0
     * @param context stems of its own, its heading's and its document's title's words, without function words; empty for an aside
     * @param sentences its sentences in order; empty for an aside
     * @param aside the words of a passage that may not be an answer; otherwise empty
     */
    public record Part(int number, List<String> context, List<Sentence> sentences, List<String> aside) {

        public Part {
            context = List.copyOf(context);
            sentences = List.copyOf(sentences);
            aside = List.copyOf(aside);
        }

        /** The names of those who say something there. */
        public Set<String> speakers() {
            Set<String> speakers = new LinkedHashSet<>();
            sentences.forEach(sentence -> speakers.addAll(sentence.speakers()));
            return speakers;
        }
    }

    /**
     * A sentence of a passage.
     *
     * @param stems function words included
     * @param words as they stand, folded and in order; as many as there are stems
     * @param speakers the names of those who say something there
     */
    public record Sentence(List<String> stems, List<String> words, Set<String> speakers) {

        public Sentence {
            stems = List.copyOf(stems);
            words = List.copyOf(words);
            speakers = Set.copyOf(speakers);
        }
    }

    /** The passages of a reading in order; each is analysed when its turn comes, so this can be walked through once. */
    public Iterator<Part> parts(Reading reading) {
        var speaking = new Speaking(reading.statements());
        return IntStream.range(0, reading.passages().size()).mapToObj(number -> part(reading, number, speaking))
                .iterator();
    }

    /** The words of a wording, as those of sentences and asides. */
    public List<String> words(String text) {
        return analysis.terms(Fields.WORD, text);
    }

    /** What is looked for with a query. */
    public SentenceQuery query(String text) {
        return new SentenceQuery(new QueryWords(analysis).of(text));
    }

    /** Words of {@code lexicon} that may have been meant, as {@link onrecord.search.Vocabulary#near} has it. */
    public List<String> near(String word, Lexicon lexicon) throws IOException {
        return new Spelling(lexicon, analysis).near(word);
    }

    /** The stem of the word of {@code lexicon} that was most likely meant by a folded one that stands nowhere. */
    public Optional<String> meant(String folded, Lexicon lexicon) throws IOException {
        return new Spelling(lexicon, analysis).meant(folded);
    }

    /** A speaker as the index knows them. */
    public static String term(Speaker speaker) {
        return Speaking.term(speaker);
    }

    private Part part(Reading reading, int number, Speaking speaking) {
        Passage passage = reading.passages().get(number);
        String text = reading.document().text();
        if (!passage.quotable()) {
            return new Part(number, List.of(), List.of(), words(passage.span().in(text)));
        }
        List<String> context = new ArrayList<>(analysis.terms(Fields.CONTEXT, passage.span().in(text)));
        context.addAll(analysis.terms(Fields.CONTEXT, reading.document().citation().title()));
        if (passage.heading() != null) {
            context.addAll(analysis.terms(Fields.CONTEXT, passage.heading().in(text)));
        }
        return new Part(number, context,
                passage.sentences().stream().map(span -> sentence(span, text, speaking)).toList(),
                List.of());
    }

    private Sentence sentence(Span span, String text, Speaking speaking) {
        String words = span.in(text);
        return new Sentence(analysis.terms(Fields.SENTENCE, words), analysis.terms(Fields.WORD, words),
                speaking.in(span));
    }
}
