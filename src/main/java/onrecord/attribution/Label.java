package onrecord.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Span;

/**
 * What stands before a turn: "SECRETARY BLINKEN:", "Q", "Lynne Neagle AM:", "QUESTION (Fenella Brook, Dosmare Sentinel):".
 *
 * @param core its words without brackets
 * @param bracket what stands in brackets in it, or empty
 * @param capitals whether all of its letters are capitals
 * @param span where it stands, colon and all
 */
record Label(String core, String bracket, boolean capitals, Span span) {

    /** Longer runs before a colon are sentences. */
    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 9;
    private static final Pattern RECORDED = Pattern.compile("((?:The \\p{Lu}{5,20}+|(?:Mr\\.|Ms\\.|Mrs\\.|Miss|Dr\\.|"
            + "(?:Vice )?Chair(?:man|woman)?|Senator|Representative|Secretary|General|Admiral|Ambassador|Director|"
            + "Governor|Judge|Justice|Commissioner|Administrator) (?:Mc|Mac|De|La|Le|O['’])?\\p{Lu}[\\p{Lu}'’-]++"
            + "(?: \\p{Lu}{2,20}+){0,2}))(?: of \\p{Lu}\\p{Ll}++(?: \\p{Lu}\\p{Ll}++){0,2})?\\.(?=\\s)");
    private static final Pattern DASHED = Pattern
            .compile("(\\p{Lu}[^().,:;–—\\n]{1,60}+(?:\\([^()\\n]{1,40}+\\))?)(?:, [^.–—\\n]{2,90}+)?\\. [–—](?=\\s)");
    /** "[00:12] ANN ROE:", "00:12:05 Ann Roe:", "Q14 Chair:". */
    private static final Pattern LEAD = Pattern
            .compile(
                    "(?:>{1,3}+|[\\[(]?\\d{1,2}+:\\d{2}(?::\\d{2})?(?:\\.\\d{1,3})?[\\])]?|Q\\d{1,4}+\\.?)[\\s\\u00a0]*+(?<=[\\s\\u00a0>])(?=\\p{Lu})");
    /** "Ann Roe [00:12]:" */
    private static final Pattern TIME_BEHIND = Pattern.compile("\\[?\\d{1,2}+:\\d{2}(?::\\d{2})?\\]?\\s*$");
    /** Speakers without a name. */
    private static final Set<String> NAMELESS = Set.of("q", "a", "question", "questions", "questioner", "answer",
            "reporter", "reporters", "moderator", "operator",
            "aide", "staff", "staffer", "audience", "participant", "participants", "interviewer", "host",
            "unidentified", "unknown", "official", "officials",
            "press", "attendee", "attendees", "crowd", "all", "interpreter", "voice", "voices", "child", "children",
            "guest", "speaker", "announcer", "anchor", "newsreader", "caller", "narrator", "court", "witness", "clerk",
            "bailiff", "juror", "foreperson",
            "administration");
    /** Words before a colon that open a note or a list and no turn. */
    private static final Set<String> HEADERS = Set.of("what", "when", "where", "who", "why", "note", "notes", "contact",
            "contacts", "email", "tel", "phone", "date",
            "time", "subject", "to", "from", "re", "attention", "location", "place", "speakers", "witnesses", "members",
            "present", "q&a", "interview", "read", "more", "also", "photo",
            "photograph", "picture", "source", "via", "update", "updated", "correction", "video", "watch", "related",
            "opinion", "analysis", "attendance", "apologies", "claim", "verdict", "quote", "quotation", "caption",
            "headline", "title", "exclusive", "breaking", "listen", "podcast", "review", "profile", "editorial",
            "letter", "motto", "slogan", "theme", "topic", "example", "motion", "summary");

    /** Whether a word before a colon tells what follows and not who speaks. */
    static boolean heads(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return HEADERS.contains(lower) || NAMELESS.contains(lower);
    }

    /** The label that a passage of {@code text} begins with, if it does. */
    static Optional<Label> at(String text, Span passage) {
        Optional<Label> fixed = letter(text, passage).or(() -> recorded(text, passage)).or(() -> dashed(text, passage));
        if (fixed.isPresent()) {
            return fixed;
        }
        int start = lead(text, passage);
        int colon = text.indexOf(':', start);
        if (colon < 0 || colon >= passage.end() || colon - passage.start() > LONGEST) {
            return Optional.empty();
        }
        if (colon + 1 < passage.end() && !space(text.charAt(colon + 1)) && text.charAt(colon + 1) != '“'
                && text.charAt(colon + 1) != '"') {
            return Optional.empty();
        }
        return of(text.substring(start, colon), new Span(passage.start(), colon + 1));
    }

