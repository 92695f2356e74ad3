/**
 * A Discord for the tests: a real gateway and a real REST API on loopback, speaking Discord's protocols.
 *
 * <p>It checks tokens, intents, bodies and limits as Discord does, notes every mistake of its client, and
 * breaks on demand: cut, deaf and refused connections, sessions that cannot be resumed, rate limits,
 * answers that never arrive. Start at {@link onrecord.chat.discord.fake.FakeDiscord}.
 *
 * <p>It knows nothing of the program under test and uses no class of JDA: it would share that library's
 * mistakes. Two things hold it to the protocol: Discord's own description of its API, against which its
 * answers are checked as well as what it is asked, and a client that others wrote ({@code DiscordJsTest}).
 */
@NullMarked
package onrecord.chat.discord.fake;

import org.jspecify.annotations.NullMarked;
