package onrecord.app;

import java.util.List;
import java.util.Optional;
import onrecord.chat.Health;
import onrecord.chat.JsonRenderer;
import onrecord.corpus.Entry;

/** Asks the program a question as anybody would, from its text to the proved message. */
final class Trial {

    private static final String PART = "questions";

    private final Opened opened;
    private final JsonRenderer renderer;

    Trial(Opened opened) {
        this.opened = opened;
        this.renderer = new JsonRenderer(opened.links());
    }

    /** Whether there was an answer; what the documents' own titles are asked for is for the index to find. */
    Health run() {
        List<Entry> entries = opened.corpus().entries();
        if (entries.isEmpty()) {
            return Health.of(false, PART, "no documents");
        }
        String title = entries.getFirst().citation().title();
        String message = opened.gate().pass(opened.desk().ask(title, Optional.empty()), renderer).message();
        boolean answered = message.contains("\"verdict\":");
        return Health.of(answered, PART, answered ? "answered" : "not answered");
    }
}
