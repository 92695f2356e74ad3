package onrecord.chat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Counted;
import onrecord.answer.Quotation;
import onrecord.answer.Remark;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import org.jspecify.annotations.Nullable;

/** The words that stand beside a quotation: who said it, how, and where it was published. */
public final class Captions {

    /** Between the parts of a caption. */
    public static final String DOT = " · ";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Names in a line that still reads as one. */
    private static final int NAMED = 5;

    private Captions() {
    }

    /** Who said it and how: "Antony Blinken, reported"; "The document’s words" for nobody. */
    public static String credit(Quotation quotation) {
        Attribution credit = quotation.credit();
        return credit == null ? credit(null, null) : credit(speaker(credit.speakers()), credit.speech());
    }

    static String credit(@Nullable String speaker, @Nullable Speech speech) {
        if (speaker == null || speech == null) {
            return "The document’s words";
        }
        // The dot parts a caption; a name with one in it would read as a name and a title.
        return Visible.line(speaker).replace("·", "-") + switch (speech) {
            case DIRECT -> ", own words";
            case REPORTED -> ", reported";
            case ANNOUNCED -> ", announced";
        };
    }

    /** The names as one: "A", "A and B", "A, B and C"; nothing for nobody. */
    public static Optional<String> speaker(@Nullable Attribution credit) {
        return Optional.ofNullable(credit).map(c -> speaker(c.speakers()));
    }

    static String speaker(List<Speaker> speakers) {
        List<String> names = speakers.stream().map(Speaker::name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Title, publisher and day, as far as they are known. */
    public static String source(Citation citation) {
        Stream<@Nullable String> parts = Stream.of(citation.title(), citation.publisher(),
                citation.date() == null ? null : day(citation.date()));
        return parts.flatMap(Stream::ofNullable).map(Visible::line).collect(Collectors.joining(DOT));
    }

    /** What to know beside a quotation, in one short line. */
    public static String remark(Remark remark) {
        return switch (remark) {
            case Remark.Superseded(var earlier, var by) ->
                "Earlier, of " + day(earlier) + ": superseded by the document of " + day(by) + ".";
            case Remark.Newest(var published, var today) -> "Newest source of this answer: " + day(published) + ", "
                    + age(published, today) + ".";
            case Remark.Published(var published) -> "Said in a document of " + day(published) + ".";
            case Remark.When(var words, var first, var last) ->
                "Time: " + Visible.line(words.text()) + " = " + day(first)
                        + (first.equals(last) ? "." : " to " + day(last) + ".");
            case Remark.Interpreted() -> "Through an interpreter.";
            case Remark.Quoting(var whom) -> whom.isEmpty()
                    ? "Quotes somebody else: the words between marks are second-hand."
                    : "Quoting " + Visible.line(whom) + ": the words between marks are second-hand.";
            case Remark.Prepared() -> "As prepared for delivery; the words spoken may differ.";
        };
    }

    /** In the largest unit of which two have passed: nobody counts 1,403 days. */
    private static String age(LocalDate published, LocalDate today) {
        for (ChronoUnit unit : List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS)) {
            long passed = unit.between(published, today);
            if (passed > 1) {
                return passed + " " + unit.name().toLowerCase(Locale.ROOT) + " old";
            }
        }
        long days = ChronoUnit.DAYS.between(published, today);
        return days == 0 ? "today" : days == 1 ? "1 day old" : days + " days old";
    }

    /** How many statements a document holds and whose: "12 statements: A, B and 3 more". */
    public static String voices(Answer.Sources.Source source) {
        String count = Counted.of(source.statements(), "statement");
        int named = Math.min(NAMED, source.people().size());
        int rest = source.people().size() - named;
        String names = String.join(", ", source.people().subList(0, named))
                + (rest > 0 ? " and " + rest + " more" : "");
        return names.isEmpty() ? count : count + ": " + Visible.line(names);
    }

    /** "18 January 2023". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }
}
