package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JDA finds in the fake what it finds in Discord. */
class FakeDiscordTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private FakeDiscord discord;
    private JdaComplaints complaints;
    private Heard heard;
    private JDA jda;

    @BeforeEach
    void connect() throws InterruptedException {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(net.dv8tion.jda.api.entities.Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        net.dv8tion.jda.api.entities.Message.suppressContentIntentWarning();
        complaints = new JdaComplaints();
        discord = FakeDiscord.start();
        heard = new Heard();
        jda = JDABuilder.createLight(discord.world().token(), GatewayIntent.GUILD_MESSAGES,
                GatewayIntent.DIRECT_MESSAGES)
                .setRestConfig(new RestConfig().setBaseUrl(discord.api().toString()))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return discord.gatewayUrl().toString();
                    }
                }).addEventListeners(heard).build();
        jda.awaitReady();
        jda.updateCommands().addCommands(
                Commands.slash("ask", "Ask").addOption(OptionType.STRING, "question", "What?", true)
                        .addOption(OptionType.STRING, "speaker", "Who?", false, true),
                Commands.message("Check this")).complete();
    }

    @AfterEach
    void disconnect() throws InterruptedException {
        jda.shutdown();
        if (!jda.awaitShutdown(Duration.ofSeconds(5))) {
            jda.shutdownNow();
        }
        discord.close();
        complaints.close();
    }

    private void everythingWentWell() {
        assertEquals(List.of(), discord.mistakes());
        assertEquals(List.of(), discord.unread());
        assertEquals(List.of(), discord.defects());
        assertEquals(List.of(), complaints.all());
    }

    /** Answers whatever it hears, and keeps what it heard. */
    private static final class Heard extends ListenerAdapter {
        private final List<String> said = new ArrayList<>();

        private synchronized void add(String text) {
            said.add(text);
        }

        private synchronized List<String> all() {
            return List.copyOf(said);
        }

        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            add(event.getAuthor().getName() + ": " + event.getMessage().getContentRaw());
            if (!event.getAuthor().isBot() && !event.getMessage().getContentRaw().isEmpty()) {
                event.getMessage().reply("heard " + event.getMessage().getContentRaw())
                        .setComponents(ActionRow.of(Button.primary("more", "More"),
                                Button.link("https://example.org/a", "Source")))
                        .queue();
            }
        }

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            event.deferReply().queue();
            event.getHook().editOriginalEmbeds(new EmbedBuilder().setDescription("an answer").setFooter("f").build())
                    .setComponents(ActionRow.of(Button.primary("more", "More"))).queue();
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            event.replyChoiceStrings("Ilva Torren", "Otto Low").queue();
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            event.reply("more of it").setEphemeral(true).queue();
        }

        @Override
        public void onMessageContextInteraction(MessageContextInteractionEvent event) {
            event.reply("read: " + event.getTarget().getContentRaw()).setEphemeral(true).queue();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            event.reply("thanks").setEphemeral(true).queue();
        }
    }

    @Test
    void takesCommandsAndTheirAnswers() {
        Interaction asked = discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", "what?"));
        Message answer = discord.awaitReply(asked);
        assertEquals("an answer", answer.embeds().path(0).path("description").asText());
        assertEquals(5, asked.answerType());
        Interaction pressed = discord.presses(World.BEN, answer, "More");
        assertTrue(discord.awaitReply(pressed).isEphemeral());
        Interaction typed = discord.types(World.ADA, World.CHANNEL, "ask", "speaker", "to");
        discord.awaitAcknowledged(typed);
        assertEquals(List.of("Ilva Torren", "Otto Low"), typed.choices());
        everythingWentWell();
    }

    @Test
    void takesMessagesAndRepliesToThem() {
        Message asked = discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " hello");
        Message reply = discord.awaitReply(asked, SOON);
        assertEquals("heard " + asked.text(), reply.text());
        Message direct = discord.directMessage(World.BEN, "are you there?");
        assertEquals("heard are you there?", discord.awaitReply(direct, SOON).text());
        Interaction check = discord.commandOn(World.BEN, asked, "Check this");
        assertEquals("read: " + asked.text(), discord.awaitReply(check).text());
        String thread = discord.startsThread(asked, "on ships");
        Message there = discord.says(World.ADA, thread, discord.world().mention() + " and here?");
        assertEquals("heard " + there.text(), discord.awaitReply(there, SOON).text());
        everythingWentWell();
    }

    @Test
    void hidesWhatIsSaidToOthers() {
        discord.says(World.ADA, World.CHANNEL, "nobody's business");
        Message asked = discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " hello");
        discord.awaitReply(asked, SOON);
        assertTrue(heard.all().contains("ada: "), heard.all()::toString);
        assertEquals(3, discord.messagesIn(World.CHANNEL).size());
        everythingWentWell();
    }

    @Test
    void tellsAgainWhatWasMissed() {
        discord.gateway().cut();
        Message asked = discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " hello");
        discord.awaitReply(asked, SOON);
        assertEquals(1, discord.gateway().resumes());
        discord.gateway().requestReconnect();
        discord.gateway().awaitResumes(2, SOON);
        discord.gateway().invalidateSessions(true);
        discord.gateway().awaitResumes(3, SOON);
        discord.awaitReply(discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " again"), SOON);
        discord.gateway().awaitHeard(SOON);
        assertEquals(1, discord.gateway().identifies().size());
        assertEquals(List.of(), discord.mistakes());
    }

    @Test
    void beginsAnewWhereASessionIsGone() {
        discord.gateway().invalidateSessions(false);
        discord.gateway().awaitIdentifies(2, SOON);
        discord.gateway().awaitConnected(1, SOON);
        discord.awaitReply(discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " hello"), SOON);
        assertEquals(List.of(), discord.mistakes());
    }

    @Test
    void noticesAHalfOpenConnection() {
        discord.gateway().freeze();
        discord.gateway().awaitResumes(1, SOON);
        discord.awaitReply(discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " hello"), SOON);
    }
}
