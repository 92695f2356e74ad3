package onrecord.chat.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that the server asks for, and the cookies that it makes for it. A cookie does not hold the token: it is a time
 * until which it is good, signed with the token, so that nothing must be kept and a new token ends all of them.
 */
final class Token {

    /** How long a browser stays signed in. */
    static final Duration GOOD = Duration.ofDays(30);

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Token(String token) {
        key = new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether this is the token. Takes as long for any other, however much of it is right. */
    boolean is(String given) {
        return MessageDigest.isEqual(signed(key, "token"),
                given.isEmpty()
                        ? new byte[0]
                        : signed(new SecretKeySpec(given.getBytes(StandardCharsets.UTF_8),
                                ALGORITHM), "token"));
    }

    /** A cookie that is good from now on. */
    String cookie(Instant now) {
        String until = Long.toString(now.plus(GOOD).getEpochSecond());
        return until + "." + HexFormat.of().formatHex(signed(key, until));
    }

    /** Whether this is a cookie of ours that is still good. */
    boolean made(String cookie, Instant now) {
        if (!cookie.matches("[0-9]{1,12}\\.[0-9a-f]{64}")) {
            return false;
        }
        String until = cookie.substring(0, cookie.indexOf('.'));
        byte[] given = HexFormat.of().parseHex(cookie.substring(until.length() + 1));
        return MessageDigest.isEqual(signed(key, until), given) && now.getEpochSecond() < Long.parseLong(until);
    }

    private static byte[] signed(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
