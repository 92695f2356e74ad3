package onrecord.answer;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Span;
import onrecord.search.Hit;
import onrecord.search.Query;
import onrecord.search.Retriever;

/** Whether a word of a question is one that the documents use, and whether they use it as a name. */
final class Usage {

    /** Enough to see a word in lower case if it is an ordinary one. */
    private static final int LOOKED_AT = 5;

    private final Retriever retriever;
    private final Corpus corpus;

    Usage(Retriever retriever, Corpus corpus) {
        this.retriever = retriever;
        this.corpus = corpus;
    }

    /** What a word is to the documents. */
    enum Standing {
        /** They do not have it. */
        ABSENT,
        /** They have it with a capital letter only. */
        NAME,
        /** They have it as an ordinary word. */
        ORDINARY
    }

    /** Whether they do not have it. */
    boolean absent(Word word) {
        return retriever.retrieve(new Query(word.text(), Set.of()), 0).terms().stream()
                .allMatch(term -> term.sentences() == 0);
    }

    Standing of(Word word) {
        var hits = retriever.retrieve(new Query(word.text(), Set.of()), LOOKED_AT);
        var seen = hits.best().stream()
                .filter(hit -> hit.inSentence() != 0)
                .flatMap(hit -> sentence(hit).stream())
                .flatMap(sentence -> Words.of(sentence).stream().filter(other -> other.is(word.folded()))
                        .limit(LOOKED_AT))
                .toList();
        // What the index found for a word that stands nowhere is a word near it.
        if (!hits.terms().isEmpty() && hits.terms().stream().allMatch(term -> term.sentences() == 0)) {
            return Standing.ABSENT;
        }
        if (seen.isEmpty()) {
            return hits.best().isEmpty() ? Standing.ABSENT : Standing.ORDINARY;
        }
        return seen.stream().allMatch(Word::capital) ? Standing.NAME : Standing.ORDINARY;
    }

    private Optional<String> sentence(Hit hit) {
        return corpus.reading(hit.file()).map(reading -> {
            Span span = reading.passages().get(hit.passage()).sentences().get(hit.sentence());
            return span.in(reading.document().text());
        });
    }

    /** Whether none of the words is an ordinary one. */
    boolean foreign(Stream<Word> words) {
        return words.allMatch(word -> of(word) != Standing.ORDINARY);
    }
}
