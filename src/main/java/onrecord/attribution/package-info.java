/**
 * Who said what: from a document's passages to its statements and the people in it.
 *
 * <p>A line of small steps, each on the results of the one before: quotation marks, frames (sentences
 * in which a quotation is one token), people and their roles, cues ("said"), their subjects, and from
 * these the statements. Documents made of turns ("SECRETARY BLINKEN: ...") take a path of their own.
 * A wrong name is far worse than none: what is not plain stays nobody's.
 *
 * <p>Knows the corpus and the English language. It may not know where documents come from, how they are
 * searched, or what is asked of them.
 */
@NullMarked
package onrecord.attribution;

import org.jspecify.annotations.NullMarked;
