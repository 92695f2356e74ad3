/**
 * The ledger in tables, behind plain JDBC: in a SQLite file for one process, in a PostgreSQL database for several.
 *
 * <p>Knows the port it stands behind. It may not know any surface, nor how questions are answered.
 */
@NullMarked
package onrecord.chat.ledger;

import org.jspecify.annotations.NullMarked;
