package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void readsTheWordsOfAMessage() {
        assertEquals("what did Torren say?", Typed.words("<@500> what did **Torren** say?"));
        assertEquals("and    ?", Typed.words("and <#7> <@&8>?"));
        assertEquals("good :wave:", Typed.words("good <:wave:99>"));
        assertEquals("no ship\nwas lost", Typed.words("> no ship\n> was lost"));
    }

    @Test
    void knowsWhoIsCalled() {
        assertTrue(Typed.mentions("<@5> hi", "5") && Typed.mentions("hi <@!5>", "5"));
        assertFalse(Typed.mentions("<@55> hi <@&5>", "5"));
    }
}
