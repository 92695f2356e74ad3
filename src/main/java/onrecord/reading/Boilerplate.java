package onrecord.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Blocks that are nobody's words and never an answer, told by how they begin or what they hold.
 *
 * <p>The phrases are those that news sites, press offices and transcript services put around their texts. All
 * are compared with the block in small letters, by plain search: no pattern here can run away.
 */
final class Boilerplate {

    /** Links to other stories; what is linked stands after a colon or on the lines below. */
    private static final Set<String> LINK_OPENERS = Set.of(
            "also read", "read also", "read more", "read next", "read on", "see also", "see more", "related",
            "related articles",
            "related stories", "related news", "related content", "related topics", "related links", "related posts",
            "more stories", "more news", "more on this story", "most read", "most popular", "you may also like",
            "you might also like", "recommended", "recommended for you", "don't miss", "don’t miss", "watch", "listen",
            "in pictures", "continue reading", "trending", "trending now", "up next", "latest news", "top stories",
            "further reading",
            "editor's picks", "editors' picks", "editor’s picks", "editors’ picks", "what to read next", "keep reading",
            "other stories", "read the full story", "share this article", "share this", "share this story",
            "share this page",
            "share", "follow us", "follow us on", "advertisement", "sponsored", "sponsored content", "comments", "tags",
            "topics",
            "filed under", "explore more", "popular");

    /** "MORE FROM THE SENTINEL: ...", "ALSO IN THE POST: ..." */
    private static final List<String> NAMED_LINK_OPENERS = List.of("more from ", "more in ", "more on ", "also in ",
            "also on ",
            "read more on ", "read more about ", "read more from ", "now read", "read our ");

    /** However a block goes on: no sentence of a story begins like this. */
    private static final List<String> BEGINNINGS = List.of(

            "contact the reporter", "contact the author", "contact the newsroom", "got a story", "got a tip",
            "have a story",
            "have a tip", "do you have a story", "do you have a tip", "subscribe to ", "subscribe now", "sign up for ",
            "sign up to ", "sign up here", "join our newsletter", "get our newsletter", "follow us on",
            "download our app",
            "download the app", "copyright ©", "copyright (c)", "© ", "©2", "(c) 1", "(c) 2", "/public release",
            "disclaimer:",
            "share this ", "click here ", "skip to ", "article continues", "story continues", "scroll down",
            "view in full here", "media contact", "press contact", "media enquiries", "press enquiries",
            "media inquiries",
            "press inquiries", "media relations:", "press office:", "enquiries:", "contact:", "contacts:", "tel:",
            "telephone:", "email:", "e-mail:", "phone:", "for media enquiries", "for media inquiries",
            "for press enquiries",
            "for further information, contact", "for further information please contact",
            "for further information, please contact", "for more information, contact",
            "for more information, please contact",
            "for more information please contact", "was this page ", "is this page ", "did you find this ", "photo by ",
            "photograph by ", "photos by ", "image by ", "picture by ", "photo courtesy", "image courtesy",
            "file photo",
            "by continuing to ", "we use cookies", "this site uses cookies", "this website uses cookies",
            "listen to this article",
            "support our journalism", "support independent journalism", "this story has been published from a wire");

    /** Whose work a story is; a name follows. "Writing by candlelight, she" goes on otherwise. */
    private static final List<String> CREDITS = List.of("reporting by ", "additional reporting by ", "editing by ",
            "writing by ",
            "compiled by ", "translated by ", "reporting and writing by ");

    /** Wherever they stand in a block: the words of lawyers. */
    private static final List<String> ANYWHERE = List.of("all rights reserved", "views expressed in this",
            "views expressed here",
            "views and opinions expressed", "opinions expressed in this", "opinions expressed here",
            "solely those of the author",
            "those of the author(s)", "are those of the author", "does not take institutional positions",
            "point-in-time nature", "may not be reproduced without", "this is an automatically generated");

    /** What a note about cookies stores, and what else such a note always says. */
    private static final List<String> COOKIES = List.of("cookie", "small files on your");

