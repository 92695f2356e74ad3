package onrecord.chat.page;

import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Edit;
import onrecord.answer.Question.Asked;
import onrecord.answer.Verdict;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Links;
import onrecord.chat.Measure;
import onrecord.chat.Outline;
import onrecord.chat.Receipts;
import onrecord.chat.Renderer;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Item;
import onrecord.chat.Visible;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A question and its answer, as a piece of a page. */
final class PageRenderer implements Renderer<String> {

    /** About a screenful: a longer sentence is cut, and its link leads to the rest. */
    private static final Measure SCREEN = new Measure(2_000, true);

    /** Of a question above its answer. */
    private static final int HEADING = 300;

    /** As many as a page of an answer holds; the list of all has pages of its own. */
    private static final int SOURCES = 200;

    private final Figures figures;
    private final Asking asking;
    private final List<Asked> people;

    /** @param people who is credited with words in the documents */
    PageRenderer(Links links, Asking asking, List<Asked> people) {
        this.figures = new Figures(links);
        this.asking = asking;
        this.people = List.copyOf(people);
    }

    @Override
    public Measure measure() {
        return SCREEN;
    }

    @Override
    public String render(Reply reply) {
        boolean help = reply.answer() instanceof Answer.Help;
        Element turn = turn(asking.then(reply.answer())).attr("data-said", Summary.of(reply));
        reply.turn().notes().forEach(note -> turn.appendElement("p").addClass("note").text(Visible.line(note)));
        if (!help) {
            turn.appendChild(new Repairs(asking, people).of(reply.answer().question()));
        }
        addLead(turn, reply);
        addDifference(turn, reply.difference());
        addSections(turn, reply);
        Receipts.of(reply).ifPresent(
                receipt -> turn.appendElement("p").addClass("receipt").text(Visible.line(receipt)));
        return Parts.html(turn);
    }

    @Override
    public String notice(String text) {
        Element turn = turn(asking.before()).attr("data-said", Visible.line(text));
        turn.appendElement("p").addClass("trouble").text(Visible.line(text));
        return Parts.html(turn);
    }

    @Override
    public List<Claim> quoted(String message) {
        return Figures.claims(Jsoup.parseBodyFragment(message).body());
    }

    /** @param next what the next question leans on */
    private Element turn(List<String> next) {
        Element turn = Parts.element("article", "turn").attr("data-address", asking.address())
                .attr("data-next", new Asking("", next).address());
        turn.appendElement("h2").attr("tabindex", "-1").attr("dir", "auto").text(Parts.line(asking.text(), HEADING));
        return turn;
    }

    private void addLead(Element turn, Reply reply) {
        Outline outline = reply.outline();
        if (!outline.title().isEmpty() || !outline.lead().isEmpty()) {
            Element lead = turn.appendElement("p").addClass("lead").addClass(tone(reply.answer()));
            if (!outline.title().isEmpty()) {
                lead.appendElement("strong").text(outline.title());
                lead.appendText(" ");
            }
            lead.appendText(Visible.line(outline.lead()));
        }
        if (reply.answer() instanceof Answer.Sources sources) {
            Element list = turn.appendElement("ul").addClass("documents");
            sources.sources().stream().limit(SOURCES).forEach(
                    source -> list.appendChild(figures.document(source.entry(), Captions.voices(source))));
            int rest = sources.sources().size() - SOURCES;
            if (rest > 0) {
                turn.appendElement("p").appendElement("a").attr("href", "/sources").text(rest + " more");
            }
        }
    }

    private static String tone(Answer answer) {
        return switch (answer) {
            case Answer.Checked checked -> checked.verdict() == Verdict.EXACT ? "good" : "bad";
            case Answer.NotFound none -> "none";
            case Answer.Quoted quoted -> "plain";
            case Answer.Comparison comparison -> "plain";
            case Answer.Timeline timeline -> "plain";
            case Answer.Sources sources -> "plain";
            case Answer.Help help -> "plain";
        };
    }

    private void addSections(Element turn, Reply reply) {
        List<Reply.Section> sections = reply.sections();
        switch (reply.answer()) {
            case Answer.Comparison comparison -> addEach(Parts.element("div", "sides"), "section", sections, turn);
            case Answer.Timeline timeline -> addEach(Parts.element("ol", "timeline"), "li", sections, turn);
            case Answer.Quoted quoted -> sections.forEach(section -> addItems(turn, section.items(), true));
            case Answer.Checked checked -> sections.forEach(section -> addPlain(turn, section));
            case Answer.NotFound none -> sections.forEach(section -> addPlain(turn, section));
            case Answer.Sources none -> {
            }
            case Answer.Help help -> {
            }
        }
    }

    private void addEach(Element all, String tag, List<Reply.Section> sections, Element turn) {
        for (Reply.Section section : sections) {
            Element one = all.appendElement(tag);
            one.appendElement("h3").text(Visible.line(section.heading()));
            addNote(one, section);
            addItems(one, section.items(), false);
        }
        turn.appendChild(all);
    }

    /** What has a heading here only comes near, and is set apart from any answer. */
    private void addPlain(Element turn, Reply.Section section) {
        boolean near = !section.heading().isEmpty();
        Element one = near ? turn.appendElement("section").addClass("nearest") : turn;
        if (near) {
            one.appendElement("h3").text(Visible.line(section.heading()));
        }
        addNote(one, section);
        addItems(one, section.items(), !near);
    }

    private static void addNote(Element to, Reply.Section section) {
        if (!section.note().isEmpty()) {
            to.appendElement("p").addClass("silent").text(Visible.line(section.note()));
        }
    }

    private void addItems(Element to, List<Item> items, boolean large) {
        for (int i = 0; i < items.size(); i++) {
            to.appendChild(figures.of(items.get(i), large && i == 0));
        }
    }

    /** Struck out and underlined can be seen; what they mean is said as well, for those who hear it. */
    private static void addDifference(Element turn, List<Edit> difference) {
        if (difference.isEmpty()) {
            return;
        }
        Element part = turn.appendElement("section").addClass("difference");
        part.appendElement("h3").text("Word by word");
        Element line = part.appendElement("p");
        for (Edit edit : difference) {
            switch (edit) {
                case Edit.Same same -> line.appendText(Visible.line(same.words().text()));
                case Edit.LeftOut left -> change(line, "del", "left out", Visible.line(left.words().text()));
                case Edit.PutIn put -> change(line, "ins", "put in", Visible.line(put.words()));
            }
            line.appendText(" ");
        }
        Element legend = part.appendElement("p").addClass("legend");
        legend.appendElement("del").text("on record, but left out");
        legend.appendText(" · ").appendElement("ins").text("put in, not on record");
    }

    private static void change(Element line, String tag, String means, String words) {
        Element change = line.appendElement(tag);
        change.appendElement("span").addClass("hidden").text("[" + means + ": ");
        change.appendText(words);
        change.appendElement("span").addClass("hidden").text("]");
    }
}
