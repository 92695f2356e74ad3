package onrecord.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    /** Speakers without a name. */
    private static final Set<String> NAMELESS = Set.of("q", "a", "question", "questions", "questioner", "answer",
            "reporter", "reporters", "moderator", "operator",
            "aide", "staff", "staffer", "audience", "participant", "participants", "interviewer", "host",
            "unidentified", "unknown", "official", "officials",
            "press", "attendee", "attendees", "crowd", "all", "interpreter", "voice", "voices", "child", "children",
            "guest", "speaker", "announcer", "narrator");
    /** Words before a colon that open a note or a list and no turn. */
    private static final Set<String> HEADERS = Set.of("what", "when", "where", "who", "why", "note", "notes", "contact",
            "contacts", "email", "tel", "phone", "date",
            "time", "subject", "to", "from", "re", "attention", "location", "place", "speakers", "witnesses", "members",
            "present", "read", "more", "also", "photo",
            "photograph", "picture", "source", "via", "update", "updated", "correction", "video", "watch", "related",
            "opinion", "analysis", "attendance", "apologies");

    /** The label that a passage of {@code text} begins with, if it does. */
    static Optional<Label> at(String text, Span passage) {
        if (text.charAt(passage.start()) == 'Q' && passage.length() > 2 && space(text.charAt(passage.start() + 1))) {
            return Optional.of(new Label("Q", "", true, new Span(passage.start(), passage.start() + 1)));
        }
        int colon = text.indexOf(':', passage.start());
        if (colon < 0 || colon >= passage.end() || colon - passage.start() > LONGEST) {
            return Optional.empty();
        }
        if (colon + 1 < passage.end() && !space(text.charAt(colon + 1)) && text.charAt(colon + 1) != '“'
                && text.charAt(colon + 1) != '"') {
            return Optional.empty();
        }
        return of(text.substring(passage.start(), colon), new Span(passage.start(), colon + 1));
    }

    private static Optional<Label> of(String words, Span span) {
        int open = words.indexOf('(');
        int close = words.lastIndexOf(')');
        String bracket = open >= 0 && close > open ? words.substring(open + 1, close).strip() : "";
        String core = (open >= 0 && close > open ? words.substring(0, open) + words.substring(close + 1) : words)
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
            if (!small && !Character.isUpperCase(part.charAt(0)) && !part.startsWith("#")
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
