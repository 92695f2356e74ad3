package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.answer.Answer.Comparison.Side;
import onrecord.answer.Question.Asked;

/**
 * Sets the words of several people side by side: for each what a question about them alone would get, as many for each.
 *
 * <p>No side knows of the others, so that nothing depends on their order.
 */
final class Comparer {

    /** Six excerpts are what a reader takes in at once. */
    private static final int TWO_SIDES = 3;
    private static final int MORE_SIDES = 2;

    private final People people;
    private final Function<Question, Answer> answerer;

    /** @param answerer answers what one person said */
    Comparer(People people, Function<Question, Answer> answerer) {
        this.people = people;
        this.answerer = answerer;
    }

    /** The comparison; {@link Answer.NotFound} where none of them is on record, or where a name does not tell whose. */
    Answer compare(Question question) {
        List<Answer> each = question.asked().stream().map(one -> answerer.apply(alone(question, one))).toList();
        for (int i = 0; i < each.size(); i++) {
            boolean namesakes = people.behind(question.asked().get(i).speakers()).size() > 1;
            if (namesakes && each.get(i) instanceof Answer.NotFound unclear) {
                return new Answer.NotFound(question, unclear.confidence(), unclear.why(), unclear.nearest());
            }
        }
        double confidence = each.stream().mapToDouble(Answer::confidence).max().orElse(0);
        return each.stream().anyMatch(Answer.Quoted.class::isInstance)
                ? new Answer.Comparison(question, confidence, sides(question, each))
                : silent(question, each, confidence);
    }

    private static Question alone(Question question, Asked one) {
        return new Question(question.text(), Kind.STATEMENT, List.of(one), question.topic(), question.line());
    }

    private static Answer silent(Question question, List<Answer> each, double confidence) {
        String why = each.stream()
                .filter(Answer.NotFound.class::isInstance)
                .map(none -> ((Answer.NotFound) none).why())
                .distinct()
                .collect(Collectors.joining(" "));
        return new Answer.NotFound(question, confidence, why, each.getFirst().quotations());
    }

    private static List<Side> sides(Question question, List<Answer> each) {
        int most = each.size() > 2 ? MORE_SIDES : TWO_SIDES;
        int fewest = each.stream()
                .filter(Answer.Quoted.class::isInstance)
                .mapToInt(answer -> answer.quotations().size())
                .min()
                .orElse(0);
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            List<Quotation> own = each.get(i) instanceof Answer.Quoted quoted ? quoted.quotations() : List.of();
            sides.add(new Side(question.asked().get(i), own.stream().limit(Math.min(most, fewest)).toList()));
        }
        return sides;
    }
}
