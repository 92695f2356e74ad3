package onrecord.chat;

/**
 * One thing that was tried to see whether a chat is set up right.
 *
 * @param right whether it is as it should be
 * @param line what it is, and how to mend it if it is not right; holds no secret
 */
public record Finding(boolean right, String line) {
}
