package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.search.Slips;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The words of one state of the index, and which of them a misspelt word may mean. */
final class Spelling {

    private static final int MOST = 5;

    /** Shorter words have too many neighbours that mean something else. */
    private static final int SHORTEST = 4;

    /** From this length on two slips are forgiven. */
    private static final int LONG = 8;

    /** In so many, those of one letter are compared as quickly as Lucene builds an automaton: in a millisecond. */
    private static final int MANY = 50_000;

    private final IndexReader reader;
    private final Census census;
    private final Analysis analysis;

    Spelling(IndexSearcher searcher, Analysis analysis) {
        this.reader = searcher.getIndexReader();
        this.census = LiveSearcher.census(searcher);
        this.analysis = analysis;
    }

    /** Nearest first, then the most frequent; the word itself only if look-alike letters hid it. */
    List<String> near(String text) throws IOException {
        List<String> words = analysis.terms(Fields.WORD, text);
        if (words.size() != 1) {
            return List.of();
        }
        String word = words.get(0);
        return near(Lookalikes.plain(word), word).stream().map(Candidate::word).toList();
    }

    /** The stem of the word that is most likely meant by one that stands nowhere. */
    Optional<String> meant(String word) throws IOException {
        if (!word.chars().allMatch(Character::isLetter) || Lookalikes.mixed(word)) {
            return Optional.empty();
        }
        return near(word, word).stream()
                .map(Candidate::word)
                .filter(candidate -> candidate.length() >= SHORTEST && candidate.chars().allMatch(Character::isLetter))
                .findFirst()
                .map(candidate -> analysis.terms(Fields.SENTENCE, candidate).get(0));
    }

    private List<Candidate> near(String word, String asTyped) throws IOException {
        if (word.length() < SHORTEST || word.length() > WordParts.LONGEST) {
            return List.of();
        }
        int most = word.length() < LONG ? 1 : 2;
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        List<Candidate> found = new ArrayList<>();
        for (String candidate : words() > MANY ? alike(word, first, most) : beginning(first)) {
            int slips = Slips.between(word, candidate, most);
            int holders = slips <= most && !candidate.equals(asTyped)
                    ? census.holders(new Term(Fields.WORD, candidate))
                    : 0;
            if (holders > 0) {
                found.add(new Candidate(candidate, likeness(slips, word, candidate), holders));
            }
        }
        return found.stream().sorted(Candidate.BEST_FIRST).limit(MOST).toList();
    }

    private long words() throws IOException {
        long words = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.WORD);
            words += terms == null ? 0 : terms.size();
        }
        return words;
    }

    /** The words that begin with a letter. */
    private Set<String> beginning(String letter) throws IOException {
        BytesRef first = new BytesRef(letter);
        Set<String> found = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.WORD);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            boolean more = each.seekCeil(first) != SeekStatus.END;
            while (more && StringHelper.startsWith(each.term(), first)) {
                found.add(each.term().utf8ToString());
                more = each.next() != null;
            }
        }
        return found;
    }

    /** Of these, those that lie no more slips from a word. */
    private Set<String> alike(String word, String letter, int most) throws IOException {
        CompiledAutomaton alike = new CompiledAutomaton(
                new LevenshteinAutomata(word.substring(letter.length()), true).toAutomaton(most, letter), true, false);
        Set<String> found = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.WORD);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.intersect(alike, null);
            while (each.next() != null) {
                found.add(each.term().utf8ToString());
            }
        }
        return found;
    }

    private static double likeness(int slips, String word, String candidate) {
        return 1 - (double) slips / Math.min(word.length(), candidate.length());
    }

    /**
     * @param likeness 1 for the same letters, less for each slip
     * @param sentences how many hold the word
     */
    private record Candidate(String word, double likeness, int sentences) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::likeness)
                .thenComparingInt(Candidate::sentences).reversed().thenComparing(Candidate::word);
    }
}
