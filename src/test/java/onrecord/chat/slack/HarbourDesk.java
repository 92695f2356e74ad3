package onrecord.chat.slack;

import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.chat.Content;
import onrecord.chat.Harbour;
import onrecord.corpus.Corpus;

/** {@link Harbour}, as Slack is given it. */
final class HarbourDesk {

    static final String SHIPS = Harbour.SHIPS;
    static final String DRAGONS = Harbour.DRAGONS;

    private HarbourDesk() {
    }

    static Content content() {
        return content(HarbourDesk::answer);
    }

    /** @param answerer in place of the usual one, for what must go wrong or take long */
    static Content content(Function<Question, Answer> answerer) {
        Corpus corpus = Harbour.corpus();
        return new Content(Harbour.desk(answerer), Harbour.gate(), Harbour.links(), () -> corpus, Harbour::people);
    }

    static Answer answer(Question question) {
        return Harbour.answer(question);
    }
}
