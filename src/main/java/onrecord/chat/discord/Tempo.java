package onrecord.chat.discord;

import java.time.Duration;
import onrecord.chat.OpenBudget;

/**
 * How fast things go.
 *
 * @param connects how fast the gateway may be connected to
 * @param apart how long between the beginnings of two sessions
 * @param silence after so long without a sign of life the gateway is taken for dead
 * @param hello how long a new connection may take until it hears events
 * @param calls how long a call to Discord may take
 * @param quiet after so long in which nothing but signs of life was heard a new session is begun
 * @param token how long the address of an interaction is good for
 * @param nonce how long Discord surely knows a message again that it was sent before
 * @param look how often the connection is looked at
 * @param watch how often the bot is asked a question of its own
 * @param ending how long a program that was told to end may still answer
 */
record Tempo(OpenBudget.Rule connects, Duration apart, Duration silence, Duration quiet, Duration hello, Duration calls,
        Duration token, Duration nonce, Duration look, Duration watch, Duration ending) {

    /**
     * After 1,000 identifies in a day Discord resets the token: 40 an hour are fewer, and no mishap lasts longer than an
     * hour. One may begin every 5 s ("max_concurrency"). A heartbeat is answered every 41 s; two that are not are a dead gateway. Where
     * people talk, something happens every hour, and where nobody does, 24 new sessions a day of each are few. Discord lets an
     * interaction be answered for 15 minutes, and remembers a nonce for "a few minutes".
     */
    static final Tempo DISCORD = new Tempo(
            new OpenBudget.Rule(40, Duration.ofHours(1).plusMinutes(1), Duration.ofSeconds(2),
                    Duration.ofMinutes(15)),
            Duration.ofMillis(5_500), Duration.ofSeconds(100), Duration.ofHours(1), Duration.ofMinutes(2),
            Duration.ofSeconds(20),
            Duration.ofMinutes(14).plusSeconds(30), Duration.ofMinutes(2), Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(9));
}
