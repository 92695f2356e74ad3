package onrecord.chat.page;

import java.util.List;
import org.jsoup.nodes.Element;

/** Where people type: the one field, and the form that has a quotation checked. */
final class Composer {

    private Composer() {
    }

    /** @param before what the question leans on */
    static Element of(List<String> before) {
        Element composer = Parts.element("div", "composer");
        composer.appendChild(asking(before));
        composer.appendChild(checking(before));
        composer.appendElement("p").attr("id", "status").attr("role", "status").addClass("hidden");
        return composer;
    }

    private static Element asking(List<String> before) {
        Element form = new Element("form").attr("id", "ask").attr("action", "/").attr("role", "search");
        before.forEach(one -> form.appendChild(hidden(one)));
        form.appendElement("label").attr("for", "q").addClass("hidden").text("Your question");
        Element field = form.appendElement("span").addClass("field").appendElement("input");
        field.attr("id", "q").attr("name", Asking.QUESTION).attr("data-complete", "all").attr("type", "text")
                .attr("dir", "auto").attr("autocomplete", "off").attr("enterkeyhint", "search")
                .attr("placeholder", "Who said what?");
        form.appendElement("button").addClass("first").text("Ask");
        return form;
    }

    private static Element checking(List<String> before) {
        Element details = Parts.element("details", "check");
        details.appendElement("summary").text("Check a quotation");
        Element form = details.appendElement("form").attr("id", "check").attr("action", "/");
        before.forEach(one -> form.appendChild(hidden(one)));
        Element words = form.appendElement("label").text("The words");
        words.appendElement("textarea").attr("name", Asking.QUOTATION).attr("rows", "3").attr("required", "");
        form.appendChild(field("Said by (if you know)", Asking.BY, "", "people"));
        form.appendElement("button").addClass("first").text("Check");
        return details;
    }

    static Element hidden(String before) {
        return new Element("input").attr("type", "hidden").attr("name", Asking.BEFORE).attr("value", before);
    }

    /** A labelled field with suggestions. */
    static Element field(String label, String name, String value, String complete) {
        Element field = new Element("label").text(label);
        // Its own name as well: while a list of suggestions is open, the label holds that too.
        field.appendElement("span").addClass("field").appendElement("input").attr("type", "text").attr("name", name)
                .attr("aria-label", label).attr("value", value).attr("data-complete", complete)
                .attr("autocomplete", "off");
        return field;
    }
}
