package onrecord.app;

import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Verdict;
import onrecord.chat.Gate;
import onrecord.chat.JsonRenderer;
import onrecord.chat.Renderer;
import onrecord.chat.Reply;
import onrecord.chat.Turn;
import onrecord.chat.console.ConsoleRenderer;
import onrecord.chat.console.Style;

/** Prints one answer, for people or for programs. */
final class OneAnswer {

    private final Surroundings surroundings;
    private final Settings settings;
    private final boolean json;

    OneAnswer(Surroundings surroundings, Settings settings, boolean json) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.json = json;
    }

    /** The exit status that goes with what {@code asking} brought. */
    int print(Function<Opened, Turn> asking) {
        try (Opened opened = open(surroundings, settings)) {
            Gate.Passed<String> passed = opened.gate().pass(asking.apply(opened), renderer(opened));
            surroundings.streams().out().println(passed.message());
            return status(passed.reply());
        }
    }

    /** Everything that answers, with a bar for how much is indexed meanwhile. */
    static Opened open(Surroundings surroundings, Settings settings) {
        try (var bar = new IndexingBar(surroundings.streams())) {
            return new Wiring(settings).open(bar);
        }
    }

    /** Of a quotation that was checked, only "exact" is a yes. */
    private static int status(Reply reply) {
        boolean wrong = reply.answer() instanceof Answer.Checked checked && checked.verdict() != Verdict.EXACT;
        return reply.answered() && !wrong ? Main.ANSWERED : Main.NOT_FOUND;
    }

    private Renderer<String> renderer(Opened opened) {
        if (json) {
            return new JsonRenderer(opened.links());
        }
        boolean colour = Colours.wanted(settings, surroundings);
        boolean terminal = surroundings.streams().outTerminal();
        return new ConsoleRenderer(opened.links(), terminal ? Style.ofThisTerminal(colour) : new Style(0, colour));
    }
}
