package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.chat.fakes.Json;

/** The application's commands: everywhere, and in the guild alone. */
final class CommandAnswers {
    private static final int SLASH = 1;
    private static final int ON_MESSAGE = 3;
    private static final Map<Integer, Integer> MOST = Map.of(SLASH, 100, 2, 15, ON_MESSAGE, 15);

    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDeva}\\p{IsThai}]{1,32}");

    private final Time time;
    private final Map<String, List<ObjectNode>> commands = new ConcurrentHashMap<>();

    CommandAnswers(Time time) {
        this.time = time;
    }

    Map<String, Function<Request, Answer>> all() {
        return Map.of("list_application_commands", this::list, "list_guild_application_commands", this::list,
                "bulk_set_application_commands", this::put, "bulk_set_guild_application_commands", this::put);
    }

    /** What can be typed after a slash, or chosen on a message. */
    Optional<ObjectNode> find(String name, boolean onMessage) {
        return Stream.of(World.GUILD, "").flatMap(where -> commands.getOrDefault(where, List.of()).stream())
                .filter(command -> command.path("name").asText().equals(name)
                        && command.path("type").asInt() == (onMessage ? ON_MESSAGE : SLASH))
                .findFirst();
    }

    List<String> names() {
        return commands.values().stream().flatMap(List::stream).map(command -> command.path("name").asText()).sorted()
                .toList();
    }

    private Answer list(Request request) {
        mine(request);
        return Answer.ok(Json.tree(commands.getOrDefault(request.part("guild_id"), List.of())));
    }

    private Answer put(Request request) {
        mine(request);
        var problems = new ArrayList<String>();
        var names = new HashSet<String>();
        var made = new ArrayList<ObjectNode>();
        for (JsonNode wanted : request.body()) {
            ObjectNode command = complete(wanted, request.part("guild_id"));
            int type = command.path("type").asInt();
            if (!names.add(type + " " + command.path("name").asText())) {
                problems.add("APPLICATION_COMMANDS_DUPLICATE_NAME " + command.path("name").asText());
            }
            check(command, type, problems);
            made.add(command);
        }
        MOST.forEach((type, most) -> {
            if (made.stream().filter(command -> command.path("type").asInt() == type).count() > most) {
                problems.add("more than " + most + " commands of type " + type);
            }
        });
        if (!problems.isEmpty()) {
            throw RestError.invalid(problems);
        }
        commands.put(request.part("guild_id"), List.copyOf(made));
        return Answer.ok(Json.tree(made));
    }

    private static void mine(Request request) {
        if (!request.part("application_id").equals(World.APPLICATION)) {
            throw new RestError(403, 20012, "You are not authorized to perform this action on this application");
        }
    }

    private ObjectNode complete(JsonNode wanted, String guild) {
        ObjectNode command = wanted.deepCopy();
        String id = command.path("id").asText("");
        command.put("id", id.isEmpty() ? time.id() : id).put("application_id", World.APPLICATION)
                .put("version", time.id()).put("type", command.path("type").asInt(SLASH))
                .put("description", command.path("description").asText(""));
        String allowed = command.path("default_member_permissions").asText("");
        command.put("default_member_permissions", allowed.isEmpty() || allowed.equals("null") ? null : allowed);
        command.put("nsfw", command.path("nsfw").asBoolean());
        for (String localized : List.of("name_localizations", "description_localizations")) {
            if (command.path(localized).isEmpty()) {
                command.putNull(localized);
            }
        }
        if (guild.isEmpty()) {
            command.putIfAbsent("contexts", Json.tree(null));
            command.putIfAbsent("integration_types", Json.tree(List.of(0)));
        } else {
            command.put("guild_id", guild);
        }
        return command;
    }

    private static void check(JsonNode command, int type, List<String> problems) {
        String name = command.path("name").asText();
        String description = command.path("description").asText();
        if (type != SLASH) {
            if (!description.isEmpty() || command.has("options") && !command.path("options").isEmpty()) {
                problems.add(name + ": no description and no options here");
            }
            return;
        }
        if (description.isEmpty()) {
            problems.add(name + ": a description is required");
        }
        checkName(name, problems);
        boolean optional = false;
        var names = new HashSet<String>();
        for (JsonNode option : command.path("options")) {
            checkName(option.path("name").asText(), problems);
            if (!names.add(option.path("name").asText())) {
                problems.add(name + ": an option stands twice");
            }
            if (option.path("required").asBoolean() && optional) {
                problems.add(name + ": required options must be placed before those that are not");
            }
            optional |= !option.path("required").asBoolean();
            if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
                problems.add(name + ": an option has either choices or autocomplete");
            }
        }
    }

    private static void checkName(String name, List<String> problems) {
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            problems.add("APPLICATION_COMMAND_INVALID_NAME " + name);
        }
    }
}
