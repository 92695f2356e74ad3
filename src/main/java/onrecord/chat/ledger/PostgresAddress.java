package onrecord.chat.ledger;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a PostgreSQL database is and how to be let in.
 *
 * @param url {@code jdbc:postgresql://host:port/database?...}; holds no password
 * @param user empty for the one that the address or the driver's own files name
 * @param password empty for none, or the one in the driver's own files
 */
public record PostgresAddress(String url, String user, String password) {

    private static final String SHAPE = "jdbc:postgresql://[^\\s/?#@]*/[^\\s/?#@]+(?:\\?\\S*)?";

    /** The driver's parameters that are secrets. */
    private static final Set<String> SECRET = Set.of("password", "sslpassword");

    /** @throws IllegalArgumentException if {@link #problem} finds one */
    public PostgresAddress {
        if (problem(url).isPresent()) {
            throw new IllegalArgumentException("Not the address of a PostgreSQL database");
        }
    }

    /** What is wrong with such an address: "must be ...". Shows none of it. */
    public static Optional<String> problem(String url) {
        boolean secret = url.contains("@") || Arrays.stream(url.replaceFirst("^[^?]*\\??", "").split("&"))
                .anyMatch(PostgresAddress::isSecret);
        if (secret) {
            return Optional.of("must hold no user and password before an \"@\", and no password at all");
        }
        return url.matches(SHAPE)
                ? Optional.empty()
                : Optional.of("must be an address such as jdbc:postgresql://localhost:5432/onrecord");
    }

    private static boolean isSecret(String parameter) {
        try {
            String name = URLDecoder.decode(parameter.replaceFirst("=.*", ""), StandardCharsets.UTF_8);
            return SECRET.contains(name.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** The part that may be shown: {@code host:port/database}. */
    String shown() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return shown();
    }
}
