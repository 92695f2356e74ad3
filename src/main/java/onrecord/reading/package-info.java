/**
 * From a folder of files to documents and their passages: decoding, what a reader would see of a
 * page, blocks, sentences; and what tells that a file is still what was read.
 *
 * <p>It knows the words of {@code onrecord.corpus} and the libraries that read HTML, Markdown, JSON
 * and sentence ends. It knows neither who said what, which is handed in as a function, nor how
 * documents are searched or shown. What cannot be read is left out and said to be; one bad file
 * never keeps the others from being read.
 */
@NullMarked
package onrecord.reading;

import org.jspecify.annotations.NullMarked;
