package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the commands become known to Discord, whatever stands in the way. */
class RegistrarTest extends OwnDiscord {

    private static final String LIST = "list_application_commands";
    private static final String SET = "bulk_set_application_commands";

    private void awaitCalls(String operation, int count) {
        Await.until(count + " calls of " + operation, SOON, () -> discord.calls(operation).size() >= count);
    }

    private void answersACommand() {
        Message answer = discord.awaitReply(ask(Harbour.SHIPS));
        assertTrue(answer.everything().contains("no ship had been lost"), answer::everything);
    }

    /** Discord's library itself tries some failed calls again, so more than those are made to fail. */
    @ParameterizedTest
    @ValueSource(strings = {LIST, SET})
    void goesOnUntilDiscordTakesThem(String broken) {
        discord.faults().always(broken, new Fault.Status(500));
        try (Station station = Station.open(discord, folder)) {
            awaitCalls(broken, 2);
            assertTrue(discord.awaitReply(discord.directMessage(World.ADA, Harbour.SHIPS)).everything()
                    .contains("no ship had been lost"));
            discord.faults().none();
            answersACommand();
            assertEquals(Station.SESSIONS, discord.gateway().identifies().size());
            assertTrue(station.health().well(), station.state());
        }
    }

    @Test
    void goesOnWithTheNextConnectionWhereTheFirstOneEnded() {
        discord.faults().always(LIST, new Fault.Status(500));
        try (Station station = Station.open(discord, folder)) {
            awaitCalls(LIST, 1);
            discord.gateway().invalidateSessions(false);
            discord.gateway().awaitIdentifies(2 * Station.SESSIONS, SOON);
            discord.faults().none();
            answersACommand();
            assertEquals(1, discord.calls(SET).size(), station.state());
        }
    }

    @Test
    void triesNoMoreWhereTheyAreRefused() {
        discord.faults().always(SET, new Fault.Refuse(400, 50_035, "Invalid Form Body"));
        try (Station station = Station.open(discord, folder)) {
            // Each session tries once, when it has begun.
            discord.gateway().awaitIdentifies(Station.SESSIONS, SOON);
            awaitCalls(SET, 1);
            // Long enough for two further tries to have come, were there any.
            Await.sleep(Duration.ofSeconds(4));
            int tried = discord.calls(SET).size();
            assertTrue(tried <= Station.SESSIONS, tried + " tries");
            assertTrue(station.health().well(), station.state());
        }
    }
}
