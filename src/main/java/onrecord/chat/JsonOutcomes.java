package onrecord.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Edit;
import onrecord.corpus.Citation;

/** What the JSON of an answer holds beside its excerpts, for each outcome that has such a thing. */
final class JsonOutcomes {

    /** Where there are more documents than are listed: how many. */
    private static final String MORE = "moreSources";

    /** Some 300 kB; nobody reads on, and an archive may have a hundred times as many. */
    private static final int LISTED = 1_000;

    private static final String EXCERPTS = "excerpts";
    private static final String SIDES = "sides";
    private static final String ENTRIES = "entries";

    private final JsonExcerpts excerpts;

    JsonOutcomes(JsonExcerpts excerpts) {
        this.excerpts = excerpts;
    }

    void put(ObjectNode out, Reply reply) {
        switch (reply.answer()) {
            case Answer.Checked checked -> {
                out.put("why", checked.why());
                ArrayNode steps = out.putArray("difference");
                checked.difference().forEach(edit -> put(steps.addObject(), edit));
            }
            case Answer.Comparison comparison -> sides(out.putArray(SIDES), reply);
            case Answer.Timeline timeline -> entries(out.putArray(ENTRIES), reply);
            case Answer.Sources sources -> sources(out, sources);
            case Answer.NotFound none -> out.put("why", none.why());
            case Answer.Quoted quoted -> {
            }
            case Answer.Help help -> out.put("why", help.hint());
        }
    }

    private static void put(ObjectNode out, Edit edit) {
        switch (edit) {
            case Edit.Same same -> out.put("op", "same").put("text", same.words().text());
            case Edit.LeftOut left -> out.put("op", "left-out").put("text", left.words().text());
            case Edit.PutIn put -> out.put("op", "put-in").put("text", put.words());
        }
    }

    private void sides(ArrayNode out, Reply reply) {
        for (Reply.Section section : reply.sections()) {
            ObjectNode side = out.addObject().put("speaker", section.heading());
            ArrayNode list = side.putArray(EXCERPTS);
            shown(section).forEach(one -> excerpts.put(list.addObject(), one));
        }
    }

    private void entries(ArrayNode out, Reply reply) {
        for (Reply.Section section : reply.sections()) {
            for (Reply.Shown one : shown(section)) {
                Citation citation = one.part().source().citation();
                ObjectNode entry = out.addObject()
                        .put("date", citation.date() == null ? null : citation.date().toString());
                excerpts.put(entry.putObject("excerpt"), one);
            }
        }
    }

    private static List<Reply.Shown> shown(Reply.Section section) {
        return section.items().stream().filter(Reply.Shown.class::isInstance).map(Reply.Shown.class::cast).toList();
    }

    private static void sources(ObjectNode out, Answer.Sources sources) {
        ArrayNode list = out.putArray("sources");
        for (Answer.Sources.Source source : sources.sources().stream().limit(LISTED).toList()) {
            Citation citation = source.entry().citation();
            ObjectNode one = list.addObject();
            one.put("file", source.entry().file());
            one.put("title", citation.title());
            one.put("publisher", citation.publisher());
            one.put("date", citation.date() == null ? null : citation.date().toString());
            one.put("url", Links.web(citation).orElse(null));
            one.put("statements", source.statements());
            ArrayNode people = one.putArray("people");
            source.people().forEach(people::add);
        }
        ArrayNode people = out.putArray("people");
        sources.voices().stream().limit(LISTED).forEach(voice -> people.addObject().put("name", voice.name())
                .put("statements", voice.statements()));
        int rest = sources.sources().size() - LISTED;
        if (rest > 0) {
            out.put(MORE, rest);
        }
    }

    /**
     * The excerpts of an answer in the order in which they are read. Where they stand twice, in a comparison and a
     * timeline, both must be the same ones; one that is not stands here once more than it should.
     */
    static List<JsonNode> laidOut(JsonNode answer) {
        List<JsonNode> flat = list(answer.path(EXCERPTS));
        var laidOut = new ArrayList<JsonNode>();
        answer.path(SIDES).forEach(side -> laidOut.addAll(list(side.path(EXCERPTS))));
        answer.path(ENTRIES).forEach(entry -> laidOut.add(entry.path("excerpt")));
        if (laidOut.isEmpty()) {
            laidOut.addAll(flat);
        } else {
            flat.stream().filter(one -> !laidOut.contains(one)).forEach(laidOut::add);
        }
        laidOut.addAll(list(answer.path("nearest")));
        return laidOut;
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }
}
