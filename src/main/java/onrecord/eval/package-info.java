/**
 * What answers are worth: a question set with what is expected, and the scorecard of the messages
 * that came of it.
 *
 * <p>Judges a message as it leaves, against the bytes of the files, and takes nothing from the answer
 * behind it. Knows how a file is decoded and what may be printed; it may not know how a question is
 * read, searched for or answered.
 */
@NullMarked
package onrecord.eval;

import org.jspecify.annotations.NullMarked;
