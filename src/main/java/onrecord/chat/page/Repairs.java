package onrecord.chat.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.chat.Phrases;
import onrecord.chat.Visible;
import org.jsoup.nodes.Element;

/** "How I read your question", and the ways to ask it again where it was read wrongly. */
final class Repairs {

    /** Of a line that holds words of the question. */
    private static final int LINE = 400;

    /** Of a name or a subject on a button. */
    private static final int LABEL = 60;

    private final Asking asking;
    private final List<Asked> people;

    /** @param people who is credited with words in the documents */
    Repairs(Asking asking, List<Asked> people) {
        this.asking = asking;
        this.people = people;
    }

    /** Namesakes that still can be told apart on one line. */
    private static final int MEANT = 4;

    /** @param without whether the question leaves out what the label names */
    private record Repair(String label, boolean without, Asking question) {
    }

    Element of(Question question) {
        Element reading = Parts.element("div", "reading");
        Element line = reading.appendElement("p").addClass("line").text("I read this as: ");
        line.appendElement("span").text(Parts.line(question.line(), LINE));
        Element ways = reading.appendElement("ul").addClass("repairs");
        repairs(question).forEach(repair -> ways.appendElement("li").appendChild(link(repair)));
        if (question.kind() != Kind.SOURCES) {
            ways.appendElement("li").appendChild(form(question));
        }
        return reading;
    }

    private Element link(Repair repair) {
        Element link = Parts.element("a", "chip").attr("href", repair.question().address());
        if (repair.without()) {
            link.appendElement("span").addClass("hidden").text("Ask without ");
        }
        link.appendText(Parts.line(repair.label(), LABEL));
        if (repair.without()) {
            link.appendElement("span").attr("aria-hidden", "true").text(" ×");
        }
        return link;
    }

    private List<Repair> repairs(Question question) {
        List<Repair> repairs = question.kind() == Kind.QUOTE_CHECK ? ofAnybody(question) : again(question);
        return repairs.stream()
                .filter(repair -> !repair.question().text().isBlank()
                        && !repair.question().text().equals(asking.text()))
                .toList();
    }

    private List<Repair> ofAnybody(Question question) {
        var anybodys = Asking.of(new Asking.Check(question.quote(), ""), asking.before());
        return question.asked().stream().map(one -> new Repair(one.name(), true, anybodys)).toList();
    }

    private List<Repair> again(Question question) {
        var repairs = new ArrayList<Repair>();
        for (Asked one : question.asked()) {
            List<String> rest = question.asked().stream().filter(other -> !other.equals(one)).map(Asked::name).toList();
            for (Asked meant : meant(one)) {
                List<String> others = Stream.concat(Stream.of(meant.name()), rest.stream()).toList();
                repairs.add(new Repair("Only " + meant.name(), false,
                        asking.instead(again(question.kind(), others, question.topic()))));
            }
            repairs.add(new Repair(one.name(), true, asking.instead(again(question.kind(), rest, question.topic()))));
        }
        List<String> all = question.asked().stream().map(Asked::name).toList();
        if (!all.isEmpty() && !question.topic().isBlank()) {
            repairs.add(new Repair(question.topic(), true, asking.instead(again(question.kind(), all, ""))));
        }
        if (question.kind() != Kind.KEYWORD && question.kind() != Kind.SOURCES) {
            String words = (String.join(" ", all) + " " + question.topic()).strip();
            repairs.add(new Repair("As plain words", false, asking.instead(words)));
        }
        return repairs;
    }

    /** Who may be meant by a name that several people bear. */
    private List<Asked> meant(Asked asked) {
        List<Asked> meant = people.stream()
                .filter(one -> !one.speakers().isEmpty() && asked.speakers().containsAll(one.speakers())).toList();
        return meant.size() < 2 || meant.size() > MEANT ? List.of() : meant;
    }

    /** A question of the same kind about these people and that subject, as somebody would type it. */
    private static String again(Kind kind, List<String> people, String topic) {
        String who = joined(people);
        return switch (kind) {
            case COMPARE -> people.size() < 2
                    ? Phrases.statement(who, topic).orElse("")
                    : "Compare " + who + (topic.isBlank() ? "" : " on " + topic);
            case TIMELINE -> "Timeline of " + (topic.isBlank() ? who : topic + (who.isEmpty() ? "" : " by " + who));
            case QUOTE_CHECK, STATEMENT, WHO_SAID, WHEN, WHERE, HOW_MUCH, HOW_MANY, WHO, FACT, KEYWORD, SOURCES, HELP ->
                Phrases.statement(who, topic).orElse("");
        };
    }

    private static String joined(List<String> people) {
        int last = people.size() - 1;
        return last < 1
                ? String.join("", people)
                : people.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + people.get(last);
    }

    /** Another person or another subject. */
    private Element form(Question question) {
        Element details = Parts.element("details", "other");
        details.appendElement("summary").addClass("chip").text("Not what I asked");
        Element form = details.appendElement("form").attr("action", "/");
        asking.before().forEach(one -> form.appendChild(Composer.hidden(one)));
        String who = question.asked().stream().findFirst().filter(one -> meant(one).isEmpty()).map(Asked::name)
                .orElse("");
        form.appendChild(Composer.field("Who said it?", Asking.WHO, Visible.line(who), "people"));
        form.appendChild(Composer.field("About what?", Asking.TOPIC, Visible.line(question.topic()), "topics"));
        form.appendElement("button").text("Ask again");
        return details;
    }
}
