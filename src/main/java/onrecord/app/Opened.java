package onrecord.app;

import java.util.List;
import onrecord.answer.Question;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.corpus.Corpus;

/**
 * Everything a surface needs to answer.
 *
 * @param live what answers
 * @param desk where to ask
 * @param gate through which every message leaves
 * @param links where readers find the documents
 * @param engine what holds them
 */
record Opened(Live live, Desk desk, Gate gate, Links links, Engine engine) implements AutoCloseable {

    /** The documents as they are known now. */
    Corpus corpus() {
        return live.shown();
    }

    /** Who is credited with words in them. */
    List<Question.Asked> people() {
        return live.parts().people().credited();
    }

    @Override
    public void close() {
        // What is being indexed in the background is given up first: nobody waits for it any more.
        engine.close();
        live.close();
    }
}
