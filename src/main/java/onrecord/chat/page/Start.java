package onrecord.chat.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Counted;
import onrecord.answer.Question.Asked;
import onrecord.chat.Examples;
import onrecord.chat.Suggestions;
import onrecord.corpus.Corpus;
import org.jsoup.nodes.Element;

/** What the page shows before anything was asked: what the documents cover, and what can be asked of them. */
final class Start {

    /** As many as a person reads. */
    private static final int EXAMPLES = 4;

    /** Subjects tried for a comparison or a timeline. */
    private static final int TRIES = 5;

    private final Function<String, Answer> answers;
    private final Suggestions suggestions;

    /** @param answers what the documents answer to a question */
    Start(Function<String, Answer> answers, Suggestions suggestions) {
        this.answers = answers;
        this.suggestions = suggestions;
    }

    Element of(Corpus corpus, List<Asked> people) {
        Element start = Parts.element("section", "start").attr("id", "start");
        start.appendElement("h1").text("Ask what is on the record");
        if (corpus.size() == 0) {
            start.appendElement("p").text("There are no documents yet.");
            return start;
        }
        start.appendChild(covered(corpus, people));
        List<String> examples = examples(corpus, people);
        if (!examples.isEmpty()) {
            start.appendElement("h2").text("For example");
            Element list = start.appendElement("ul").addClass("examples");
            examples.forEach(one -> list.appendElement("li").appendElement("a")
                    .attr("href", new Asking(one, List.of()).address()).text(one));
        }
        start.appendElement("p").addClass("pale").text("A question may lean on the one before it (“and on trade?”). "
                + "To see whether somebody’s words are quoted rightly, use “Check a quotation” below.");
        return start;
    }

    private static Element covered(Corpus corpus, List<Asked> people) {
        int documents = corpus.size();
        int statements = corpus.statements();
        Element line = Parts.element("p", "covered").text("Exact words from ");
        line.appendElement("a").attr("href", "/sources").text(Counted.of(documents, "document"));
        line.appendText(dates(corpus) + ": " + Counted.of(statements, "statement") + " by ");
        line.appendElement("a").attr("href", "/people").text(Counted.of(people.size(), "person", "people"));
        return line.appendText(". Each answer says who said it and how, and where it stands.");
    }

    private static String dates(Corpus corpus) {
        List<LocalDate> days = corpus.days();
        if (days.isEmpty()) {
            return "";
        }
        String first = Parts.day(days.getFirst());
        String last = Parts.day(days.getLast());
        return first.equals(last) ? " of " + first : " of " + first + " to " + last;
    }

    private List<String> examples(Corpus corpus, List<Asked> people) {
        var best = new Examples(corpus, people, question -> answers.apply(question).answers()).best(EXAMPLES);
        var examples = new ArrayList<>(best);
        comparison().ifPresent(examples::add);
        timeline().ifPresent(examples::add);
        return examples;
    }

    /** Two people with much to say, on something on which each of them is on record. */
    private Optional<String> comparison() {
        List<String> two = suggestions.speakers("", 2);
        return two.size() < 2
                ? Optional.empty()
                : tried(topic -> "Compare " + two.get(0) + " and " + two.get(1) + " on " + topic,
                        answer -> answer instanceof Answer.Comparison comparison
                                && comparison.sides().stream().map(Answer.Comparison.Side::quotations)
                                        .noneMatch(Collection::isEmpty));
    }

    private Optional<String> timeline() {
        return tried(topic -> "Timeline of " + topic,
                answer -> answer instanceof Answer.Timeline timeline && timeline.documents() > 1);
    }

    private Optional<String> tried(Function<String, String> question, Function<Answer, Boolean> good) {
        return suggestions.topics("", TRIES).stream().map(question)
                .filter(one -> good.apply(answers.apply(one))).findFirst();
    }
}
