package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.search.Slips;

/** The words of one state of an index, and which of them a misspelt word may mean. */
final class Spelling {

    private static final int MOST = 5;

    /** Shorter words have too many neighbours that mean something else. */
    private static final int SHORTEST = 4;

    /** From this length on two slips are forgiven. */
    private static final int LONG = 8;

    private final Lexicon lexicon;
    private final Analysis analysis;

    Spelling(Lexicon lexicon, Analysis analysis) {
        this.lexicon = lexicon;
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
        List<Candidate> found = new ArrayList<>();
        lexicon.near(word, most, (candidate, sentences) -> {
            int slips = Slips.between(word, candidate, most);
            if (slips <= most && !candidate.equals(asTyped)) {
                found.add(new Candidate(candidate, likeness(slips, word, candidate), sentences));
            }
        });
        return found.stream().sorted(Candidate.BEST_FIRST).limit(MOST).toList();
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