    private static final List<String> COOKIE_NOTES = List.of("this site", "this website", "our site", "our website",
            "your browser",
            "your device", "your computer", "your experience", "accept all", "privacy policy");

    /** What transcripts and press releases set under their last line, and over their first. */
    private static final Set<String> ENDS = Set.of("end", "ends", "end transcript", "end of transcript", "30",
            "more follows", "mf", "for immediate release", "for immediate use", "press release",
            "news release", "media release");

    /** A link line or a note of this kind is short; a paragraph that happens to begin alike is not. */
    private static final int SHORT = 200;

    /** A notice about cookies is read by nobody who is in a hurry; longer ones are stories about them. */
    private static final int LONGEST_NOTICE = 500;

    /** Longer than any disclaimer. */
    private static final int LONGEST = 4000;

    private Boilerplate() {
    }

    /** Whether the words alone show that a block is nobody's. */
    static boolean is(String block) {
        if (!Chars.hasLetterOrDigit(block, 0, block.length())) {
            return true;
        }
        if (block.length() > LONGEST) {
            return false;
        }
        String small = block.toLowerCase(Locale.ROOT);
        return ends(small) || opensLinks(block) || namedLink(block) || startsWithAny(small, BEGINNINGS)
                || containsAny(small, ANYWHERE) || cookies(small) || Contacts.only(block) || Credits.end(block)
                || credits(block, small);
    }

    /** Whether a block is nothing but the head of a list of links: "READ NEXT". */
    static boolean headsLinks(String block) {
        return block.length() < SHORT && LINK_OPENERS.contains(bare(block.toLowerCase(Locale.ROOT)));
    }

    /** Whether a sentence at the end of somebody's paragraph is an advertisement for the paper itself. */
    static boolean isTail(String sentence) {
        return startsWithAny(sentence.toLowerCase(Locale.ROOT), BEGINNINGS);
    }

    private static boolean ends(String small) {
        if (small.length() > SHORT) {
            return false;
        }
        String bare = bare(small);
        return ENDS.contains(bare) || Clock.alone(small) || (bare.startsWith("end ") && Clock.alone(bare.substring(4)));
    }

    private static boolean opensLinks(String block) {
        int colon = block.indexOf(':');
        String opener = colon < 0 ? block : block.substring(0, colon);
        boolean link = block.length() < SHORT && (colon < 0 || !Chars.allCaps(opener) || !speaks(block, colon));
        return link && LINK_OPENERS.contains(bare(opener.toLowerCase(Locale.ROOT)));
    }

    /** "WATCH: ..." and "COMMENTS: ..." are links; no person is called so, but a turn may have several sentences. */
    private static boolean speaks(String block, int colon) {
        return block.substring(colon).contains(". ");
    }

    private static boolean namedLink(String block) {
        int colon = block.indexOf(':');
        String small = block.toLowerCase(Locale.ROOT);
        if (block.length() >= SHORT || !startsWithAny(small, NAMED_LINK_OPENERS)) {
            return false;
        }
        boolean titled = colon > 0
                && (Chars.allCaps(block.substring(0, colon)) || Headings.titleCase(block.substring(0, colon)));
        return titled || (colon < 0 && !Chars.endsPunctuated(block));
    }

    private static boolean credits(String block, String small) {
        int from = small.startsWith("(") ? 1 : 0;
        return block.length() < SHORT && CREDITS.stream().anyMatch(phrase -> small.startsWith(phrase, from)
                && block.length() > from + phrase.length()
                && Character.isUpperCase(block.charAt(from + phrase.length())));
    }

    private static boolean cookies(String small) {
        return small.length() < LONGEST_NOTICE && containsAny(small, COOKIES) && containsAny(small, COOKIE_NOTES);
    }

    private static String bare(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetterOrDigit(words.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean startsWithAny(String small, List<String> phrases) {
        return phrases.stream().anyMatch(small::startsWith);
    }

    private static boolean containsAny(String small, List<String> phrases) {
        return phrases.stream().anyMatch(small::contains);
    }
}
