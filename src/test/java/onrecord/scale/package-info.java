/** A made-up corpus of any size, and questions for it: to measure what grows with a corpus. */
@NullMarked
package onrecord.scale;

import org.jspecify.annotations.NullMarked;
