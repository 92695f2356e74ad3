package onrecord.chat.page;

import java.util.List;
import java.util.function.IntFunction;
import onrecord.chat.Parameters;
import org.jsoup.nodes.Element;

/**
 * One page of a long list.
 *
 * @param number from 1
 * @param count of pages; at least 1
 */
record Paging(int number, int count) {

    /** The parameter that asks for a page. */
    static final String PAGE = "page";

    /** The page that a request asks for; the nearest that there is. */
    static Paging of(Parameters parameters, int items, int perPage) {
        int count = Math.max(1, (items + perPage - 1) / perPage);
        String asked = parameters.one(PAGE);
        int number = asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : 1;
        return new Paging(Math.max(1, Math.min(number, count)), count);
    }

    /** What stands on this page. */
    <T> List<T> of(List<T> all, int perPage) {
        int from = Math.min(all.size(), (number - 1) * perPage);
        return all.subList(from, Math.min(all.size(), from + perPage));
    }

    /**
     * Puts links to the pages beside this one at the end, if there are any.
     *
     * @param label what tells these links from others, for who cannot see them
     * @param address of the page with a number from 1
     */
    void links(Element parent, String label, IntFunction<String> address) {
        if (count == 1) {
            return;
        }
        Element nav = parent.appendElement("nav").attr("aria-label", label).addClass("paging");
        if (number > 1) {
            nav.appendElement("a").attr("href", address.apply(number - 1)).attr("rel", "prev").text("Previous");
        }
        nav.appendElement("span").addClass("pale").text("Page " + number + " of " + count);
        if (number < count) {
            nav.appendElement("a").attr("href", address.apply(number + 1)).attr("rel", "next").text("Next");
        }
    }
}
