/**
 * The same questions and documents for programs: JSON over HTTP, as an OpenAPI description tells them.
 *
 * <p>It knows routes and requests; it may not know which server carries them, nor any other surface.
 */
@NullMarked
package onrecord.chat.api;

import org.jspecify.annotations.NullMarked;
