/**
 * The index on an OpenSearch cluster: the same terms, ranked in the same way, and with them the documents themselves, so that
 * every bot that reaches the cluster can answer and prove its quotations.
 *
 * <p>The one room that sees {@code org.opensearch}. What is looked for and what it weighs is told by {@code search.lucene}; this
 * room may not know where documents come from, what a question means, or who asks.
 */
@NullMarked
package onrecord.search.opensearch;

import org.jspecify.annotations.NullMarked;
