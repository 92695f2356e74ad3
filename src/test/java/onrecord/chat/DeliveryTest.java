package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import onrecord.chat.Delivery.Way;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void keepsTheReplyAddressToItself() {
        var delivery = new Delivery(Delivery.Key.ofTrigger("slack", "1.2"), new Place("slack", "T1", "C1", ""), "U1",
                "?",
                Way.COMMAND, true, new ReplyAddress("https://hooks.example/canary"), Instant.EPOCH);

        assertFalse(delivery.toString().contains("canary"), delivery.toString());
    }
}
