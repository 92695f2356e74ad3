package onrecord.answer;

import java.util.List;

import java.util.Set;

/** Tells by its interrogative which sort of answer a question wants. */
final class KindFinder {

    private static final Set<String> TIMES = Set.of("time", "date", "day", "year", "month", "week", "century", "decade",
            "weekday");
    private static final Set<String> PLACES = Set.of("city", "country", "place", "town", "state", "continent", "venue",
            "location",
            "room", "building", "region", "village", "province", "county");
    private static final Set<String> PEOPLE = Set.of("person", "people", "minister", "president", "leader", "lawyer",
            "official",
            "politician", "spokesman", "spokeswoman", "journalist", "reporter", "expert", "secretary", "judge");
    private static final Set<String> SUMS = Set.of("price", "cost", "sum", "amount", "percentage", "proportion",
            "share", "height", "length", "width", "depth", "weight", "distance", "age", "speed", "temperature",
            "population");
    /** What can be more or less so: "how high". */
    private static final Set<String> MEASURES = Set.of("high", "tall", "long", "wide", "deep", "far", "big", "large",
            "old", "fast", "heavy", "full", "thick", "hot", "cold", "expensive", "strong");
    private static final Set<String> BEFORE_NOUN = Set.of("the", "s", "current", "latest", "newest", "total", "exact",
            "estimated", "new", "old", "original", "average", "actual", "overall", "present");
    /** Verbs that open a request instead of a question. */
    private static final Set<String> REQUESTS = Set.of("summarise", "summarize", "list", "explain", "describe",
            "compare", "name");

    /** Words of a search, not of a sentence. */
    private static final int LONGEST_KEYWORDS = 12;

    private final QuestionWords known;

    KindFinder(QuestionWords known) {
        this.known = known;
    }

    Kind kind(String plain, List<Word> words, boolean quoted) {
        int at = interrogative(words);
        if (at < 0) {
            return withoutInterrogative(plain, words);
        }
        Word word = words.get(at);
        if (whoSaid(words, at, quoted)) {
            return Kind.WHO_SAID;
        }
        return switch (word.folded()) {
            case "when" -> Kind.WHEN;
            case "where" -> Kind.WHERE;
            case "who", "whom", "whose" -> Kind.WHO;
            case "how" -> how(words, at);
            case "what", "which", "whats", "wat", "wht", "wot" -> thing(words, at);
            default -> Kind.FACT;
        };
    }

    /** "when" is no question in "what did X say when asked": the first interrogative counts. */
    private int interrogative(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (known.interrogative(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private Kind withoutInterrogative(String plain, List<Word> words) {
        boolean sentence = plain.contains("?") || words.size() > LONGEST_KEYWORDS
                || (!words.isEmpty()
                        && (known.auxiliary(words.getFirst()) || REQUESTS.contains(words.getFirst().folded())));
        return sentence ? Kind.FACT : Kind.KEYWORD;
    }

    /** "who said", "which lawyer said", and "who" before words in quotation marks. */
    private boolean whoSaid(List<Word> words, int at, boolean quoted) {
        String word = words.get(at).folded();
        if (!word.startsWith("who") && !word.equals("which")) {
            return false;
        }
        int latest = Math.min(words.size() - 1, at + (word.equals("which") ? 3 : 2));
        for (int i = at + 1; i <= latest; i++) {
            if (known.auxiliary(words.get(i))) {
                return false;
            }
            if (!known.verb(words.get(i).folded()).isEmpty()) {
                return i > at + 1 || word.startsWith("who");
            }
        }
        return quoted && word.equals("who");
    }

    private static Kind how(List<Word> words, int at) {
        String next = at + 1 < words.size() ? words.get(at + 1).folded() : "";
        return switch (next) {
            case "much" -> Kind.HOW_MUCH;
            case "many" -> Kind.HOW_MANY;
            default -> MEASURES.contains(next) ? Kind.HOW_MUCH : Kind.FACT;
        };
    }

    private Kind thing(List<Word> words, int at) {
        String next = noun(words, at + 1);
        if (TIMES.contains(next)) {
            return Kind.WHEN;
        }
        if (PLACES.contains(next)) {
            return Kind.WHERE;
        }
        if (SUMS.contains(next)) {
            return Kind.HOW_MUCH;
        }
        if (next.equals("number")) {
            return Kind.HOW_MANY;
        }
        return PEOPLE.contains(next) ? Kind.WHO : Kind.FACT;
    }

    /** What is asked for: the word after "what", or after "what is the current". */
    private String noun(List<Word> words, int from) {
        int at = from;
        while (at < words.size() && (known.ofBeing(words.get(at)) || BEFORE_NOUN.contains(words.get(at).folded()))) {
            at++;
        }
        return at < words.size() ? words.get(at).folded() : "";
    }
}
