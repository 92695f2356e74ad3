package onrecord.chat.slack;

import java.util.ArrayList;
import java.util.List;

/**
 * The secrets by which Slack knows the app. Empty where one is not set.
 *
 * @param bot the bot token, {@code xoxb-...}
 * @param app the app-level token, {@code xapp-...}, for Socket Mode
 * @param signing the signing secret, for HTTP
 */
public record SlackTokens(String bot, String app, String signing) {

    private static final String BOT = "xoxb-";
    private static final String APP = "xapp-";

    public SlackTokens {
        bot = bot.strip();
        app = app.strip();
        signing = signing.strip();
    }

    /** Whether anything of Slack was set at all. */
    public boolean given() {
        return !bot.isEmpty() || !app.isEmpty() || !signing.isEmpty();
    }

    /** Whether Slack is to be reached by Socket Mode; by HTTP otherwise. */
    public boolean socketMode() {
        return !app.isEmpty();
    }

    /** What is wrong with them and how to mend it, as far as it can be told from how they look. Shows none of them. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (bot.startsWith(APP) && app.startsWith(BOT)) {
            problems.add("SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped: the bot token begins with " + BOT
                    + ", the app-level token with " + APP + ".");
            return problems;
        }
        if (bot.isEmpty()) {
            problems.add("SLACK_BOT_TOKEN is not set: copy it from \"OAuth & Permissions\", Bot User OAuth Token.");
        } else if (!bot.startsWith(BOT)) {
            problems.add("SLACK_BOT_TOKEN " + kind(bot) + "; a bot token begins with " + BOT
                    + " (\"OAuth & Permissions\", Bot User OAuth Token).");
        }
        if (app.isEmpty() && signing.isEmpty()) {
            problems.add("Neither SLACK_APP_TOKEN (Socket Mode; \"Basic Information\", App-Level Tokens) nor "
                    + "SLACK_SIGNING_SECRET (HTTP; \"Basic Information\", App Credentials) is set.");
        }
        if (!app.isEmpty() && !app.startsWith(APP)) {
            problems.add("SLACK_APP_TOKEN " + kind(app) + "; an app-level token begins with " + APP
                    + " (\"Basic Information\", App-Level Tokens).");
        }
        if (app.isEmpty() && (signing.startsWith("xox") || signing.startsWith(APP))) {
            problems.add("SLACK_SIGNING_SECRET holds a token; the signing secret stands in \"Basic Information\", "
                    + "App Credentials.");
        }
        return problems;
    }

    /** What it is instead, by its first letters. */
    private static String kind(String token) {
        if (token.startsWith(BOT)) {
            return "holds a bot token";
        }
        if (token.startsWith(APP)) {
            return "holds an app-level token";
        }
        return token.startsWith("xoxp-") ? "holds a user token" : "does not look like one";
    }

    @Override
    public String toString() {
        return "SlackTokens[...]";
    }
}
