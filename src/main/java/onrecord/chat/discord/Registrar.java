package onrecord.chat.discord;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the commands known to Discord, if they are not the ones that it knows. */
final class Registrar {

    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

    /** What people see of a command. What Discord adds, such as ids, is no difference. */
    private static final Set<String> SEEN = Set.of("name", "type", "description", "required", "autocomplete",
            "max_length", "options", "contexts", "integration_types");

    private Registrar() {
    }

    static void register(JDA library, Duration patience) throws InterruptedException {
        List<CommandData> wanted = Commands.all();
        Call<List<Command>> known = Call.of(library::retrieveCommands, patience);
        if (known instanceof Call.Done<List<Command>>(List<Command> commands) && same(commands, wanted)) {
            return;
        }
        Call<List<Command>> registered = Call.of(() -> library.updateCommands().addCommands(wanted), patience);
        if (registered instanceof Call.Done<List<Command>>(List<Command> commands)) {
            LOG.info("Discord: {} commands were registered", commands.size());
        } else {
            LOG.warn("Discord: the commands could not be registered: {}", registered);
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
