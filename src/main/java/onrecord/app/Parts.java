package onrecord.app;

import onrecord.answer.Answerer;
import onrecord.answer.People;
import onrecord.answer.QuestionReader;
import onrecord.corpus.Corpus;

/**
 * What answers questions about a corpus as it was read at one moment.
 *
 * @param corpus the documents
 * @param index over exactly these documents
 * @param people whom they name
 * @param reader understands questions about them
 * @param answerer answers such questions
 */
record Parts(Corpus corpus, Engine.Searching index, People people, QuestionReader reader,
        Answerer answerer) implements AutoCloseable {

    @Override
    public void close() {
        index.end().run();
    }
}
