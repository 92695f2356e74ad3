/**
 * The ledger in a file: SQLite behind plain JDBC.
 *
 * <p>Knows the port it stands behind. It may not know any surface, nor how questions are answered.
 */
@NullMarked
package onrecord.chat.ledger;

import org.jspecify.annotations.NullMarked;
