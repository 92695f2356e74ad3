package onrecord.chat.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.chat.Visible;
import org.jsoup.nodes.Element;

/** The form over a list: words to look for, and in which order. */
final class ListForm {

    static final String FILTER = "q";
    static final String ORDER = "order";

    private static final Map<String, String> LABELS = Map.of("newest", "Newest first", "oldest", "Oldest first",
            "title", "Title", "statements", "Most statements first", "name", "Name", "latest", "Latest first");

    private final String path;
    private final String label;
    private final List<String> orders;

    /**
     * @param label what the words are looked for in
     * @param orders by name, the usual one first
     */
    ListForm(String path, String label, List<String> orders) {
        this.path = path;
        this.label = label;
        this.orders = List.copyOf(orders);
    }

    /** Whether one of some texts holds all words of a filter, whatever the case of the letters. */
    static boolean in(Stream<String> texts, String filter) {
        List<String> words = List.of(filter.toLowerCase(Locale.ROOT).split("\\s+"));
        return texts.map(text -> Visible.line(text).toLowerCase(Locale.ROOT))
                .anyMatch(text -> words.stream().allMatch(text::contains));
    }

    void add(Element main, String filter, String order) {
        Element form = main.appendElement("form").attr("action", path).attr("role", "search").addClass("filter");
        Element words = form.appendElement("label");
        words.appendElement("span").text(label);
        words.appendElement("input").attr("type", "search").attr("name", FILTER).attr("value", Visible.line(filter))
                .attr("autocomplete", "off");
        Element sorted = form.appendElement("label");
        sorted.appendElement("span").text("Order");
        Element select = sorted.appendElement("select").attr("name", ORDER);
        for (String one : orders) {
            Element option = select.appendElement("option").attr("value", one).text(LABELS.getOrDefault(one, one));
            if (one.equals(order)) {
                option.attr("selected", "");
            }
        }
        form.appendElement("button").text("Show");
    }
}
