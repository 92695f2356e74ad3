package onrecord.chat.web;

import java.time.Duration;

/**
 * What one client may ask of the web server.
 *
 * @param body the most bytes of a request's body
 * @param head the most bytes of its first line and headers together
 * @param connections the most at once; further ones wait until one ends
 * @param patience how long the head of a request may take to arrive, and again its body; a connection
 *     on which nothing arrives for as long is closed
 */
record Limits(int body, int head, int connections, Duration patience) {

    /** Slack's largest requests are some 100 kB, with 2 kB of headers, sent at once. */
    static final Limits ORDINARY = new Limits(1_000_000, 16_384, 256, Duration.ofSeconds(10));
}
