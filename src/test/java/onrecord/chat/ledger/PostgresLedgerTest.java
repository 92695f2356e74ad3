package onrecord.chat.ledger;

import java.time.Clock;
import java.time.Duration;
import onrecord.chat.Ledger;
import onrecord.chat.LedgerContract;

@OnPostgres
class PostgresLedgerTest extends LedgerContract {

    /** Whoever closes the ledger is taken for dead at once. */
    private static final Membership.Terms TERMS = new Membership.Terms(Duration.ofSeconds(15), Duration.ofSeconds(1),
            Duration.ZERO);

    private final PostgresAddress address;

    PostgresLedgerTest(PostgresServer server) {
        this.address = server.newLedger();
    }

    @Override
    protected Ledger open(Clock time) {
        return PostgresLedger.open(address, time, TERMS, PostgresDatabase.PATIENCE);
    }
}
