package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import onrecord.chat.Finding;
import org.junit.jupiter.api.Test;

class SlackCheckTest extends OwnSlack {

    private List<Finding> check() throws InterruptedException {
        return check(new SlackTokens(slack.workspace().botToken(), slack.workspace().appToken(), ""));
    }

    private List<Finding> check(SlackTokens tokens) throws InterruptedException {
        List<Finding> findings = new SlackCheck(tokens, Optional.of(URI.create(slack.apiUrl()))).run();
        assertFalse(findings.toString().contains("canary"), findings::toString);
        return findings;
    }

    private static String wrong(List<Finding> findings) {
        List<String> lines = findings.stream().filter(finding -> !finding.right()).map(Finding::line).toList();
        assertEquals(1, lines.size(), findings::toString);
        return lines.getFirst();
    }

    @Test
    void findsNothingWrongWhereNothingIs() throws InterruptedException {
        List<Finding> findings = check();
        assertTrue(findings.stream().allMatch(Finding::right), findings::toString);
        assertTrue(findings.getLast().line().contains("hello"), findings::toString);
        // The socket's goodbye is on its way when the check is done.
        slack.sockets().awaitConnected(0, SOON);
    }

    @Test
    void callsNobodyWithTokensOfTheWrongKind() throws InterruptedException {
        assertTrue(wrong(check(new SlackTokens("xapp-canary", "xoxb-canary", ""))).contains("swapped"));
        assertEquals(List.of(), slack.calls());
    }

    @Test
    void saysWhichScopesAreMissing() throws InterruptedException {
        slack.workspace().without("commands", "im:history");
        assertTrue(wrong(check()).contains("commands, im:history"));
    }

    @Test
    void saysThatATokenWasRevoked() throws InterruptedException {
        slack.workspace().revokeBotToken();
        assertTrue(wrong(check()).contains("revoked"));
    }

    @Test
    void saysThatSocketModeIsSwitchedOff() throws InterruptedException {
        slack.sockets().disableLink();
        assertTrue(wrong(check()).contains("switch Socket Mode on"));
    }

    @Test
    void saysThatSlackCannotBeReached() throws InterruptedException {
        slack.close();
        assertTrue(check().stream().anyMatch(finding -> finding.line().contains("cannot be reached")));
    }

    @Test
    void looksAtTheShapeOfASigningSecret() throws InterruptedException {
        String bot = slack.workspace().botToken();
        assertTrue(wrong(check(new SlackTokens(bot, "", "abc"))).contains("32 hexadecimal digits"));
        List<Finding> right = check(new SlackTokens(bot, "", "0123456789abcdef0123456789abcdef"));
        assertTrue(right.stream().allMatch(Finding::right), right::toString);
    }

    @Test
    void needsWhatTheManifestAsksFor() throws IOException {
        var asked = new HashSet<String>();
        new YAMLMapper().readTree(Path.of("config/slack-manifest.yaml").toFile())
                .at("/oauth_config/scopes/bot").forEach(scope -> asked.add(scope.asText()));
        var needed = new HashSet<>(SlackCheck.NEEDED);
        needed.add(SlackCheck.PANE);
        assertEquals(asked, needed);
    }
}
