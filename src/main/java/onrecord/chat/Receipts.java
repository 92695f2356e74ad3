package onrecord.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Answer;
import onrecord.answer.Counted;
import onrecord.answer.Receipt;
import onrecord.answer.Receipt.Count;
import onrecord.answer.Receipt.Refused;
import org.jspecify.annotations.Nullable;

/** A receipt in a few short sentences. */
public final class Receipts {

    private Receipts() {
    }

    /** What was searched, which words stand where, and why the nearest passage is no answer; only where nothing was found. */
    public static Optional<String> of(Reply reply) {
        return reply.answer() instanceof Answer.NotFound none
                ? Optional.ofNullable(none.receipt()).map(Receipts::text)
                : Optional.empty();
    }

    private static String text(Receipt receipt) {
        return searched(receipt) + words(receipt.words()) + refused(receipt.refused());
    }

    private static String searched(Receipt receipt) {
        String documents = "Searched " + Counted.of(receipt.documents(), "document");
        LocalDate first = receipt.first();
        LocalDate last = receipt.last();
        return documents + (first == null || last == null ? "." : dates(Captions.day(first), Captions.day(last)) + ".");
    }

    private static String dates(String first, String last) {
        return first.equals(last) ? " of " + first : ", " + first + " to " + last;
    }

    private static String words(List<Count> words) {
        return words.isEmpty()
                ? ""
                : " In them: " + words.stream().map(Receipts::count).collect(Collectors.joining("; ")) + ".";
    }

    private static String count(Count count) {
        String word = "“" + count.word() + "” ";
        return count.sentences() == 0
                ? word + "in none"
                : word + "in " + Counted.of(count.documents(), "document") + " ("
                        + Counted.of(count.sentences(), "sentence")
                        + ")";
    }

    private static String refused(@Nullable Refused refused) {
        if (refused == null) {
            return "";
        }
        String lacks = refused.lacks().stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
        String whose = refused.speaker() == null ? "" : "is by " + refused.speaker();
        if (lacks.isEmpty() && whose.isEmpty()) {
            return " The nearest passage has these words, but says too little of them together.";
        }
        String and = lacks.isEmpty() || whose.isEmpty() ? "" : " and ";
        return " The nearest passage " + whose + and + (lacks.isEmpty() ? "" : "lacks " + lacks) + ".";
    }
}
