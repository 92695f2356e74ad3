package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Understands a question about the documents themselves: "what are your sources?", "who is in your documents?". */
final class SourcesReader {

    private static final String THINGS = "(?:sources?|documents?|docs|files?|corpus|texts?|materials?|articles?|archive"
            + "|collection|record|records|database|data)";
    private static final String YOURS = "(?:(?:all|your|the|of|these|those|any|some|available) )*";
    private static final String HAVING = "(?:(?:do|did|have|can|are) )?(?:(?:you|we|i|there) )?(?:(?:have|got|know|use|used"
            + "|hold|search|searched|read|cover|see|available|indexed|loaded|there|in|on|here|find|based|draw|record|your|the|index"
            + "|ask|about|from) ?)*";

    /** The whole question, folded, without what leads up to it. */
    private static final List<Pattern> ASKING = Stream.of(
            YOURS + THINGS + "(?: list)?",
            "(?:list|show|name|give) (?:me |us )?" + YOURS + "(?:" + THINGS + "|people|speakers|persons)(?: " + HAVING
                    + ")?",
            "(?:what|which|wat|whats)(?: (?:is|are|were))? " + YOURS + THINGS + "(?: " + HAVING + ")?",
            "(?:what|which) " + THINGS + " " + HAVING,
            "what (?:do|can) (?:you|i) (?:know|have|ask|cover|search|read|answer|hold)(?: (?:you|on record|on file|about"
                    + "|here|for|everything))*",
            "what (?:is|are) (?:in|on) " + YOURS + THINGS,
            "what (?:kind|sort)s? of " + THINGS + " " + HAVING,
            "(?:who|whom|whose) (?:is|are|do|does|can|speaks|speak|appears) ?(?:in|on|i|you|here|quoted)? ?(?:ask|know|have)?"
                    + " ?(?:about|in|on)? ?" + YOURS + THINGS + "?",
            "whose (?:words|statements|quotes|quotations) " + HAVING,
            "(?:what|which) (?:people|speakers|persons) " + HAVING + YOURS + THINGS + "?",
            "how many (?:statements|people|speakers|persons|" + THINGS + ") " + HAVING + YOURS + THINGS + "?",
            "where (?:do|did) you (?:get|take|have) (?:your|this|that|these|the|all) (?:answers|information|quotes|words"
                    + "|quotations|data|statements)(?: from)?",
            "where (?:do|does) (?:your|the|this|these) (?:answers|information|quotes|words|quotations|data|statements)"
                    + " come from")
            .map(Pattern::compile)
            .toList();

    /** Some of the documents: by publisher, date or title. */
    private static final List<Pattern> SOME = Stream.of(
            "(?:do|have|did) you (?:have |got |hold )*(?:anything|something|any|some|an?|" + THINGS + "| )+"
                    + "(?:from|dated|of|by|published (?:in|on|by|since|after|before)) (.+)",
            "(?:what|which) " + THINGS
                    + " (?:(?:do|you|have|are|were|is|was) )*(?:from|dated|by|published (?:in|on|by|since|after|before)) (.+)",
            "(?:who|whom) (?:speaks|speak|spoke|is quoted|talks|appears) (?:in|at) (.+)")
            .map(Pattern::compile)
            .toList();

    /** Nobody needs more words to ask for the documents; the patterns overflow the stack on thousands. */
    private static final int LONGEST = 60;

    private final SpeakerFinder speakers;

    /** @param speakers asked whether a name after "from" is a person's: then words are wanted, not documents */
    SourcesReader(SpeakerFinder speakers) {
        this.speakers = speakers;
    }

    /** Reads a question; nothing where it asks for what stands in the documents. */
    Optional<Draft> read(List<Word> words) {
        if (words.size() > LONGEST) {
            return Optional.empty();
        }
        String folded = words.stream().map(Word::folded).collect(Collectors.joining(" "));
        if (!words.isEmpty() && ASKING.stream().anyMatch(pattern -> pattern.matcher(folded).matches())) {
            return Optional.of(new Draft(Kind.SOURCES, List.of(), List.of(), words, false));
        }
        return SOME.stream().map(pattern -> pattern.matcher(folded)).filter(Matcher::matches).findFirst()
                .map(matcher -> Words.of(matcher.group(1)).size())
                .map(count -> words.subList(words.size() - count, words.size()))
                .filter(named -> named.stream().noneMatch(word -> word.is("about")) && !somebody(named))
                .map(named -> named.stream().dropWhile(word -> word.is("the")).toList())
                .map(named -> new Draft(Kind.SOURCES, List.of(), named, words, false));
    }

    /** Whether the first of these words name a person. */
    private boolean somebody(List<Word> named) {
        return IntStream.rangeClosed(1, named.size())
                .anyMatch(end -> !speakers.known(named.subList(0, end)).isEmpty());
    }
}
