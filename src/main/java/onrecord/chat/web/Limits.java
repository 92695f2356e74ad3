package onrecord.chat.web;

import java.time.Duration;

/**
 * What clients may ask of the web server.
 *
 * @param body the most bytes of a request's body
 * @param head the most bytes of its first line and headers together
 * @param connections the most at once; further ones wait until one ends
 * @param atOnce the most requests of one route that are answered at once, and the most of all that wait for a processor;
 *     further ones are told to come again
 * @param memory the most bytes that all requests and responses on their way may take together
 * @param patience how long the head of a request may take to arrive, and again its body; a connection
 *     on which nothing arrives for as long is closed
 */
record Limits(int body, int head, int connections, int atOnce, long memory, Duration patience) {

    /**
     * Slack's largest requests are some 100 kB, with 2 kB of headers, sent at once. Connections: twice the thousand of the
     * test that holds them open. At once: a few more than the fifty of the load test. Memory: a quarter of the heap that
     * Java takes on a machine with a gigabyte.
     */
    static final Limits ORDINARY = new Limits(1_000_000, 16_384, 2_000, 64, 64_000_000, Duration.ofSeconds(10));
}