    /** "Q   Why?", "Q. Why?", "A. Because." */
    private static Optional<Label> letter(String text, Span passage) {
        char letter = text.charAt(passage.start());
        if (passage.length() <= 2 || letter != 'Q' && letter != 'A') {
            return Optional.empty();
        }
        char next = text.charAt(passage.start() + 1);
        boolean stop = next == '.' && space(text.charAt(passage.start() + 2));
        return stop || letter == 'Q' && space(next)
                ? Optional.of(new Label(String.valueOf(letter), "", true,
                        new Span(passage.start(), passage.start() + (stop ? 2 : 1))))
                : Optional.empty();
    }

    /** Where the name begins: behind a time code or the number of a question. */
    private static int lead(String text, Span passage) {
        Matcher matcher = LEAD.matcher(text).region(passage.start(),
                Math.min(passage.end(), passage.start() + LONGEST));
        return matcher.lookingAt() ? matcher.end() : passage.start();
    }

    /** "Mr. OAKES of Idaho. ...", "The CHAIRMAN. ...": as the records of the United States Congress have it. */
    private static Optional<Label> recorded(String text, Span passage) {
        Matcher matcher = RECORDED.matcher(text)
                .region(passage.start(), Math.min(passage.end(), passage.start() + LONGEST));
        return matcher.lookingAt()
                ? Optional.of(new Label(matcher.group(1), "", true, new Span(matcher.start(), matcher.end())))
                : Optional.empty();
    }

    /** "Ann Roe, on behalf of the Harbour Group. – ...", "Ann Roe (HG). – ...": as the European Parliament has it. */
    private static Optional<Label> dashed(String text, Span passage) {
        Matcher matcher = DASHED.matcher(text)
                .region(passage.start(), Math.min(passage.end(), passage.start() + 2 * LONGEST));
        return matcher.lookingAt()
                ? of(matcher.group(1), new Span(matcher.start(), matcher.end()))
                : Optional.empty();
    }

    /** The label that these words make. */
    static Optional<Label> of(String words, Span span) {
        int open = words.indexOf('(');
        int close = words.lastIndexOf(')');
        String bracket = open >= 0 && close > open ? words.substring(open + 1, close).strip() : "";
        String core = TIME_BEHIND.matcher(
                open >= 0 && close > open ? words.substring(0, open) + words.substring(close + 1) : words)
                .replaceFirst("")
                .replaceAll("[\\s\\u00a0]+", " ").strip();
        String[] parts = core.split(" ");
        if (core.isEmpty() || parts.length > MOST_WORDS || !named(parts)) {
            return Optional.empty();
        }
        boolean capitals = core.equals(core.toUpperCase(Locale.ROOT)) && core.chars().anyMatch(Character::isLetter);
        return Optional.of(new Label(core, bracket, capitals, span));
    }

    private static boolean named(String[] parts) {
        for (String part : parts) {
            String lower = part.toLowerCase(Locale.ROOT);
            boolean small = English.PARTICLES.contains(lower) || lower.equals("of") || lower.equals("for")
                    || lower.equals("the") || lower.equals("and");
            small |= lower.equals("from") && parts[0].equalsIgnoreCase("question");
            boolean sentence = English.PREPOSITIONS.contains(lower) && !small;
            if (sentence || !small && !Character.isUpperCase(part.charAt(0)) && !part.startsWith("#")
                    && !Character.isDigit(part.charAt(0)) && !part.equals("&")) {
                return false;
            }
        }
        return Character.isUpperCase(parts[0].charAt(0)) && !HEADERS.contains(parts[0].toLowerCase(Locale.ROOT));
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether it names nobody: "Q", "MODERATOR", "SENIOR ADMINISTRATION OFFICIAL". */
    boolean nameless() {
        for (String part : core.toLowerCase(Locale.ROOT).split("[ .]+")) {
            if (NAMELESS.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it asks, in an interview. */
    boolean asks() {
        return core.equalsIgnoreCase("q") || core.equalsIgnoreCase("question");
    }

    /** Whether it answers, in an interview. */
    boolean answers() {
        return core.equalsIgnoreCase("a") || core.equalsIgnoreCase("answer");
    }
}
