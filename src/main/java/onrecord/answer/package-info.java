/**
 * From a question to the words on the record, or to the admission that there are none.
 *
 * <p>Knows the corpus and asks the index through {@code search}. It may not know which engine holds
 * the index, nor where an answer is shown: no markup, no chat.
 */
@NullMarked
package onrecord.answer;

import org.jspecify.annotations.NullMarked;
