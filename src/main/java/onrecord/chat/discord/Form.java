package onrecord.chat.discord;

import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import onrecord.answer.Question;
import onrecord.chat.Button;
import onrecord.chat.Lines;
import onrecord.chat.Phrases;
import onrecord.chat.Visible;

/** "Not what I asked": how a question was read, and a way to ask it again of another person or on another subject. */
final class Form {

    private static final String TITLE = "Not what I asked";
    private static final String SPEAKER = "speaker";
    private static final String TOPIC = "topic";

    /** A few words; a whole question is asked anew. */
    private static final int FIELD = 150;

    private Form() {
    }

    /** @param key of the question, which comes back with the answers */
    static Modal of(Question question, String key) {
        String who = question.asked().stream().map(Question.Asked::name).findFirst().orElse("");
        return Modal.create(Button.READING.action() + DiscordRenderer.PARTED + key, TITLE)
                .addComponents(
                        TextDisplay
                                .of(Markdown.escaped(Lines.READ_AS + Lines.cut(Visible.line(question.line()), FIELD))),
                        Label.of("Who said it?", field(SPEAKER, who)),
                        Label.of("About what?", field(TOPIC, Visible.line(question.topic()))))
                .build();
    }

    private static TextInput field(String id, String value) {
        var field = TextInput.create(id, TextInputStyle.SHORT).setRequired(false).setMaxLength(FIELD);
        return (value.isEmpty() || value.length() > FIELD ? field : field.setValue(value)).build();
    }

    /** The question that was asked with the form; nothing where all was left empty. */
    static Optional<String> question(ModalInteraction form) {
        return Phrases.statement(text(form, SPEAKER), text(form, TOPIC));
    }

    private static String text(ModalInteraction form, String field) {
        ModalMapping value = form.getValue(field);
        return value == null ? "" : value.getAsString();
    }
}
