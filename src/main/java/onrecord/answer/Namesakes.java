package onrecord.answer;

import java.util.List;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;

/** Asks whether somebody was meant whose name is near the one that was typed, but not near enough to be taken for it. */
final class Namesakes {

    /** More names would be a list of people, no question. */
    private static final int FEW = 3;

    /** One letter in three may be wrong: "Clvrly", "Clevarley". */
    private static final int LETTERS_A_SLIP = 3;

    private final People people;

    Namesakes(People people) {
        this.people = people;
    }

    /** " Did you mean A or B?", or nothing where nobody of a near name is credited with words. */
    String near(List<Asked> asked) {
        List<String> names = asked.stream()
                .filter(one -> one.speakers().isEmpty())
                .map(one -> Words.folded(one.name()))
                .filter(words -> !words.isEmpty())
                .flatMap(words -> people.all().stream().filter(one -> one.credited() && near(words.getLast(), one)))
                .map(Somebody::name)
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty() || names.size() > FEW ? ""
                : " Did you mean " + names.stream().collect(Collectors.joining(" or ")) + "?";
    }

    private static boolean near(String typed, Somebody one) {
        String last = one.parts().last().getLast();
        return !one.parts().organisation()
                && Spelling.distance(typed, last) <= Math.min(typed.length(), last.length()) / LETTERS_A_SLIP
                && Math.min(typed.length(), last.length()) > LETTERS_A_SLIP;
    }
}
