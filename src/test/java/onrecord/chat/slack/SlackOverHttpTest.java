package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import onrecord.chat.Button;
import onrecord.chat.slack.fake.Message;
import onrecord.chat.slack.fake.SignedHttp;
import onrecord.chat.slack.fake.SignedHttp.Signing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackOverHttpTest extends OwnSlack {

    private Station.Http station;
    private SignedHttp http;

    @BeforeEach
    void connect() throws InterruptedException {
        station = Station.http(slack, folder, HarbourDesk.content());
        http = slack.deliverTo(station.address());
    }

    @AfterEach
    void disconnect() {
        station.close();
    }

    @Test
    void answersWhatSlackAsksToKnowTheAddress() {
        assertTrue(http.verifiesAddress());
    }

    @Test
    void answersQuestionsCommandsAndButtons() {
        Message asked = mention(SHIPS);
        Message answer = slack.awaitReply(asked, SOON);
        assertTrue(answer.text().contains("no ship had been lost"), answer.text());
        slack.command("/onrecord", SHIPS, "U1", "C1");
        slack.awaitEphemeral("C1", "U1", 1);
        slack.presses(answer, Button.CONTEXT.action(), "U1");
        slack.awaitEphemeral("C1", "U1", 2);
        slack.awaitAcknowledged(SOON);
        assertEquals(1, slack.messagesIn("C1").stream().filter(Message::isFromBot).count());
        assertEquals(List.of(), slack.opens());
    }

    @Test
    void takesNothingThatSlackDidNotSign() throws InterruptedException {
        Message asked = slack.says("U1", "C1", "no question");
        ObjectNode event = slack.eventOf(asked).put("type", "app_mention").put("text",
                slack.workspace().mention() + " " + SHIPS);
        for (Signing signing : List.of(Signing.FORGED, Signing.TEN_MINUTES_OLD, Signing.MISSING)) {
            assertEquals(401, http.post(signing, slack.callback(event)).statusCode(), signing.name());
        }
        Thread.sleep(500);
        assertEquals(List.of(), slack.repliesTo(asked));
        assertEquals(200, http.post(Signing.GENUINE, slack.callback(event)).statusCode());
        slack.awaitReply(asked, SOON);
    }

    /** Each workspace makes its own app from the manifest: nobody installs this one from elsewhere. */
    @Test
    void hasNoPlaceToInstallItFrom() throws IOException, InterruptedException {
        URI callback = station.address().resolve("/slack/oauth_redirect?code=c&state=s");
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(404, client.send(HttpRequest.newBuilder(callback).build(), BodyHandlers.discarding())
                    .statusCode());
        }
        assertEquals(List.of(), slack.calls("oauth.v2.access"));
    }
}
