package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import onrecord.chat.Content;
import onrecord.chat.Harbour;
import onrecord.corpus.Corpus;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static String asked(String command, Map<String, String> options) {
        Corpus corpus = Harbour.corpus();
        var content = new Content(Harbour.desk(Harbour::answer), Harbour.gate(), Harbour.links(), () -> corpus,
                Harbour::people);
        return Commands.question(command, name -> options.getOrDefault(name, ""), content);
    }

    @Test
    void areOfferedEverywhere() {
        var commands = new TreeMap<String, Object>();
        Commands.all().forEach(one -> commands.put(one.getName(), one.toData().toMap()));
        Snapshots.assertSame(CommandsTest.class, "all", commands);
    }

    @Test
    void askWhatSomebodyWouldType() {
        assertEquals("what?", asked("ask", Map.of("question", "what?")));
        assertEquals("Did A say “b”?", asked("check", Map.of("quote", "b", "speaker", "A")));
        assertEquals("Compare A and B on c", asked("compare", Map.of("first", "A", "second", "B", "topic", "c")));
        assertEquals("Timeline of c", asked("timeline", Map.of("topic", "c")));
        assertEquals("sources", asked("sources", Map.of()));
        assertEquals("help", asked("help", Map.of()));
    }

    @Test
    void keepHelpToTheAskerUnlessToldOtherwise() {
        assertTrue(Commands.isPrivate("help", name -> ""));
        assertFalse(Commands.isPrivate("help", name -> "false"));
        assertTrue(Commands.isPrivate("ask", name -> "true"));
        assertFalse(Commands.isPrivate("ask", name -> ""));
    }
}
