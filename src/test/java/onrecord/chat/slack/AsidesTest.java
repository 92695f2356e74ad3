package onrecord.chat.slack;

import static onrecord.chat.slack.fake.FakeSlack.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onrecord.chat.Delivery;
import onrecord.chat.Leave;
import onrecord.chat.Links;
import onrecord.chat.Notices;
import onrecord.chat.Place;
import onrecord.chat.ReplyAddress;
import onrecord.chat.Sent;
import onrecord.chat.SetClock;
import onrecord.chat.slack.fake.FakeSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsidesTest {

    private final SetClock clock = new SetClock();
    private final FakeSlack slack = start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final SlackMessage note = new Notices<>("Slack", new SlackRenderer(new Links(Path.of("docs")))).shared();

    @AfterEach
    void stop() {
        http.close();
        slack.close();
    }

    private Sent say(Instant received) throws InterruptedException {
        var api = new WebApi(http, URI.create(slack.apiUrl()));
        var outbox = new Outbox(api, slack.workspace().botToken(), Station.QUICK, clock);
        var address = new ReplyAddress(URI.create(slack.apiUrl()).resolve("/nowhere").toString());
        var place = new Place(Heard.SURFACE, slack.workspace().id(), "C1", "");
        var delivery = new Delivery(Delivery.Key.ofTrigger(Heard.SURFACE, "t"), place, "U1", "ships",
                Delivery.Way.COMMAND, true, address, received);
        return new Asides(api, outbox, clock).say(delivery, note, Leave.FREE);
    }

    @Test
    void saysItPrivatelyByAnotherWayWhenTheAddressIsHalfAnHourOld() throws InterruptedException {
        assertInstanceOf(Sent.Arrived.class, say(clock.instant().minus(Duration.ofMinutes(31))));
        assertEquals(1, slack.ephemeralsIn("C1", "U1").size());
        assertEquals(List.of(), slack.messagesIn("C1"));
    }

    @Test
    void saysItPrivatelyByAnotherWayWhenTheAddressIsUsedUp() throws InterruptedException {
        assertInstanceOf(Sent.Arrived.class, say(clock.instant()));
        assertEquals(1, slack.ephemeralsIn("C1", "U1").size());
    }

    @Test
    void saysNothingAnyMoreAfterAnHour() throws InterruptedException {
        assertInstanceOf(Sent.Late.class, say(clock.instant().minus(Duration.ofHours(2))));
        assertEquals(List.of(), slack.calls("chat.postEphemeral"));
    }
}
