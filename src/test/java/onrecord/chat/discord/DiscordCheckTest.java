package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import onrecord.chat.Finding;
import onrecord.chat.discord.fake.World;
import org.junit.jupiter.api.Test;

class DiscordCheckTest extends OwnDiscord {

    private List<Finding> check() throws InterruptedException {
        return new DiscordCheck(new DiscordToken(discord.world().token()), Optional.of(discord.api())).run();
    }

    @Test
    void findsNothingWrongAndPrintsTheInviteLink() throws InterruptedException {
        List<Finding> findings = check();
        assertTrue(findings.stream().allMatch(Finding::right), findings::toString);
        assertTrue(
                findings.stream().anyMatch(one -> one.line().contains("https://discord.com/oauth2/authorize?client_id="
                        + World.APPLICATION + "&permissions=274877991936&scope=bot+applications.commands")),
                findings::toString);
    }

    @Test
    void saysThatTheTokenIsNotKnown() throws InterruptedException {
        String old = discord.world().token();
        discord.world().resetToken();
        List<Finding> findings = new DiscordCheck(new DiscordToken(old), Optional.of(discord.api())).run();
        assertEquals("DISCORD_TOKEN: Discord does not know it: make a new one under \"Bot\", Reset Token.",
                findings.getLast().line());
        assertFalse(findings.toString().contains("canary"));
    }

    @Test
    void saysThatDiscordCannotBeReached() throws InterruptedException {
        discord.close();
        assertTrue(check().getLast().line().startsWith("Discord cannot be reached"));
    }

    @Test
    void triesNothingWithATokenThatIsNone() throws InterruptedException {
        List<Finding> findings = new DiscordCheck(new DiscordToken("secret"), Optional.of(discord.api())).run();
        assertEquals(1, findings.size());
        assertEquals(List.of(), discord.calls());
    }
}
