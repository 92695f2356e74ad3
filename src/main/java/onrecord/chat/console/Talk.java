package onrecord.chat.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.chat.Away;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Turn;
import onrecord.chat.Visible;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of questions and commands, from the first line to the last. */
final class Talk {

    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

    /** One word behind a slash; anything longer with a slash in front is a question. */
    private static final Pattern COMMAND = Pattern.compile("/[a-zA-Z]+");

    private static final String HELP = """
            Ask what somebody said on something, or when, where, who, how much.
            A question may lean on the one before it: "and on Ukraine?"
            /sources  lists the documents
            /quit     ends the chat, as Ctrl-D does""";

    private final Desk desk;
    private final Gate gate;
    private final Links links;
    private final Welcome welcome;
    private Optional<Question> before = Optional.empty();

    Talk(Desk desk, Gate gate, Links links, Welcome welcome) {
        this.desk = desk;
        this.gate = gate;
        this.links = links;
        this.welcome = welcome;
    }

    /** What to say to a line; nothing when the line ends the talk. */
    Optional<String> reply(String line, Style style) {
        String text = line.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> Optional.of("");
            case "/quit", "/exit", "quit", "exit" -> Optional.empty();
            case "/help", "help", "?" -> Optional.of(HELP);
            case "/sources", "sources" -> Optional.of(sources());
            default -> Optional.of(COMMAND.matcher(text).matches() ? noSuchCommand(text) : answer(text, style));
        };
    }

    private String sources() {
        List<String> sources = welcome.sources().get();
        return sources.isEmpty() ? "No documents." : String.join("\n", sources);
    }

    private static String noSuchCommand(String text) {
        return "There is no " + text + ".\n" + HELP;
    }

    private String answer(String text, Style style) {
        var renderer = new ConsoleRenderer(links, style);
        try {
            Turn turn = desk.ask(text, before);
            var passed = gate.pass(turn, renderer);
            if (!passed.reply().withheld().isEmpty()) {
                // A source has changed: the documents have been read again since, so ask them once more.
                turn = desk.ask(text, before);
                passed = gate.pass(turn, renderer);
            }
            remember(turn.answer().question());
            return passed.message();
        } catch (Away e) {
            LOG.warn("{}", Visible.line(String.valueOf(e.getCause())));
            return renderer.notice(String.valueOf(e.getMessage()));
        } catch (Desk.TooLong e) {
            return renderer.notice(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Cannot answer {}", Visible.line(text), e);
            return renderer.notice("This question met a fault in the program. Nothing is known of its answer.");
        }
    }

    /** A line that asked for nothing does not end what was talked about. */
    private void remember(Question question) {
        if (question.kind() != Kind.HELP) {
            before = Optional.of(question);
        }
    }
}
