package onrecord.chat.discord;

import java.util.List;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import onrecord.chat.Content;
import onrecord.chat.Phrases;

/** The commands that people find when they type a slash or open a message's menu, and the question that each asks. */
final class Commands {

    static final String CHECK_MESSAGE = "Check this quotation";

    static final String SPEAKER = "speaker";
    static final String TOPIC = "topic";
    static final String FIRST = "first";
    static final String SECOND = "second";
    private static final String QUESTION = "question";
    private static final String QUOTE = "quote";
    private static final String PRIVATE = "private";

    /** As long as an ordinary message; a longer question is no question. */
    private static final int LONGEST = 2_000;

    private Commands() {
    }

    /** Everywhere: in servers, in direct messages and wherever somebody who installed the bot for themselves talks. */
    static List<CommandData> all() {
        List<CommandData> all = List.of(
                slash("ask", "Exact words from the documents, who said them, and where", text(QUESTION,
                        "What somebody said on a subject, who said it, when, or a few words to look for", true),
                        choice(SPEAKER, "Only what this person said", false),
                        choice(TOPIC, "Only on this subject", false)),
                slash("check", "Whether a quotation is right, word by word",
                        text(QUOTE, "The words of the quotation", true),
                        choice(SPEAKER, "Who is said to have said it", false)),
                slash("compare", "What two people said, side by side", choice(FIRST, "The one", true),
                        choice(SECOND, "The other", true), choice(TOPIC, "Only on this subject", false)),
                slash("timeline", "What was said on a subject as time went by", choice(TOPIC, "The subject", true),
                        choice(SPEAKER, "Only what this person said", false)),
                slash("sources", "The documents, and who speaks in them"),
                slash("help", "How to ask, and what this is"),
                net.dv8tion.jda.api.interactions.commands.build.Commands.message(CHECK_MESSAGE));
        all.forEach(one -> one.setContexts(InteractionContextType.ALL).setIntegrationTypes(IntegrationType.ALL));
        return all;
    }

    private static SlashCommandData slash(String name, String description, OptionData... options) {
        return net.dv8tion.jda.api.interactions.commands.build.Commands.slash(name, description).addOptions(options)
                .addOption(OptionType.BOOLEAN, PRIVATE, "Only you see the answer");
    }

    private static OptionData text(String name, String description, boolean required) {
        return new OptionData(OptionType.STRING, name, description, required).setMaxLength(LONGEST);
    }

    /** Suggests what the documents hold while somebody types, and takes anything else, too. */
    private static OptionData choice(String name, String description, boolean required) {
        return new OptionData(OptionType.STRING, name, description, required, true).setMaxLength(Limits.CHOICE);
    }

    /**
     * The question that a command asks.
     *
     * @param option what was given for an option; empty where nothing was
     */
    static String question(String command, UnaryOperator<String> option, Content content) {
        return switch (command) {
            case "ask" -> asked(option, content);
            case "check" -> Phrases.check(option.apply(QUOTE), option.apply(SPEAKER));
            case "compare" -> Phrases.comparison(option.apply(FIRST), option.apply(SECOND), option.apply(TOPIC));
            case "timeline" -> Phrases.timeline(option.apply(TOPIC), option.apply(SPEAKER));
            default -> command;
        };
    }

    private static String asked(UnaryOperator<String> option, Content content) {
        String question = option.apply(QUESTION);
        String speaker = option.apply(SPEAKER);
        String topic = option.apply(TOPIC);
        return speaker.isBlank() && topic.isBlank()
                ? question
                : Phrases.narrowed(question, content.desk().read(question, List.of()), speaker, topic);
    }

    /** Whether only the asker is to see the answer. */
    static boolean isPrivate(String command, UnaryOperator<String> option) {
        return option.apply(PRIVATE).equals("true") || command.equals("help") && option.apply(PRIVATE).isEmpty();
    }
}
