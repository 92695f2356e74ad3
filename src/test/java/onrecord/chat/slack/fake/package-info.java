/**
 * A Slack for the tests: real HTTP and real WebSockets on loopback, speaking Slack's protocols.
 *
 * <p>It checks tokens, scopes, channels and limits as Slack does, and breaks on demand: refused and
 * half-open sockets, redelivered events, rate limits, answers that never arrive. Start at
 * {@link onrecord.chat.slack.fake.FakeSlack}.
 *
 * <p>It knows nothing of the program under test and uses no class of Slack's own SDK: it would
 * share that SDK's mistakes. A client that Slack wrote holds it to the protocol ({@code BoltJsTest}).
 */
@NullMarked
package onrecord.chat.slack.fake;

import org.jspecify.annotations.NullMarked;
