package onrecord.search.lucene;

import java.util.List;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.search.Hit;
import onrecord.search.Indexer.Progress;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.TestCorpus;

/** Two states of a small corpus, and what is found in it. */
final class Fruit {

    static final Progress QUIET = (done, all) -> {
    };

    static final Corpus TWO = new TestCorpus()
            .with("apples.txt", "Apples", "Mira: Apples ripen in autumn.\n")
            .with("pears.txt", "Pears", "Pears ripen in summer.\n")
            .corpus();

    static final Corpus CHANGED = new TestCorpus()
            .with("apples.txt", "Apples", "Mira: Apples rot in winter.\n")
            .with("plums.txt", "Plums", "Plums ripen in summer.\n")
            .corpus();

    private Fruit() {
    }

    /** The files in which words are found, best first. */
    static List<String> files(Retriever retriever, String text) {
        return retriever.retrieve(new Query(text, Set.of()), 10).best().stream().map(Hit::file).distinct().toList();
    }
}
