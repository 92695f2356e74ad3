package onrecord.chat.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import onrecord.chat.BoundedLines;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A chat with one person at a terminal, or with whatever stands in a pipe. */
public final class ConsoleChat {

    private static final String PROMPT = "> ";

    /** A line may be longer than any question: it is for the desk to say that it is too long. */
    private static final int LINE = 1_000_001;

    private final Supplier<Talk> talks;
    private final Welcome welcome;

    /** @param links where readers of this console find documents */
    public ConsoleChat(Desk desk, Gate gate, Links links, Welcome welcome) {
        this.talks = () -> new Talk(desk, gate, links, welcome);
        this.welcome = welcome;
    }

    /** Answers each line in order, with an empty line between answers, and says nothing else. */
    public void piped(InputStream in, PrintStream out) {
        var lines = new BoundedLines(in, LINE);
        Talk talk = talks.get();
        for (Optional<String> line = lines.next(); line.isPresent() && !out.checkError(); line = lines.next()) {
            Optional<String> reply = talk.reply(line.get(), Style.PLAIN);
            if (reply.isEmpty()) {
                return;
            }
            reply.filter(text -> !text.isEmpty()).ifPresent(text -> out.print(text + "\n\n"));
        }
    }

    /**
     * Talks with a person until they end it.
     *
     * @param history the file that keeps what was asked, for the arrow keys; made if it is not there
     * @param colour whether to use bold and dim
     */
    public void atTerminal(Path history, boolean colour) {
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).encoding(StandardCharsets.UTF_8).build()) {
            PrintWriter out = terminal.writer();
            welcome.greeting().forEach(out::println);
            LineReader reader = reader(terminal, history);
            Talk talk = talks.get();
            boolean goesOn = true;
            while (goesOn) {
                goesOn = turn(reader, talk, new Style(terminal.getSize().getColumns(), colour), out);
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use this terminal", e);
        }
    }

    private static boolean turn(LineReader reader, Talk talk, Style style, PrintWriter out) {
        try {
            Optional<String> reply = talk.reply(reader.readLine(PROMPT), style);
            reply.filter(text -> !text.isEmpty()).ifPresent(text -> out.println("\n" + text + "\n"));
            return reply.isPresent();
        } catch (UserInterruptException e) {
            return true;
        } catch (EndOfFileException e) {
            out.println();
            return false;
        }
    }

    private static LineReader reader(Terminal terminal, Path history) {
        // Questions are not shell commands: quotation marks, backslashes and "!" mean themselves.
        var parser = new DefaultParser();
        parser.setQuoteChars(new char[0]);
        parser.setEscapeChars(new char[0]);
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("onrecord")
                .parser(parser)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        if (canKeep(history)) {
            reader.setVariable(LineReader.HISTORY_FILE, history);
        }
        return reader;
    }

    /** Where nothing can be written, the arrow keys remember as long as the chat lasts. */
    private static boolean canKeep(Path history) {
        try {
            Path folder = history.toAbsolutePath().getParent();
            return folder != null && Files.isWritable(Files.createDirectories(folder))
                    && (Files.notExists(history) || Files.isWritable(history));
        } catch (IOException e) {
            return false;
        }
    }
}
