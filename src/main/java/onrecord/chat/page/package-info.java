/**
 * What people see in a browser: the page where they ask, the documents with the words where they stand, and who said what in
 * them.
 *
 * <p>Pages are whole without a script; the scripts make them quicker to use. What a page quotes is proved like any other
 * message. It knows routes and requests; it may not know which server carries them, nor any other surface. Elements are
 * built with jsoup, so that no text is ever taken for markup.
 */
@NullMarked
package onrecord.chat.page;

import org.jspecify.annotations.NullMarked;
