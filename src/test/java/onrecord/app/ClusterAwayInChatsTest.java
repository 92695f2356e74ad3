package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.search.opensearch.ClusterSettings;
import onrecord.search.opensearch.OnCluster;
import onrecord.search.opensearch.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in Slack and Discord, when the cluster that holds its documents cannot be reached. */
@OnCluster
class ClusterAwayInChatsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String QUESTION = " what did Brask say on ships?";
    private static final String WORDS = "We counted every ship twice";
    private static final String AWAY = "cannot be searched at the moment";

    @TempDir
    Path folder;

    private final TestCluster cluster;

    ClusterAwayInChatsTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void isToldInTheAnswersPlace_andQuestionsAreAnsweredWhenItIsBack() throws IOException {
        Run.in(folder);
        try (FakeSlack slack = FakeSlack.start();
                FakeDiscord discord = FakeDiscord.start();
                Forwarding way = new Forwarding(cluster.node(1).address());
                Serving serving = Serving.of(folder.resolve("seeds"), folder.resolve("data"),
                        environment(slack, discord, way, cluster.settings(1)))) {
            slack.sockets().awaitOpened(1, SOON);
            discord.gateway().awaitConnected(2, SOON);
            assertEquals(200, serving.get("/?q=ships").statusCode());
            asksAndReads(slack, discord, WORDS);
            way.cut();
            asksAndReads(slack, discord, AWAY);
            way.mend();
            asksAndReads(slack, discord, WORDS);
            assertEquals(List.of(), discord.mistakes());
        }
    }

    /** In every place where one can ask. */
    private static void asksAndReads(FakeSlack slack, FakeDiscord discord, String expected) {
        var mention = slack.says("U1", "C1", slack.workspace().mention() + QUESTION);
        int told = slack.ephemeralsIn("C1", "U2").size();
        slack.command("/onrecord", QUESTION.strip(), "U2", "C1");
        var said = discord.says(World.ADA, World.CHANNEL, discord.world().mention() + QUESTION);
        var command = discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", QUESTION.strip()));
        String inSlack = slack.awaitReply(mention, SOON).text();
        assertTrue(inSlack.contains(expected), inSlack);
        Await.until("an answer to the command", SOON, () -> slack.ephemeralsIn("C1", "U2").size() > told);
        assertTrue(slack.ephemeralsIn("C1", "U2").getLast().text().contains(expected));
        String inDiscord = discord.awaitReply(said, SOON).everything();
        assertTrue(inDiscord.contains(expected), inDiscord);
        String reply = discord.awaitReply(command, SOON, any -> true).everything();
        assertTrue(reply.contains(expected), reply);
    }

    private static Map<String, String> environment(FakeSlack slack, FakeDiscord discord, Forwarding way,
            ClusterSettings settings) {
        var all = new HashMap<>(ClusterVariables.by(way.address(), settings));
        all.put("SLACK_BOT_TOKEN", slack.workspace().botToken());
        all.put("SLACK_APP_TOKEN", slack.workspace().appToken());
        all.put("SLACK_API", slack.apiUrl());
        all.put("DISCORD_TOKEN", discord.world().token());
        all.put("DISCORD_API", discord.api().toString());
        all.put("DISCORD_GATEWAY", discord.gatewayUrl().toString());
        return all;
    }
}
