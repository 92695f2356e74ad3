package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Where the words of a piece stand in the sentences of one segment, which are asked for in order. */
final class LeafPlaces {

    private static final int[] NONE = {};

    private final LeafReader reader;
    private final Piece piece;
    private final @Nullable PostingsEnum[] postings;
    private final int[][] places;
    private int sentence = -1;

    LeafPlaces(LeafReader reader, Piece piece) {
        this.reader = reader;
        this.piece = piece;
        this.postings = new PostingsEnum[piece.words().size()];
        this.places = new int[postings.length][];
    }

    /** Whether one word stands right behind another somewhere in a sentence. */
    boolean touch(int first, int second, int doc) throws IOException {
        if (doc != sentence) {
            Arrays.fill(places, null);
            sentence = doc;
        }
        int[] behind = of(second);
        for (int place : of(first)) {
            if (Arrays.binarySearch(behind, place + 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int[] of(int word) throws IOException {
        if (places[word] == null) {
            places[word] = read(word);
        }
        return places[word];
    }

    private int[] read(int word) throws IOException {
        PostingsEnum in = postings[word] == null
                ? reader.postings(new Term(piece.field(), piece.words().get(word).word()), PostingsEnum.POSITIONS)
                : postings[word];
        postings[word] = in;
        if (in == null || in.advance(sentence) != sentence) {
            return NONE;
        }
        int[] found = new int[in.freq()];
        for (int i = 0; i < found.length; i++) {
            found[i] = in.nextPosition();
        }
        return found;
    }
}
