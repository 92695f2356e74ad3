package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

/** What people in Discord are told who get no answer. */
class TellingTest extends InDiscord {

    @Test
    void tellsTheAskerAloneThatAQuestionCannotBeTaken() {
        station.loseLedger();
        Interaction asked = ask(Harbour.SHIPS);
        Message told = discord.awaitReply(asked, PATIENCE, message -> message.text().contains("cannot take"));
        assertTrue(told.isEphemeral());
        assertEquals(List.of(), discord.messagesIn(World.CHANNEL));
    }

    @Test
    void tellsTheAskerAloneThatSomethingBroke() {
        station.close();
        station = Station.open(discord, folder, question -> {
            if (question.text().contains("dragons")) {
                throw new IllegalStateException("made for the test");
            }
            return Harbour.answer(question);
        });
        Interaction asked = ask(Harbour.DRAGONS);
        Message told = discord.awaitReply(asked, PATIENCE,
                message -> message.everything().contains("Something went wrong"));
        assertTrue(told.isEphemeral());
        Message direct = discord.awaitReply(says(Harbour.DRAGONS));
        assertTrue(direct.text().contains("Something went wrong"), direct::text);
    }

    @Test
    void tellsTheAskerInADirectMessageWhereItMayNotWrite() {
        discord.faults().next("create_message", new Fault.Refuse(403, 50_013, "Missing Permissions"))
                .next("create_message", new Fault.Refuse(403, 50_013, "Missing Permissions"));
        says(Harbour.SHIPS);
        Await.until("a direct message", PATIENCE, () -> !discord.calls("create_dm").isEmpty()
                && discord.calls("create_message").size() == 3);
        assertTrue(discord.calls("create_message").getLast().body().path("content").asText()
                .contains("50013 Missing Permissions"), discord.calls("create_message")::toString);
    }
}
