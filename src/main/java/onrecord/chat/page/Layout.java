package onrecord.chat.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import onrecord.chat.WebResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** What all pages have round what they are about. */
final class Layout {

    private final Assets assets;

    Layout(Assets assets) {
        this.assets = assets;
    }

    /** Where one can go from every page. */
    enum Section {
        ASK("Ask", "/"),
        SOURCES("Sources", "/sources"),
        PEOPLE("People", "/people");

        private final String label;
        private final String path;

        Section(String label, String path) {
            this.label = label;
            this.path = path;
        }
    }

    /** A page that was found. */
    WebResponse page(String title, Section section, Element main, List<String> files) {
        return page(200, title, section, main, files);
    }

    /**
     * A page.
     *
     * @param section to which it belongs
     * @param main an element {@code main}
     * @param files its own style sheets and scripts, by name
     */
    WebResponse page(int status, String title, Section section, Element main, List<String> files) {
        var page = new Document("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.appendChild(new DocumentType("html", "", ""));
        Element html = page.appendElement("html").attr("lang", "en");
        head(html.appendElement("head"), title, files);
        Element body = html.appendElement("body");
        body.appendElement("a").addClass("skip").attr("href", "#main").text("Skip to the content");
        body.appendChild(header(section));
        body.appendChild(main.attr("id", "main").attr("tabindex", "-1"));
        // A browser reads a bare carriage return as a line feed; the offsets of a document's text would not hold.
        return WebResponse.html(status, page.outerHtml().replace("\r", "&#13;"));
    }

    private void head(Element head, String title, List<String> files) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").text(title);
        head.appendElement("link").attr("rel", "icon").attr("href", assets.address("icon.svg"));
        style(head, "base.css");
        files.stream().filter(file -> file.endsWith(".css")).forEach(file -> style(head, file));
        files.stream().filter(file -> file.endsWith(".js"))
                .forEach(file -> head.appendElement("script").attr("src", assets.address(file)).attr("defer", ""));
    }

    private void style(Element head, String file) {
        head.appendElement("link").attr("rel", "stylesheet").attr("href", assets.address(file));
    }

    private static Element header(Section current) {
        var header = new Element("header");
        header.appendElement("a").addClass("brand").attr("href", "/").text("OnRecord");
        Element list = header.appendElement("nav").attr("aria-label", "Pages").appendElement("ul");
        for (Section section : Section.values()) {
            Element link = list.appendElement("li").appendElement("a").attr("href", section.path).text(section.label);
            if (section == current) {
                link.attr("aria-current", "page");
            }
        }
        return header;
    }
}
