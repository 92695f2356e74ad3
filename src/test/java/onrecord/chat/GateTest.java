package onrecord.chat;

import static onrecord.chat.Samples.direct;
import static onrecord.chat.Samples.inferred;
import static onrecord.chat.Samples.nobodys;
import static onrecord.chat.Samples.notFound;
import static onrecord.chat.Samples.quoted;
import static onrecord.chat.Samples.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import onrecord.chat.console.ConsoleRenderer;
import onrecord.chat.console.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class GateTest {

    private static final String WITHHELD = "withheld because it did not match its source";

    private final Renderer<String> console = new ConsoleRenderer(new Links(Path.of("docs")), Style.PLAIN);
    private final Gate gate = new Gate(Samples.unchanged());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Gate.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    /** A renderer whose messages are spoilt after they were made. */
    private record Broken(Renderer<String> honest, UnaryOperator<String> fault) implements Renderer<String> {

        @Override
        public Measure measure() {
            return honest.measure();
        }

        @Override
        public String render(Reply reply) {
            return fault.apply(honest.render(reply));
        }

        @Override
        public String notice(String text) {
            return honest.notice(text);
        }

        @Override
        public List<Claim> quoted(String message) {
            return honest.quoted(message);
        }
    }

    private String sent(UnaryOperator<String> fault) {
        return gate.pass(turn(quoted(direct(), inferred())), new Broken(console, fault)).message();
    }

    @Test
    void letsAnHonestMessagePassUnchanged() {
        String sent = sent(message -> message);
        assertTrue(
                sent.contains(
                        "\"Harbour master Odo Brask said: “We counted ‘every’ ship – twice, and none was missing.”\""),
                sent);
        assertFalse(sent.contains("withheld"), sent);
        assertEquals(List.of(), log.list);
    }

    @Test
    void withholdsAQuotationThatLacksAWordAndShowsTheOther() {
        String sent = sent(message -> message.replace("every’ ship – twice", "every’ – twice"));
        assertFalse(sent.contains("We counted"), sent);
        assertTrue(sent.contains("\"She added that no ship had been lost.\""), sent);
        assertTrue(sent.contains(WITHHELD), sent);
    }

    @Test
    void withholdsAQuotationWithAnotherKindOfQuotationMark() {
        assertFalse(sent(message -> message.replace('’', '\'')).contains("We counted"));
    }

    @Test
    void withholdsAQuotationThatIsGivenToSomebodyElse() {
        String sent = sent(message -> message.replace("Odo Brask, own words", "Ilva Torren, own words"));
        assertFalse(sent.contains("We counted"), sent);
        assertTrue(sent.contains("She added"), sent);
    }

    @Test
    void withholdsAQuotationThatIsSaidToBeTheirOwnWordsWhenItIsReported() {
        assertFalse(sent(message -> message.replace(", reported", ", own words")).contains("She added"));
    }

    @Test
    void withholdsQuotationsWhoseSpeakersAreSwapped() {
        String sent = sent(message -> message.replace("Odo Brask, own words", "\0")
                .replace("Ilva Torren, reported", "Odo Brask, own words")
                .replace("\0", "Ilva Torren, reported"));
        assertFalse(sent.contains("We counted") || sent.contains("She added"), sent);
    }

    @Test
    void withholdsQuotationsInAnotherOrder() {
        String sent = sent(message -> {
            List<String> blocks = List.of(message.split("\n\n", -1));
            return blocks.get(blocks.size() - 1) + "\n\n" + blocks.get(0);
        });
        assertFalse(sent.contains("We counted") || sent.contains("She added"), sent);
    }

    @Test
    void withholdsEverythingWhenAQuotationIsMissing() {
        String sent = sent(message -> message.replaceFirst("(?m)^  \"She.*$", ""));
        assertFalse(sent.contains("We counted") || sent.contains("She added"), sent);
        assertTrue(sent.contains(WITHHELD), sent);
    }

    @Test
    void withholdsTheWordsThatNameASpeakerWithTheQuotation() {
        assertFalse(sent(message -> message.replace("named in “Ilva", "named in “Elva")).contains("She added"));
    }

    @Test
    void sendsNoMessageThatQuotesWhatNobodyOffered() {
        Gate.Passed<String> passed = gate.pass(turn(quoted(direct())),
                new Broken(console, message -> message + "\n\nOdo Brask, own words · x\n  “I lied.”"));
        assertEquals("The quotations were withheld because they did not match their sources.", passed.message());
        assertFalse(passed.reply().answered());
    }

    @Test
    void provesWhatComesNearestToo() {
        String sent = gate.pass(turn(notFound(nobodys())), new Broken(console, m -> m.replace("nine days", "ten days")))
                .message();
        assertFalse(sent.contains("days"), sent);
        assertTrue(sent.contains(WITHHELD), sent);
    }

    @Test
    void takesNoRemarkForAQuotation() {
        for (Renderer<String> renderer : List.of(console, new JsonRenderer(new Links(Path.of("docs"))))) {
            Gate.Passed<String> passed = gate.pass(turn(quoted(Samples.remarked(), inferred())), renderer);
            assertEquals(2, passed.reply().shown().size());
            assertTrue(passed.message().contains("superseded by the document of 1 April 2032"), passed.message());
        }
    }

    @Test
    void withholdsTheRemarksWithTheWordsTheyAreOn() {
        String sent = gate.pass(turn(quoted(Samples.remarked(), inferred())),
                new Broken(console, message -> message.replace("We counted", "We sank"))).message();
        assertTrue(sent.contains("She added") && sent.contains(WITHHELD), sent);
        assertFalse(sent.contains("superseded") || sent.contains("interpreter"), sent);
    }

    @Test
    void withholdsARemarkThatReadsAsAQuotation() {
        String sent = gate.pass(turn(quoted(Samples.remarked())), new Broken(console,
                message -> message.replace("  Through an interpreter.", "  \"Through an interpreter.\""))).message();
        assertFalse(sent.contains("interpreter"), sent);
    }

    @Test
    void logsFileAndSpanOnOneLine() {
        sent(message -> message.replace("nobody", "").replace("ship – twice", "ship"));
        var span = direct().excerpt().span();
        assertEquals(
                List.of("Withheld harbour.txt " + span.start() + ".." + span.end() + ": it did not match its source"),
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    @Test
    void withholdsWhatTheSourceNoLongerHolds() {
        var changed = new Gate(document -> Sources.State.CHANGED);
        Gate.Passed<String> passed = changed.pass(turn(quoted(direct())), console);
        assertEquals("A quotation was withheld because the source changed after it was read: "
                + "Quennar reopens its harbour · The Quennar Gazette · 9 March 2031", passed.message());
        assertFalse(passed.reply().answered());
    }

    @Test
    void saysThatASourceIsGone() {
        var gone = new Gate(document -> Sources.State.GONE);
        assertTrue(gone.pass(turn(quoted(direct())), console).message().contains("because the source is gone"));
    }

    @Test
    void namesNoOtherPlaceForTheWordsWhereTheyDoNotStandAnyMore() {
        var copyGone = new Gate(
                document -> document.equals(Samples.COPY) ? Sources.State.GONE : Sources.State.UNCHANGED);
        assertTrue(gate.pass(turn(quoted(nobodys())), console).message().contains("also in"));
        assertFalse(copyGone.pass(turn(quoted(nobodys())), console).message().contains("also in"));
    }
}
