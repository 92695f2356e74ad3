package onrecord.chat.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.chat.Suggestions;
import org.jsoup.nodes.Element;

/** People and subjects that somebody may mean who is in the middle of a question. */
final class Completion {

    /** Of each sort: a short list is read at a glance. */
    private static final int MOST = 4;

    /** Words of a name that is being typed. */
    private static final int WORDS = 3;

    /** Letters without which everything would be suggested. */
    private static final int LETTERS = 2;

    /** Longer than a question that is typed by hand; nothing is suggested for what was pasted. */
    private static final int LONGEST = 500;

    /** Words of which questions are made; names that begin like them are suggested at the next letter. */
    private static final Set<String> SMALL = Set.of("what", "did", "does", "do", "is", "are", "was", "were", "has",
            "have", "who", "whose", "when", "where", "why", "how", "much", "many", "say", "says", "said", "on", "about",
            "of", "in", "at", "by", "to", "for", "from", "and", "or", "the", "compare", "timeline", "sources", "with");

    private final Suggestions suggestions;

    Completion(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** @param with the whole field, with the name in the place of what was typed of it */
    private record Option(String name, String kind, String with) {

        Element element(int index) {
            Element option = new Element("li").attr("role", "option").attr("id", "option-" + index)
                    .attr("aria-selected", "false").attr("data-with", with).text(name);
            return option.appendChild(new Element("span").text(kind));
        }
    }

    /**
     * The options, as elements of a list box; nothing if there are none.
     *
     * @param typed what stands in the field
     * @param of "people", "topics", or both
     */
    String html(String typed, String of) {
        var html = new StringBuilder();
        int index = 0;
        for (Option option : options(typed, of)) {
            html.append(Parts.html(option.element(index++)));
        }
        return html.toString();
    }

    private List<Option> options(String typed, String of) {
        if (typed.isEmpty() || typed.length() > LONGEST || !Character.isLetterOrDigit(typed.codePointBefore(
                typed.length()))) {
            return List.of();
        }
        if (!of.equals("all")) {
            return options("", typed, of);
        }
        for (int words = WORDS; words > 0; words--) {
            int from = start(typed, words);
            List<Option> options = from < 0 ? List.of() : options(typed.substring(0, from), typed.substring(from), of);
            if (!options.isEmpty()) {
                return whole(options, typed.substring(from)) ? List.of() : options;
            }
        }
        return List.of();
    }

    /** Whoever has typed a whole name is not in the middle of one. */
    private static boolean whole(List<Option> options, String part) {
        return options.stream().anyMatch(option -> option.name().equalsIgnoreCase(part));
    }

    /** Where the last words begin; below nothing if there are fewer. */
    private static int start(String typed, int words) {
        int at = typed.length();
        for (int i = 0; i < words; i++) {
            if (at <= 0) {
                return -1;
            }
            at = typed.lastIndexOf(' ', at - 1);
        }
        return at + 1;
    }

    private List<Option> options(String before, String part, String of) {
        if (part.length() < LETTERS || SMALL.contains(part.toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        Stream<Option> people = of.equals("topics")
                ? Stream.of()
                : suggestions.speakers(part, MOST).stream().map(name -> new Option(name, "person", before + name));
        Stream<Option> topics = of.equals("people")
                ? Stream.of()
                : suggestions.topics(part, MOST).stream().map(name -> new Option(name, "subject", before + name));
        return Stream.concat(people, topics).toList();
    }
}
