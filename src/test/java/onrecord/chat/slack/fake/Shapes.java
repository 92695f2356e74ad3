package onrecord.chat.slack.fake;

import static onrecord.chat.slack.fake.Shape.Content.ANY_TEXT;
import static onrecord.chat.slack.fake.Shape.Content.PLAIN_TEXT;
import static onrecord.chat.slack.fake.Shape.Content.STRING;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Block Kit's shapes and limits, from Slack's reference of blocks, elements and composition objects. */
final class Shapes {
    private static final int TEXT = 3000;
    private static final int ID = 255;

    private final Map<String, Shape> shapes = new HashMap<>();

    Shapes() {
        blocks();
        elements();
        choices();
        richText();
        words();
        views();
    }

    /** The shape of a thing of that type, if the family has such a type. */
    @Nullable
    Shape find(String family, String type) {
        return shapes.get(family + "/" + type);
    }

    private Shape add(String family, String type) {
        Shape shape = new Shape().may("type");
        shapes.put(family + "/" + type, shape);
        return shape;
    }

    private Shape block(String type) {
        return add("block", type).may("block_id", STRING, ID);
    }

    private void blocks() {
        block("section").may("text", ANY_TEXT, TEXT).mayHold("fields", "field", 10).mayBe("accessory", "element")
                .may("expand");
        block("header").must("text", PLAIN_TEXT, 150);
        block("divider");
        block("context").mustHold("elements", "context", 10);
        block("actions").mustHold("elements", "element", 25);
        block("rich_text").mustHold("elements", "rich", Integer.MAX_VALUE);
        block("markdown").must("text", STRING, 12_000);
        block("image").must("alt_text", STRING, 2000).may("image_url", STRING, TEXT).may("title", PLAIN_TEXT, 2000)
                .may("slack_file");
        block("input").must("label", PLAIN_TEXT, 2000).mustBe("element", "element").may("hint", PLAIN_TEXT, 2000)
                .may("dispatch_action", "optional");
        block("context_actions").mustHold("elements", "feedback", 5);
        add("field", "mrkdwn").must("text", STRING, 2000).may("verbatim");
        add("field", "plain_text").must("text", STRING, 2000).may("emoji");
        add("context", "mrkdwn").must("text", STRING, TEXT).may("verbatim");
        add("context", "plain_text").must("text", STRING, TEXT).may("emoji");
        add("context", "image").must("alt_text", STRING, 2000).may("image_url", STRING, TEXT).may("slack_file");
        add("feedback", "feedback_buttons").may("action_id", "positive_button", "negative_button");
        add("feedback", "icon_button").may("action_id", "icon", "text", "value", "confirm", "accessibility_label",
                "visible_to_user_ids");
    }

    private Shape element(String type) {
        return add("element", type).may("action_id", STRING, ID).mayBe("confirm", "confirm").may("focus_on_load");
    }

    private void elements() {
        element("button").must("text", PLAIN_TEXT, 75).may("value", STRING, 2000).may("url", STRING, TEXT)
                .may("style", STRING, 10).may("accessibility_label", STRING, 75);
        element("plain_text_input").may("placeholder", PLAIN_TEXT, 150).may("initial_value", STRING, TEXT)
                .may("multiline", "min_length", "max_length", "dispatch_action_config");
        element("image").must("alt_text", STRING, 2000).may("image_url", STRING, TEXT);
        element("users_select").may("placeholder", PLAIN_TEXT, 150).may("initial_user");
        element("conversations_select").may("placeholder", PLAIN_TEXT, 150)
                .may("initial_conversation", "default_to_current_conversation", "response_url_enabled", "filter");
        element("datepicker").may("placeholder", PLAIN_TEXT, 150).may("initial_date");
        element("external_select").may("placeholder", PLAIN_TEXT, 150).may("min_query_length", "initial_option");
        add("confirm", "").must("title", PLAIN_TEXT, 100).must("text", ANY_TEXT, 300).must("confirm", PLAIN_TEXT, 30)
                .must("deny", PLAIN_TEXT, 30).may("style");
    }

    private void choices() {
        for (String select : new String[]{"static_select", "multi_static_select"}) {
            element(select).may("placeholder", PLAIN_TEXT, 150).mayHold("options", "option", 100)
                    .mayHold("option_groups", "group", 100).mayBe("initial_option", "option")
                    .mayHold("initial_options", "option", 100).may("max_selected_items");
        }
        element("overflow").mustHold("options", "option", 5);
        element("radio_buttons").mustHold("options", "option", 10).mayBe("initial_option", "option");
        element("checkboxes").mustHold("options", "option", 10).mayHold("initial_options", "option", 10);
        add("option", "").must("text", ANY_TEXT, 75).must("value", STRING, 150).may("description", ANY_TEXT, 75)
                .may("url", STRING, TEXT);
        add("group", "").must("label", PLAIN_TEXT, 75).mustHold("options", "option", 100);
    }

    private void richText() {
        add("rich", "rich_text_section").mustHold("elements", "inline", Integer.MAX_VALUE);
        add("rich", "rich_text_quote").mustHold("elements", "inline", Integer.MAX_VALUE).may("border");
        add("rich", "rich_text_preformatted").mustHold("elements", "inline", Integer.MAX_VALUE).may("border",
                "language");
        add("rich", "rich_text_list").mustHold("elements", "rich", Integer.MAX_VALUE).may("style", "indent", "border",
                "offset");
    }

    private void words() {
        int unlimited = Integer.MAX_VALUE;
        add("inline", "text").must("text", STRING, unlimited).mayBe("style", "style");
        add("inline", "link").must("url", STRING, unlimited).may("text", STRING, unlimited).may("unsafe")
                .mayBe("style", "style");
        add("inline", "emoji").must("name", STRING, unlimited).may("unicode", "skin_tone").mayBe("style", "style");
        add("inline", "user").must("user_id", STRING, unlimited).mayBe("style", "style");
        add("inline", "channel").must("channel_id", STRING, unlimited).mayBe("style", "style");
        add("inline", "usergroup").must("usergroup_id", STRING, unlimited).mayBe("style", "style");
        add("inline", "broadcast").must("range", STRING, unlimited).mayBe("style", "style");
        add("inline", "date").may("timestamp", "url", "fallback").must("format", STRING, unlimited)
                .mayBe("style", "style");
        add("style", "").may("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight",
                "unlink");
    }

    private void views() {
        view("home");
        view("modal").must("title", PLAIN_TEXT, 24).may("close", PLAIN_TEXT, 24).may("submit", PLAIN_TEXT, 24)
                .may("clear_on_close", "notify_on_close", "submit_disabled");
    }

    private Shape view(String type) {
        return add("view", type).mustHold("blocks", "block", 100).may("private_metadata", STRING, TEXT)
                .may("callback_id", STRING, ID).may("external_id", STRING, ID);
    }
}
