package onrecord.chat.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.chat.Lines;
import onrecord.chat.Visible;

/**
 * "Not what I asked": how a question was read, and a way to ask it again of another person or on
 * another subject. People are found by typing, however many there are.
 */
final class ReadingModal {

    static final String CALLBACK = "answer_reading";

    /** Where the answers stand in the view's state: block, then action. */
    static final String SPEAKER_BLOCK = "speaker";
    static final String SPEAKER_ACTION = "reading_speaker";
    static final String TOPIC_BLOCK = "topic";
    static final String TOPIC_ACTION = "reading_topic";

    /** A few words; a whole question is asked anew. */
    private static final int TOPIC = 150;

    private final List<String> people;

    /** @param people who is credited with words; names that Slack cannot show in a list are left out */
    ReadingModal(List<Asked> people) {
        this.people = people.stream()
                .map(Asked::name)
                .filter(name -> Mrkdwn.escaped(name).length() <= Limits.OPTION)
                .toList();
    }

    /**
     * The form.
     *
     * @param key of the question, which comes back with the answers
     */
    View view(Question question, String key) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.section(Lines.READ_AS + Lines.cut(Visible.line(question.line()), TOPIC)));
        blocks.add(Parts.context("You asked: " + Lines.cut(Visible.line(question.text()), Limits.TEXT / 6)));
        if (!people.isEmpty()) {
            blocks.add(input(SPEAKER_BLOCK, "Who said it?", speakers(question)));
        }
        blocks.add(input(TOPIC_BLOCK, "About what?", topic(question)));
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(key)
                .title(ViewTitle.builder().type("plain_text").text("Not what I asked").build())
                .submit(ViewSubmit.builder().type("plain_text").text("Ask again").build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .blocks(blocks)
                .build();
    }

    /** For a list that is too long to be sent along: the people whose names hold what was typed, in order. */
    List<OptionObject> matching(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return people.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .limit(Limits.OPTIONS)
                .map(ReadingModal::option)
                .toList();
    }

    private BlockElement speakers(Question question) {
        Optional<OptionObject> asked = question.asked().stream()
                .map(Asked::name)
                .filter(people::contains)
                .findFirst()
                .map(ReadingModal::option);
        var placeholder = Parts.plain("Anybody; type to search", Limits.OPTION);
        return people.size() <= Limits.OPTIONS
                ? StaticSelectElement.builder().actionId(SPEAKER_ACTION).placeholder(placeholder)
                        .options(matching("")).initialOption(asked.orElse(null)).build()
                : ExternalSelectElement.builder().actionId(SPEAKER_ACTION).placeholder(placeholder)
                        .minQueryLength(1).initialOption(asked.orElse(null)).build();
    }

    private static BlockElement topic(Question question) {
        String topic = Visible.line(question.topic());
        return PlainTextInputElement.builder()
                .actionId(TOPIC_ACTION)
                .maxLength(TOPIC)
                .initialValue(topic.isEmpty() || topic.length() > TOPIC ? null : topic)
                .build();
    }

    private static LayoutBlock input(String block, String label, BlockElement element) {
        return InputBlock.builder()
                .blockId(block)
                .label(Parts.plain(label, Limits.OPTION))
                .element(element)
                .optional(true)
                .build();
    }

    private static OptionObject option(String name) {
        return OptionObject.builder().text(Parts.plain(name, Limits.OPTION)).value(name).build();
    }
}
