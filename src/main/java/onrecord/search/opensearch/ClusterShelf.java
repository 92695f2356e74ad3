package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Entry;
import onrecord.corpus.EntryForm;
import onrecord.corpus.Reading;
import onrecord.corpus.ReadingForm;
import onrecord.corpus.Shelf;
import onrecord.corpus.TextForm;
import onrecord.search.lucene.Recent;

/**
 * The readings as they were published at one time. The catalogue is held in memory, and as many readings as were asked for last.
 */
final class ClusterShelf implements Shelf {

    private final State state;
    private final List<Entry> entries;
    private final Map<String, Place> places;
    private final Recent recent = new Recent();

    private record Place(Entry entry, String key) {
    }

    ClusterShelf(State state) {
        this.state = state;
        this.places = places(state);
        this.entries = places.values().stream().map(Place::entry).sorted(Comparator.comparing(Entry::file)).toList();
    }

    private static Map<String, Place> places(State state) {
        EntryForm form = new EntryForm();
        Map<String, Place> places = new HashMap<>();
        state.each(Rows.ENTRY, List.of("key", "entry"), row -> {
            try {
                byte[] bytes = row.path("entry").binaryValue();
                Entry entry = form.entry(bytes, 0, bytes.length);
                places.put(entry.file(), new Place(entry, row.path("key").asText()));
            } catch (IOException e) {
                throw new ClusterUnavailable("The catalogue in the index " + state.index() + " cannot be read", e);
            }
        });
        return places;
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Optional<Reading> reading(String file) {
        Optional<Reading> known = recent.of(file);
        return known.isPresent() ? known : Optional.ofNullable(places.get(file)).map(this::read);
    }

    private Reading read(Place place) {
        JsonNode row = state.row(Rows.document(place.key()), "reading,text");
        try {
            byte[] text = row.path("text").binaryValue();
            byte[] reading = row.path("reading").binaryValue();
            Reading whole = ReadingForm.reading(reading, 0, reading.length, place.entry(),
                    TextForm.text(text, 0, text.length));
            recent.keep(whole, () -> true);
            return whole;
        } catch (IOException e) {
            throw new ClusterUnavailable("The document " + place.entry().file() + " in the index " + state.index()
                    + " cannot be read", e);
        }
    }
}
