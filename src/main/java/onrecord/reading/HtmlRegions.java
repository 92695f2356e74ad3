package onrecord.reading;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element of a page says about the words in it, by its tag, its attributes and the names its author gave it. */
final class HtmlRegions {

    /** Never seen by a reader. */
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "noscript", "template", "svg", "math",
            "iframe", "object",
            "embed", "canvas", "audio", "video", "select", "option", "datalist", "textarea", "input", "img", "map",
            "progress", "meter",
            "frameset", "noframes", "rp", "link", "meta");

    /** Around the text, or under its pictures (HTML Living Standard, "sections" and "grouping content"). */
    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "figcaption", "caption",
            "menu", "dialog");

    /** Words in a class, an id or a role that say the same; only those that name nothing else in a text. */
    private static final Set<String> NAMES = Set.of("cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs",
            "crumbs", "nav",
            "navbar", "navigation", "menu", "share", "sharing", "social", "related", "newsletter", "subscribe",
            "subscription", "signup",
            "promo", "promotion", "advert", "advertisement", "advertising", "ad", "ads", "sponsored", "sidebar",
            "pagination", "pager",
            "caption", "footer", "toolbar", "popup", "modal", "pullquote", "pull", "skip", "disclaimer", "copyright",
            "recommended",
            "trending", "comments", "complementary", "contentinfo", "search", "readmore", "teaser", "teasers",
            "masthead", "toc", "trail");

    /** Text flows around these and no line ends at them. */
    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code",
            "data", "del", "dfn",
            "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rt", "ruby", "s", "samp", "small",
            "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "td", "th", "button", "output", "picture",
            "source", "area",
            "slot", "blink");

    private HtmlRegions() {
    }

    /** Whether nothing in the element reaches a reader's eye. */
    static boolean unseen(Element element) {
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")) {
            return true;
        }
        if (element.normalName().equals("button") && element.closest("h1, h2, h3, h4, h5, h6") == null) {
            return true; // unless a heading opens and shuts its section
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden")
                || (element.normalName().equals("dialog") && !element.hasAttr("open"));
    }

    /** Whether a line ends before and after the element. */
    static boolean block(Element element) {
        return !INLINE.contains(element.normalName()) && (element.isBlock() || element.tag().isKnownTag()
                || element.normalName().equals("main"));
    }

    /**
     * Whether the element surrounds the text of the page rather than holding it.
     *
     * @param most the number of characters beyond which it is the text of the page, whatever it is called
     */
    static boolean around(Element element, int most) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body") || tag.equals("main") || tag.equals("article")) {
            return false;
        }
        if (tag.equals("footer") && element.closest("blockquote") != null) {
            return false; // the source of a quotation
        }
        if (!block(element)) {
            return false; // "the <a class=related>minister</a> said"
        }
        if (AROUND.contains(tag)) {
            return !holdsText(element);
        }
        boolean named = tag.equals("form") || (tag.equals("header") && !inText(element)) || named(element.className())
                || named(element.id()) || named(element.attr("role"));
        return named && !holdsText(element) && element.text().length() <= most;
    }

    private static boolean inText(Element header) {
        return header.closest("article, main, section") != null;
    }

    /** Whole pages stand in forms, and whole articles in something called "share-wrapper". */
    private static boolean holdsText(Element element) {
        return element.selectFirst("h1, main, article") != null;
    }

    private static boolean named(String names) {
        if (names.isEmpty()) {
            return false;
        }
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if (!Character.isLetter(c) || hump) {
                if (NAMES.contains(word.toString().toLowerCase(Locale.ROOT))) {
                    return true;
                }
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            }
        }
        return false;
    }
}
