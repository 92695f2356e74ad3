package onrecord.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Answerer;
import onrecord.chat.Desk;
import onrecord.chat.discord.DiscordToken;
import onrecord.chat.ledger.PostgresAddress;
import onrecord.chat.slack.SlackTokens;
import onrecord.chat.web.Binding;
import onrecord.search.opensearch.ClusterSettings;

/**
 * What the person who runs the program has chosen.
 *
 * @param corpus the folder of the documents
 * @param data the folder for everything that must survive
 * @param ledger the database that several processes share; empty for a file in the data folder
 * @param aliases what people are also called, by name
 * @param limits how much is answered
 * @param colour when to use bold and dim
 * @param lengths how long a question may be
 * @param search where sentences are looked for
 * @param slack how Slack is reached
 * @param discord how Discord is reached
 * @param web where the web server listens
 */
record Settings(Path corpus, Path data, Optional<PostgresAddress> ledger, Map<String, List<String>> aliases,
        Answerer.Limits limits, Colour colour, Desk.Lengths lengths, Search search, Slack slack, Discord discord,
        Web web) {

    /**
     * Where sentences are looked for.
     *
     * @param cluster how the OpenSearch cluster is reached; empty for the index inside the program
     * @param folder whether the documents are those of a folder, with which the index is kept in step; otherwise they are those
     *     that the cluster holds
     */
    record Search(Optional<ClusterSettings> cluster, boolean folder) {

        static final Search EMBEDDED = new Search(Optional.empty(), true);
    }

    /**
     * How Slack is reached.
     *
     * @param api where its Web API is, for workspaces that have one of their own
     */
    record Slack(SlackTokens tokens, Optional<URI> api) {

        static final Slack NONE = new Slack(new SlackTokens("", "", ""), Optional.empty());
    }

    /**
     * How Discord is reached.
     *
     * @param api where its REST API is, for a proxy
     * @param gateway where its gateway is, for a proxy
     */
    record Discord(DiscordToken token, Optional<URI> api, Optional<URI> gateway) {

        static final Discord NONE = new Discord(new DiscordToken(""), Optional.empty(), Optional.empty());
    }

    /**
     * Where the web server listens.
     *
     * @param fixed whether it is to listen at this very port, and to run though nobody sits at the console
     * @param url where people reach it from outside, without a slash at its end: "https://onrecord.example"
     * @param token what a request from outside must bring; empty for nothing
     */
    record Web(Binding binding, boolean fixed, Optional<String> url, String token) {

        /** No other program that people often run listens here. */
        static final int PORT = 7373;

        static final Web ORDINARY = new Web(Binding.loopback(PORT), false, Optional.empty(), "");

        /** Not its token. */
        @Override
        public String toString() {
            return "Web[" + binding + ", " + fixed + ", " + url + "]";
        }
    }

    /** When to use bold and dim. */
    enum Colour {
        /** On a terminal that understands it, unless NO_COLOR is set. */
        AUTO,
        /** Always, even into a file. */
        ALWAYS,
        /** Never. */
        NEVER
    }

    Settings {
        aliases = Map.copyOf(aliases);
    }

    /** The same for another folder of documents. */
    Settings withCorpus(Path other) {
        return new Settings(other, data, ledger, aliases, limits, colour, lengths, search, slack, discord, web);
    }
}
