package onrecord.chat.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Samples;
import org.junit.jupiter.api.Test;

class ConsoleChatTest {

    /** Says what was asked before; "fault" breaks it, "" asks for nothing. */
    private static Answer answer(Question question) {
        if (question.text().equals("fault")) {
            throw new IllegalStateException("broken");
        }
        return question.kind() == Kind.HELP
                ? new Answer.Help(question, "Ask something.")
                : new Answer.NotFound(question, 0, question.line(), List.of());
    }

    private static Question read(String text, Optional<Question> before) {
        Kind kind = text.equals("?!") ? Kind.HELP : Kind.FACT;
        return new Question(text, kind, List.of(), text,
                text + " after " + before.map(Question::text).orElse("nothing"));
    }

    private static String chat(String input) {
        var out = new ByteArrayOutputStream();
        var desk = new Desk(ConsoleChatTest::read, ConsoleChatTest::answer, Desk.Lengths.ORDINARY);
        var welcome = new Welcome(List.of("Hello."), () -> List.of("One document."));
        new ConsoleChat(desk, new Gate(Samples.unchanged()), new Links(Path.of("docs")), welcome)
                .piped(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersLinesInOrderAndSaysNothingElse() {
        assertEquals("wer? – ½ after nothing\n\nb after wer? – ½\n\n", chat("wer? – ½\n\n  \nb"));
    }

    @Test
    void staysInTheThreadWhenALineAskedForNothing() {
        assertEquals("a after nothing\n\nAsk something.\n\nb after a\n\n", chat("a\n?!\nb\n"));
    }

    @Test
    void knowsItsCommands() {
        assertEquals("One document.\n\n", chat("/sources\n/quit\nnever asked\n"));
        assertTrue(chat("/help\n").contains("/quit"));
        assertTrue(chat("/sorces\n").startsWith("There is no /sorces."));
    }

    @Test
    void takesAnythingElseWithASlashForAQuestion() {
        assertEquals("/(a|aa)+b/ after nothing\n\n", chat("/(a|aa)+b/\n"));
    }

    @Test
    void goesOnAfterAFault() {
        String said = chat("fault\nb\n");
        assertTrue(said.startsWith("This question met a fault in the program."), said);
        assertTrue(said.endsWith("b after nothing\n\n"), said);
        assertFalse(said.contains("Exception"), said);
    }

    @Test
    void saysThatAQuestionIsTooLong() {
        assertEquals("The question is too long: at most 1000000 characters are read.\n\n", chat("x".repeat(1_048_576)));
    }
}
