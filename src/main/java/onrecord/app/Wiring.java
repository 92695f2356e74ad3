package onrecord.app;

import java.nio.file.Path;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.corpus.Corpus;
import onrecord.search.Indexer;

/** Puts the parts together: the one place where they are made. */
final class Wiring {

    private final Settings settings;

    Wiring(Settings settings) {
        this.settings = settings;
    }

    /** The documents as they are now. */
    Corpus read() {
        return new Corpus(List.of());
    }

    /** Everything that answers, over an index that is in step with the documents. */
    Opened open(Indexer.Progress progress) {
        Path folder = settings.corpus();
        var desk = new Desk((text, before) -> new Question(text, Kind.FACT, List.of(), text, text),
                question -> new Answer.NotFound(question, 0, "Nothing is wired yet.", List.of()), settings.lengths());
        return new Opened(read(), desk, new Gate(new FilesOnDisk(folder)), new Links(folder));
    }

    /** Brings the index in step with the documents; how many were indexed or taken out. */
    int index(boolean rebuild, Indexer.Progress progress) {
        return rebuild ? 1 : 0;
    }
}
