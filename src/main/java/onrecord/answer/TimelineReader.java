package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Corpus;

/** Understands a question that asks how something went on in time: "timeline of Y by X", "how did Y develop since May?". */
final class TimelineReader {

    private static final String NOUN = "(?:time ?-?lines?|chronolog(?:y|ies)|chronicle|sequence of events)";

    /** "timeline of Y", "give me the history of Y". */
    private static final Pattern OPENING = Pattern.compile("(?i)^(?:what(?:'s|’s| is| was) |draw(?: up)? |make |build "
            + "|create |write |show |give |list )?(?:me |us )?(?:an? |the |some )?(?:short |brief |full |complete |whole )?"
            + "(?:" + NOUN
            + "(?: of events)?\\b|history of\\b)[:,]?\\s*(?:of|for|on|about|in|around|regarding|with)?\\b\\s*");

    /** "Y timeline", "Y: a chronology". */
    private static final Pattern ENDING = Pattern.compile("(?i)[:,]?\\s+(?:(?:as|in) )?(?:an? |the )?" + NOUN
            + "\\s*[?.!]*$");

    private static final Pattern ORDERLY = Pattern
            .compile("(?i)[,;]?\\s*\\b(?:(?:listed |sorted |ordered )?(?:in (?:chronological"
                    + " |date |time |temporal )?order(?: of (?:date|time))?|chronologically|by (?:date|time|day))(?=\\s*[?.!]*$)"
                    + "|over (?:time|the (?:years|months|weeks|days))|as time (?:went|goes|passed) (?:by|on)|day by day"
                    + "|through(?:out)? time|oldest first|(?:from )?first to last)\\b");

    /** What grows or turns by itself; a time or nothing follows. The forms of each are tried too. */
    private static final String TURNS = "(?:develop|evolv|chang|gr[eo]w|recover|progress|unfold|shift|improv|worsen"
            + "|deteriorat|decreas|increas|declin|ris|rose|fall|fell|vary|vari|mov|go on|went on|drop|shr[iau]nk|expand|escalat"
            + "|proceed|continu|turn out)(?:ed|es|e|s|ing|n|en|ped|y)?";
    private static final Pattern TURNING = Pattern.compile("(?i)^how (?:did|has|have|had|do|does) (.+?) " + TURNS
            + "\\b(?: (?:his|her|their|its) (?:views?|minds?|positions?|stance|tone|opinions?))?"
            + "(?=\\s*(?:[?.!,]|$)|\\s+(?:on|about|regarding|over|towards|between|after|since|from|in|during|until"
            + "|before|by|so far|up|down|again|further|with|at)\\b)(.*)$");

    private static final Pattern BLANKS = Pattern.compile("\\s{2,}+");

    private static final Set<String> BY = Set.of("by", "from");

    private final SpeakerFinder speakers;
    private final QuestionWords known;
    private final PeriodReader periods;
    private final DatedDays days;

    TimelineReader(SpeakerFinder speakers, QuestionWords known, Corpus corpus) {
        this.speakers = speakers;
        this.known = known;
        this.periods = new PeriodReader(corpus);
        this.days = new DatedDays(corpus);
    }

    /**
     * Reads a question.
     *
     * @param ordinary how a question that asks for nothing of that kind is read
     */
    Optional<Draft> read(String plain, List<Word> words, Function<String, Draft> ordinary) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        // Long runs of white space are slow to match.
        String text = BLANKS.matcher(mended(plain.substring(words.getFirst().start()), words)).replaceAll(" ");
        PeriodReader.Found found = periods.in(text);
        String rest = found.rest();
        return opening(rest).or(() -> orderly(rest)).or(() -> turning(rest, found.period()))
                .map(subject -> draft(subject, text, words, ordinary));
    }

    /** The text from its first word on, with the word that asks for a timeline spelt right. */
    private static String mended(String text, List<Word> words) {
        String mended = text;
        for (Word word : words) {
            boolean slip = !word.is("timelines") && Spelling.near(word.folded(), "timeline");
            mended = slip || Spelling.near(word.folded(), "chronology")
                    ? mended.replace(word.text(), "timeline")
                    : mended;
        }
        return mended;
    }

    private static Optional<String> opening(String text) {
        Matcher opening = OPENING.matcher(text);
        if (opening.find()) {
            return Optional.of(text.substring(opening.end()));
        }
        Matcher ending = ENDING.matcher(text);
        return ending.find() ? Optional.of(text.substring(0, ending.start())) : Optional.empty();
    }

    private static Optional<String> orderly(String text) {
        Matcher order = ORDERLY.matcher(text);
        return order.find()
                ? Optional.of(turned(text.substring(0, order.start()) + text.substring(order.end())))
                : Optional.empty();
    }

    private static String turned(String text) {
        Matcher turning = TURNING.matcher(text);
        return turning.matches() ? turning.group(1) + turning.group(2) : text;
    }

    /** Only several days show how something developed; a question about one day is one about a fact. */
    private Optional<String> turning(String text, Period period) {
        Matcher turning = TURNING.matcher(text);
        return turning.matches() && days.within(period) > 1
                ? Optional.of(turning.group(1) + turning.group(2))
                : Optional.empty();
    }

    private Draft draft(String subject, String text, List<Word> words, Function<String, Draft> ordinary) {
        // Without its mark it is no question any more: "Oster on the tram".
        Draft read = by(Measured.without(subject).replaceAll("[?.!\\s]+$", ""), ordinary);
        List<Word> topic = Words.of(TimeWords.without(text, Words.text(read.topic())));
        List<Word> telling = topic.stream()
                .filter(word -> !known.form(word) && !known.empty(word) && !known.opinion(word)).toList();
        return new Draft(Kind.TIMELINE, read.asked(), telling, words, read.pronoun());
    }

    /** "... by X" names whose words are wanted. */
    private Draft by(String subject, Function<String, Draft> ordinary) {
        List<Word> words = Words.of(subject);
        for (int i = words.size() - 1; i > 0; i--) {
            List<Word> name = words.subList(i, words.size());
            boolean credited = BY.contains(words.get(i - 1).folded())
                    && speakers.subject(name).stream().anyMatch(one -> !one.name().isBlank());
            if (credited) {
                Draft rest = ordinary.apply(subject.substring(0, words.get(i - 1).start()));
                return new Draft(Kind.TIMELINE, speakers.subject(name), rest.topic(), new ArrayList<>(words), false);
            }
        }
        return ordinary.apply(subject);
    }
}
