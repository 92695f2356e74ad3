/**
 * The index in Lucene: embedded, one folder a corpus. It is the shelf of the readings too, so that both are one commit; what
 * it keeps of their texts is none of its business.
 *
 * <p>The one room that sees {@code org.apache.lucene}. It knows the corpus and what the program asks
 * of an index; it may not know where documents come from, what a question means, or who asks. What is
 * looked for, and what it weighs, it tells other engines in terms of its own.
 */
@NullMarked
package onrecord.search.lucene;

import org.jspecify.annotations.NullMarked;
