package onrecord.search.lucene;

import java.nio.file.Path;
import onrecord.corpus.Corpus;
import onrecord.search.TestCorpus;

/** Rewrites an index for ever, and says so after each commit. Made to be killed. */
final class KilledWhileIndexing {

    private KilledWhileIndexing() {
    }

    public static void main(String[] arguments) {
        try (LuceneIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
            for (int round = Integer.parseInt(arguments[1]);; round++) {
                index.update(corpus(round), (done, all) -> {
                });
                System.out.println(round);
            }
        }
    }

    /** Fifty documents, one in five of them new in this round. */
    static Corpus corpus(int round) {
        TestCorpus corpus = new TestCorpus();
        for (int i = 0; i < 50; i++) {
            String words = "Lighthouse number " + i + (i % 5 == 0 ? " was lit in round " + round : " stays dark")
                    + ".\n";
            corpus.with(i + ".txt", "Lighthouse " + i, words);
        }
        return corpus.corpus();
    }
}
