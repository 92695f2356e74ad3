package onrecord.chat.slack.fake;

/** A token's kind and whether Slack still takes it. */
final class Token {
    /** What a token stands for. */
    enum Kind {
        BOT, APP
    }

    final Kind kind;
    final String secret;
    private volatile boolean revoked;

    Token(Kind kind, String secret) {
        this.kind = kind;
        this.secret = secret;
    }

    void revoke() {
        revoked = true;
    }

    boolean isRevoked() {
        return revoked;
    }
}
