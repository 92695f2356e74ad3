package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

/** All programs with one token share the sessions of a day; whoever begins one too many loses the token for all. */
class StartsTest extends OwnDiscord {

    private Starts starts() {
        return new Starts(discord.world().token(), Optional.of(discord.api()), () -> true);
    }

    @Test
    void areThereAgainTheNextDay() throws InterruptedException {
        Starts starts = starts();
        assertTrue(starts.any());
        discord.gateway().beginElsewhere(985);
        assertFalse(starts.any());
        discord.passes(Duration.ofHours(25));
        assertTrue(starts.any());
    }

    @Test
    void areThereWhereDiscordDoesNotSay() throws InterruptedException {
        discord.faults().next("get_bot_gateway", new Fault.Reset()).next("get_bot_gateway", new Fault.Status(502));
        assertTrue(starts().any());
        assertTrue(starts().any());
    }

    @Test
    void areWaitedFor() {
        discord.gateway().beginElsewhere(985);
        try (Station station = Station.start(discord, folder, Harbour::answer, Station.quick(discord))) {
            Await.until("both sessions to have asked", Duration.ofSeconds(30),
                    () -> discord.calls("get_bot_gateway").size() >= Station.SESSIONS);
            assertEquals(List.of(), discord.gateway().connections());
            assertEquals("connecting", station.state());
        }
    }
}
