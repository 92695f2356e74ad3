package onrecord.chat.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import onrecord.answer.Question.Asked;
import onrecord.chat.Gate;
import onrecord.chat.OfCorpus;
import onrecord.chat.Sources;
import onrecord.chat.WebResponse;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;

/** The documents for the pages, so that none shows a text as current that its file does not hold any more. */
final class Current {

    /** To ask about a changed document makes it be read again; who changes it all the time is not waited for. */
    private static final int TRIES = 3;

    private final Gate gate;
    private final Supplier<Register> register;

    /**
     * @param gate knows how the files are now
     * @param corpus the documents as they are known
     * @param people who is credited with words in them
     */
    Current(Gate gate, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this.gate = gate;
        this.register = new OfCorpus<>(corpus, now -> Register.of(now, people.get()));
    }

    /**
     * A page that is going to be made.
     *
     * @param shows the documents of which it shows something
     * @param page makes it
     */
    record View(List<Document> shows, Supplier<WebResponse> page) {

        View {
            shows = List.copyOf(shows);
        }

        /** One that shows nothing of any document. */
        static View of(WebResponse page) {
            return new View(List.of(), () -> page);
        }
    }

    /** The page, made of documents that are what was read of them; status 503 where that cannot be had. */
    WebResponse respond(Function<Register, View> looking) {
        for (int i = 0; i < TRIES; i++) {
            Register known = register.get();
            View view = looking.apply(known);
            // What was found changed while it was looked at may be missing from what is shown.
            if (current(view.shows()) && known == register.get()) {
                return view.page().get();
            }
        }
        return WebResponse.text(503, "A document is being changed, or cannot be read again. Try again in a moment.\n")
                .with("Retry-After", "5");
    }

    private boolean current(List<Document> documents) {
        boolean current = true;
        for (Document document : documents) {
            current &= gate.state(document) == Sources.State.UNCHANGED;
        }
        return current;
    }
}
