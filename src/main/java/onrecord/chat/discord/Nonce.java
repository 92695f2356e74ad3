package onrecord.chat.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import onrecord.chat.Delivery;

/** By which Discord knows a message again that is sent a second time: for some minutes, whatever the channel. */
final class Nonce {

    /** Discord takes no longer one. */
    private static final int LONGEST = 25;

    /** Which of the messages that a question may bring about. */
    enum Part {
        ANSWER, NOTICE
    }

    private Nonce() {
    }

    /** The same for the same part of what is said to the same question, and for no other. */
    static String of(Delivery.Key key, Part part) {
        try {
            byte[] text = (key.text() + " " + part.name()).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LONGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
