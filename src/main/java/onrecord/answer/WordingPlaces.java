package onrecord.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.Wordings;
import onrecord.search.Wordings.Alike;
import onrecord.search.Wordings.Spot;

/** Finds what of the documents a quotation is to be compared with. */
final class WordingPlaces {

    /**
     * A passage that holds all the words one after the other ranks first; more are looked at where the same is said often,
     * and where a long quotation runs over many passages.
     */
    private static final int SPOTS = 40;

    private final Wordings wordings;
    private final Retriever retriever;
    private final Corpus corpus;

    WordingPlaces(Wordings wordings, Retriever retriever, Corpus corpus) {
        this.wordings = wordings;
        this.retriever = retriever;
        this.corpus = corpus;
    }

    /** A passage of a reading. */
    record Near(Reading reading, int number) {

        Passage passage() {
            return reading.passages().get(number);
        }
    }

    /**
     * The passages most like a quotation, best first.
     *
     * @param speakers whose words are looked at: what many say ("thank you very much") may fill all places, and theirs be
     *     none of these; empty for anybody's
     */
    List<Near> near(String quoted, Set<Speaker> speakers) {
        return near(alike(quoted, speakers));
    }

    private List<Near> near(Alike alike) {
        List<Near> near = new ArrayList<>();
        Readings readings = new Readings(corpus);
        for (Spot spot : alike.spots()) {
            readings.of(spot.file()).ifPresent(reading -> near.add(new Near(reading, spot.passage())));
        }
        return near;
    }

    private Alike alike(String quoted, Set<Speaker> speakers) {
        return speakers.isEmpty() ? wordings.like(quoted, SPOTS) : new Alike(theirs(quoted, speakers), false);
    }

    private List<Spot> theirs(String quoted, Set<Speaker> speakers) {
        return retriever.retrieve(new Query(quoted, speakers), SPOTS).best().stream()
                .map(hit -> new Spot(hit.file(), hit.passage())).distinct().toList();
    }

    /**
     * What is said in and round the passages most like a quotation.
     *
     * @param utterances each once
     * @param all whether these are known to be all in which it stands as it is
     */
    record Said(List<Utterance> utterances, boolean all) {
    }

    /** @param speakers as for {@link #near} */
    Said said(String quoted, int words, Set<Speaker> speakers) {
        Alike alike = alike(quoted, speakers);
        List<Utterance> all = new ArrayList<>();
        Set<Object> seen = new LinkedHashSet<>();
        Map<String, Hearing> hearing = new HashMap<>();
        for (Near one : near(alike)) {
            Hearing heard = hearing.computeIfAbsent(one.reading().document().file(),
                    file -> new Hearing(one.reading()));
            for (Utterance utterance : Utterances.round(heard, one.number(), words)) {
                boolean fresh = seen.add(List.of(one.reading().document().file(), utterance.own(),
                        utterance.words().isEmpty()
                                ? 0
                                : utterance.span(0, utterance.words().size()),
                        utterance.words().size()));
                if (fresh && !utterance.words().isEmpty()) {
                    all.add(utterance);
                }
            }
        }
        return new Said(all, alike.all());
    }
}
