package onrecord.answer;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A name as a question writes it: whom does it fit? */
final class NameMatch {

    private final List<String> words;

    /** @param words folded, without a leading article */
    NameMatch(List<String> words) {
        List<String> name = words;
        while (name.size() > 1 && FullName.isLetters(name.getLast())) {
            name = name.subList(0, name.size() - 1);
        }
        this.words = List.copyOf(name);
    }

    /** Its last word, letters after it aside. */
    String last() {
        return words.getLast();
    }

    /** Those it fits best: one, or several when it does not tell them apart. */
    List<Somebody> among(List<Somebody> people) {
        List<Somebody> whole = people.stream().filter(one -> one.parts().words().equals(words)).toList();
        if (whole.size() == 1 && !whole.getFirst().parts().bare()) {
            return whole;
        }
        List<Somebody> fitting = people.stream().filter(this::fits).toList();
        if (fitting.isEmpty()) {
            return byFirstName(people);
        }
        return toldApart(fitting);
    }

    private boolean fits(Somebody one) {
        return !one.parts().organisation() && endsWith(one.parts().last()) && firstNamesFit(one);
    }

    private boolean endsWith(List<String> last) {
        return words.size() >= last.size() && words.subList(words.size() - last.size(), words.size()).equals(last);
    }

    /** Whether everything before the last name is a title, a role, or a first name of this person. */
    boolean firstNamesFit(Somebody one) {
        int before = Math.max(0, words.size() - one.parts().last().size());
        return words.subList(0, before).stream().allMatch(word -> fitsBefore(word, one));
    }

    private boolean fitsBefore(String word, Somebody one) {
        return FullName.isTitle(word)
                || (one.parts().bare() && words.size() == 2)
                || one.parts().first().stream().anyMatch(first -> FullName.sameFirst(word, first))
                || one.roles().stream().anyMatch(role -> Role.of(List.of(word)).words().stream().allMatch(role::has));
    }

    /** First by first names, then by role, then whoever has a full name and is credited with words. */
    private List<Somebody> toldApart(List<Somebody> fitting) {
        List<Somebody> best = preferred(fitting, one -> one.parts().first().stream().anyMatch(words::contains));
        best = preferred(best, this::roleFits);
        best = preferred(best, Somebody::credited);
        return preferred(best, one -> !one.parts().bare());
    }

    private boolean roleFits(Somebody one) {
        Stream<String> titles = words.stream().filter(FullName::isTitle);
        return titles.anyMatch(title -> one.roles().stream()
                .anyMatch(role -> !Collections.disjoint(role.words(), Role.of(List.of(title)).words())));
    }

    private static List<Somebody> preferred(List<Somebody> from, java.util.function.Predicate<Somebody> by) {
        List<Somebody> kept = from.stream().filter(by).toList();
        return kept.isEmpty() ? from : kept;
    }

    /** A first name alone, where only one speaker has it. */
    private List<Somebody> byFirstName(List<Somebody> people) {
        if (words.size() != 1) {
            return List.of();
        }
        List<Somebody> fitting = people.stream()
                .filter(one -> one.credited() && !one.parts().organisation() && !one.parts().bare())
                .filter(one -> one.parts().first().getFirst().equals(words.getFirst()))
                .toList();
        return fitting.size() == 1 ? fitting : List.of();
    }
}
