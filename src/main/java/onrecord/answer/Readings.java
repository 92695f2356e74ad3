package onrecord.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;

/**
 * The readings that one answer has opened, each once: its sentences come from the same documents again and again. For one
 * thread.
 */
final class Readings {

    private final Corpus corpus;
    private final Map<String, Optional<Reading>> opened = new HashMap<>();

    Readings(Corpus corpus) {
        this.corpus = corpus;
    }

    Optional<Reading> of(String file) {
        return opened.computeIfAbsent(file, corpus::reading);
    }
}
