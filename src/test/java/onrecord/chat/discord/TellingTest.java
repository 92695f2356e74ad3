package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.chat.Away;
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
        Message told = discord.awaitReply(asked, SOON, message -> message.text().contains("cannot take"));
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
        Message told = discord.awaitReply(asked, SOON,
                message -> message.everything().contains("Something went wrong"));
        assertTrue(told.isEphemeral());
        Message direct = discord.awaitReply(mention(Harbour.DRAGONS));
        assertTrue(direct.text().contains("Something went wrong"), direct::text);
    }

    @Test
    void tellsTheAskerInADirectMessageWhereItMayNotWrite() {
        discord.faults().next("create_message", new Fault.Refuse(403, 50_013, "Missing Permissions"))
                .next("create_message", new Fault.Refuse(403, 50_013, "Missing Permissions"));
        mention(Harbour.SHIPS);
        Await.until("a direct message", SOON, () -> !discord.calls("create_dm").isEmpty()
                && discord.calls("create_message").size() == 3);
        assertTrue(discord.calls("create_message").getLast().body().path("content").asText()
                .contains("50013 Missing Permissions"), discord.calls("create_message")::toString);
    }

    @Test
    void tellsTheAskerThatTheDocumentsCannotBeSearched_andAnswersWhenTheyCan() {
        var away = new AtomicBoolean(true);
        station.close();
        station = Station.open(discord, folder, question -> {
            if (away.get() && question.text().equals(Harbour.SHIPS)) {
                throw new Away("The documents cannot be searched.", new IOException("made for the test"));
            }
            return Harbour.answer(question);
        });
        Interaction open = ask(Harbour.SHIPS);
        Interaction alone = discord.command(World.ADA, World.CHANNEL, "ask",
                Map.of("question", Harbour.SHIPS, "private", true));
        for (Interaction asked : List.of(open, alone)) {
            Message told = reply(asked);
            assertTrue(told.isEphemeral() && told.everything().contains("cannot be searched"), told::everything);
        }
        Message asked = mention(Harbour.SHIPS);
        assertTrue(discord.awaitReply(asked).everything().contains("cannot be searched"));
        assertEquals(1, discord.messagesIn(World.CHANNEL).stream().filter(one -> !one.id().equals(asked.id())).count());
        away.set(false);
        assertTrue(reply(ask(Harbour.SHIPS)).everything().contains("no ship had been lost"));
        assertTrue(discord.awaitReply(mention(Harbour.SHIPS)).everything().contains("no ship had been lost"));
    }
}
