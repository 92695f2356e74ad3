package onrecord.search.opensearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import onrecord.corpus.Entry;
import onrecord.corpus.EntryForm;
import onrecord.corpus.Reading;
import onrecord.corpus.ReadingForm;
import onrecord.corpus.TextForm;

/** A digest of all that is kept of a reading: readings with one key are equal. */
final class Key {

    /** Bytes of a key in the ids of rows: enough that no two of a billion documents meet, and rows have many ids. */
    private static final int BRIEF = 15;

    private Key() {
    }

    static String of(Reading reading) {
        MessageDigest digest = digest();
        digest.update(EntryForm.bytes(Entry.of(reading)));
        digest.update(ReadingForm.bytes(reading));
        digest.update(TextForm.bytes(reading.document().text()));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a file that cannot be read. */
    static String of(String file, String why) {
        return sha256((file + "\n" + why).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static String brief(String key) {
        return Base64.getUrlEncoder().encodeToString(HexFormat.of().parseHex(key, 0, 2 * BRIEF));
    }
}
