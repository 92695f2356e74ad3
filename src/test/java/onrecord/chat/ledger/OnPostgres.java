package onrecord.chat.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests on a real PostgreSQL server. Each is handed the {@link PostgresServer}.
 *
 * <p>Skipped where none is installed, unless ONRECORD_POSTGRES is "required", as it is in .ci/run.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Postgres.class)
public @interface OnPostgres {
}
