package onrecord.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;

/**
 * The time words of an excerpt ("today", "on Wednesday", "last year") and the days they mean on the day of its document. What
 * stands between quotation marks was said on another day, perhaps, and stays as it is, unless a date stands beside it.
 */
final class SpokenDays {

    private static final String DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    /** Looks at the first letter before anything else: most words begin with none of these. */
    private static final Pattern TIME = Pattern
            .compile("(?=[FLMNOSTWYlnoty])\\b(?:(?<near>(?i:(?:this|yesterday|tomorrow) (?:morning|afternoon|evening)"
                    + "|today|yesterday|tomorrow|tonight|last night))"
                    + "|(?<period>(?i:last|this|next) (?i:week|month|year))"
                    + "|(?:(?<on>(?i:on)) )?+(?<day>" + DAY + "))\\b(?!['’]|-)");
    /** Words and marks that make no day of these: "the last week of May", "every Monday", "last Friday", "in today's". */
    private static final Pattern UNCLEAR_BEFORE = Pattern
            .compile(
                    "(?i)\\b(?:the|every|each|last|next|this|that|past|until|since|previous|following|another|a|one|from|to|and|or)\\s$");
    private static final Pattern UNCLEAR_BEHIND = Pattern.compile("\\s(?i:of|to " + DAY + "|and " + DAY + "|or " + DAY
            + "|through|after|before)\\b.*", Pattern.DOTALL);

    /** No sentence that somebody wrote has more; the bound keeps nonsense linear. */
    private static final int MOST = 20;

    /** The time words of an excerpt with what they mean; nothing of those that are not plain. */
    List<Remark> in(Excerpt excerpt) {
        List<Remark> found = new ArrayList<>();
        String text = excerpt.text();
        LocalDate published = excerpt.source().citation().date();
        Matcher matcher = TIME.matcher(text);
        int at = 0;
        for (int tries = 0; tries < MOST && matcher.find(at); tries++) {
            WrittenDay date = matcher.group("period") == null ? WrittenDay.behind(text, matcher.end()) : null;
            Optional<Days> days = date == null
                    ? published == null ? Optional.empty() : relative(text, matcher, published)
                    : date.on(published, matcher.group("day")).map(Days::one);
            int end = date == null || days.isEmpty() ? matcher.end() : date.end();
            at = end;
            days.ifPresent(meant -> found.add(new Remark.When(words(excerpt, matcher.start(), end), meant.first(),
                    meant.last())));
        }
        return found.stream().distinct().toList();
    }

    private record Days(LocalDate first, LocalDate last) {

        static Days one(LocalDate day) {
            return new Days(day, day);
        }
    }

    private static Excerpt words(Excerpt excerpt, int from, int to) {
        int start = excerpt.span().start();
        return excerpt.source().excerpt(new Span(start + from, start + to));
    }

    private static Optional<Days> relative(String text, Matcher time, LocalDate published) {
        String before = text.substring(Math.max(0, time.start() - 12), time.start());
        boolean unclear = UNCLEAR_BEFORE.matcher(before).find() || quoted(text, time.start())
                || UNCLEAR_BEHIND.matcher(text.substring(time.end(), Math.min(text.length(), time.end() + 16)))
                        .matches();
        if (unclear) {
            return Optional.empty();
        }
        String near = time.group("near");
        if (near != null) {
            return Optional.of(Days.one(published.plusDays(distance(near.toLowerCase(Locale.ROOT)))));
        }
        String period = time.group("period");
        return period == null
                ? weekday(text, time, published).map(Days::one)
                : Optional.of(period(period.toLowerCase(Locale.ROOT), published));
    }

    private static int distance(String near) {
        return near.startsWith("yesterday") || near.startsWith("last") ? -1 : near.startsWith("tomorrow") ? 1 : 0;
    }

    /** Weeks begin on Monday (ISO 8601). */
    private static Days period(String words, LocalDate published) {
        int step = words.startsWith("last") ? -1 : words.startsWith("next") ? 1 : 0;
        if (words.endsWith("week")) {
            LocalDate monday = published.with(DayOfWeek.MONDAY).plusWeeks(step);
            return new Days(monday, monday.plusDays(6));
        }
        LocalDate first = words.endsWith("month")
                ? published.withDayOfMonth(1).plusMonths(step)
                : published.withDayOfYear(1).plusYears(step);
        return new Days(first,
                words.endsWith("month") ? first.plusMonths(1).minusDays(1) : first.plusYears(1).minusDays(1));
    }

    /** The one before, behind a verb in the past; the one after, behind one in the future. */
    private static Optional<LocalDate> weekday(String text, Matcher time, LocalDate published) {
        DayOfWeek day = DayOfWeek.valueOf(time.group("day").toUpperCase(Locale.ROOT));
        Tense tense = Tense.at(text, time.start(), time.end());
        int back = Math.floorMod(published.getDayOfWeek().getValue() - day.getValue(), 7);
        return switch (tense) {
            case PAST -> Optional.of(published.minusDays(back));
            case FUTURE -> back == 0 ? Optional.empty() : Optional.of(published.plusDays(7 - back));
            case UNCLEAR -> Optional.empty();
        };
    }

    /** Whether quotation marks are open there. */
    private static boolean quoted(String text, int at) {
        int open = 0;
        boolean straight = false;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            open += c == '“' || c == '«' || c == '„' ? 1 : c == '”' || c == '»' ? -1 : 0;
            straight ^= c == '"';
        }
        return open != 0 || straight;
    }
}
