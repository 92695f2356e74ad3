/**
 * Documents, the exact pieces of them that may be quoted, and the people in them; how these are written down, and what
 * a shelf of them is asked.
 *
 * <p>Every other room speaks in these words. This one knows the JDK only: not where documents come
 * from, how they are searched, or where their words are shown. Offsets are UTF-16 units of a
 * document's text, half-open, everywhere in the program.
 */
@NullMarked
package onrecord.corpus;

import org.jspecify.annotations.NullMarked;
