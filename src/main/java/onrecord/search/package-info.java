/**
 * What the program asks of an index, whichever engine holds it.
 *
 * <p>Knows the corpus, and nothing of engines, questions or answers.
 */
@NullMarked
package onrecord.search;

import org.jspecify.annotations.NullMarked;
