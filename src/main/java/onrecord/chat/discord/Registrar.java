package onrecord.chat.discord;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import onrecord.chat.Pauses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the commands known to Discord, if they are not the ones that it knows. */
final class Registrar implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

    /** What people see of a command. What Discord adds, such as ids, is no difference. */
    private static final Set<String> SEEN = Set.of("name", "type", "description", "required", "autocomplete",
            "max_length", "options", "contexts", "integration_types");

    private static final Pauses PAUSES = Pauses.from(Duration.ofSeconds(1));

    private final Supplier<Optional<JDA>> library;
    private final Duration patience;
    private @Nullable Thread trying;
    private boolean closed;

    /**
     * Makes nothing known yet.
     *
     * @param library the one that calls are made with, while there is one
     * @param patience how long a call may take
     */
    Registrar(Supplier<Optional<JDA>> library, Duration patience) {
        this.library = library;
        this.patience = patience;
    }

    /** Begins to try, unless it does already; returns at once. It goes on until they are known, or refused. */
    synchronized void start() {
        if (!closed && (trying == null || !trying.isAlive())) {
            trying = Thread.ofVirtual().name("discord-commands").start(this::keepTrying);
        }
    }

    private void keepTrying() {
        try {
            for (Duration pause = PAUSES.first(); !settled(); pause = PAUSES.after(pause)) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException end) {
            // The program ends.
        } catch (RuntimeException e) {
            LOG.error("Discord: the commands could not be registered", e);
        }
    }

    /** Whether nothing is left to try. */
    private boolean settled() throws InterruptedException {
        Optional<JDA> here = library.get();
        return here.isPresent() && settled(here.get());
    }

    private boolean settled(JDA here) throws InterruptedException {
        List<CommandData> wanted = Commands.all();
        Call<List<Command>> known = Call.of(here::retrieveCommands, patience);
        if (known instanceof Call.Done<List<Command>>(List<Command> commands) && same(commands, wanted)) {
            return true;
        }
        Call<List<Command>> registered = known instanceof Call.Unclear
                ? known
                : Call.of(() -> here.updateCommands().addCommands(wanted), patience);
        switch (registered) {
            case Call.Done<List<Command>>(List<Command> commands) ->
                LOG.info("Discord: {} commands were registered", commands.size());
            case Call.Refused<List<Command>>(int code, String error) ->
                LOG.error("Discord: the commands were refused: {}", error);
            case Call.Expelled<List<Command>>(String error) ->
                LOG.error("Discord: the commands were refused: {}", error);
            case Call.Unclear<List<Command>>(String why) ->
                LOG.warn("Discord: the commands could not be registered yet ({}); trying again", why);
        }
        return !(registered instanceof Call.Unclear);
    }

    /** Tries no more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (trying != null) {
            trying.interrupt();
        }
    }

    private static boolean same(List<Command> known, List<CommandData> wanted) {
        return wanted.stream().map(Registrar::seen).collect(Collectors.toSet())
                .equals(known.stream().map(CommandData::fromCommand).map(Registrar::seen).collect(Collectors.toSet()));
    }

    private static String seen(CommandData command) {
        return seen(command.toData().toMap());
    }

    /** In one order, without what is false or empty: Discord leaves that out. */
    private static String seen(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var parts = new TreeMap<String, String>();
                map.forEach((key, part) -> {
                    String text = part == null ? "" : seen(part);
                    if (SEEN.contains(String.valueOf(key)) && !text.isEmpty() && !text.equals("false")
                            && !text.equals("[]")) {
                        parts.put(String.valueOf(key), text);
                    }
                });
                yield parts.toString();
            }
            case List<?> list -> {
                List<String> parts = list.stream().map(Registrar::seen).toList();
                boolean named = parts.stream().anyMatch(part -> part.startsWith("{"));
                yield (named ? parts : parts.stream().sorted().toList()).toString();
            }
            default -> String.valueOf(value);
        };
    }
}
