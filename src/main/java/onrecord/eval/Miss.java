package onrecord.eval;

import java.util.List;
import onrecord.eval.Message.Quoted;

/**
 * A question that was not answered as expected.
 *
 * @param id its name in the set
 * @param question as it was asked
 * @param why what is wrong
 * @param quoted what was quoted as the answer
 */
record Miss(String id, String question, String why, List<Quoted> quoted) {

    Miss {
        quoted = List.copyOf(quoted);
    }
}
