package onrecord.corpus;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page on the web that is safe to follow: http or https, in ASCII, and without user info, which makes one
 * address look like another's ("reuters.com@evil.example"). A host in letters that only look like ASCII stands as what it is
 * ("xn--...").
 */
public final class WebAddress {

    private final String text;

    private WebAddress(String text) {
        this.text = text;
    }

    /** The address that somebody wrote; empty if it is no such address. */
    public static Optional<WebAddress> of(String written) {
        try {
            URI url = new URI(written);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            String authority = url.getRawAuthority();
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && authority != null && authority.indexOf('@') < 0
                    ? Optional.of(new WebAddress(ascii(url, authority)))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if it names no host */
    private static String ascii(URI url, String authority) throws URISyntaxException {
        String plain = url.toString();
        int at = plain.indexOf(authority);
        URI ascii = new URI(
                plain.substring(0, at) + IDN.toASCII(authority) + plain.substring(at + authority.length()));
        if (ascii.getHost() == null) {
            throw new IllegalArgumentException(plain);
        }
        return ascii.toASCIIString();
    }

    /** One that was made from such an address earlier: taking apart those of a large catalogue would be felt at each start. */
    static WebAddress known(String text) {
        return new WebAddress(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebAddress address && text.equals(address.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
