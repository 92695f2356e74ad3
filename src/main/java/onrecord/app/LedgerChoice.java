package onrecord.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.chat.ledger.PostgresAddress;

/** What was chosen of where the ledger is. */
final class LedgerChoice {

    private static final int LONGEST_SECRET = 1_024;

    private final SettingsReader chosen;

    LedgerChoice(SettingsReader chosen) {
        this.chosen = chosen;
    }

    /**
     * Where a ledger is that programs share, if one was chosen.
     *
     * @throws Problem if something cannot be used; the message names its place and shows no secret
     */
    Optional<PostgresAddress> address() {
        return chosen.one(Key.LEDGER).map(url -> {
            // Not shown: it may hold a password all the same.
            PostgresAddress.problem(url).ifPresent(problem -> {
                throw new Problem(chosen.place(Key.LEDGER) + ": ledger " + problem + "; the user belongs into "
                        + Key.LEDGER_USER.variable() + ", the password into " + Key.LEDGER_PASSWORD.variable() + ".");
            });
            String password = chosen.one(Key.LEDGER_PASSWORD)
                    .or(() -> chosen.path(Key.LEDGER_PASSWORD_FILE).map(LedgerChoice::secret)).orElse("");
            return new PostgresAddress(url, chosen.one(Key.LEDGER_USER).orElse(""), password);
        });
    }

    /** What stands on the only line of a file. */
    private static String secret(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST_SECRET + 1), StandardCharsets.UTF_8).strip();
            if (text.isEmpty() || text.length() > LONGEST_SECRET || text.lines().count() > 1) {
                throw new Problem(Masked.path(file) + " must hold a password, on one line.");
            }
            return text;
        } catch (IOException e) {
            throw new Problem("Cannot read the file with the ledger's password " + Masked.path(file) + ": "
                    + Failures.reason(e), e);
        }
    }
}
