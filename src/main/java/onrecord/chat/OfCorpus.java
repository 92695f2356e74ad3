package onrecord.chat;

import java.util.function.Function;
import java.util.function.Supplier;
import onrecord.corpus.Corpus;
import org.jspecify.annotations.Nullable;

/** Something that is made of the documents, once for each state of them. Safe for use by several threads at once. */
public final class OfCorpus<T> implements Supplier<T> {

    private final Supplier<Corpus> corpus;
    private final Function<Corpus, T> make;
    private @Nullable Made<T> made;

    /** @param corpus the documents as they are now */
    public OfCorpus(Supplier<Corpus> corpus, Function<Corpus, T> make) {
        this.corpus = corpus;
        this.make = make;
    }

    private record Made<T>(Corpus from, T value) {
    }

    @Override
    public synchronized T get() {
        Corpus now = corpus.get();
        Made<T> last = made;
        if (last == null || last.from() != now) {
            last = new Made<>(now, make.apply(now));
            made = last;
        }
        return last.value();
    }
}
