package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 0x1b, 0x1f, 0x7f, 0x80, 0x9b, 0x9f, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
        0x202a,
        0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0xd83d, 0xde00})
    void marksWhatMustNotReachAScreen(int c) {
        assertEquals("a␣b", Visible.line("a" + (char) c + "b"));
        assertEquals("ab", Visible.bare("a" + (char) c + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“Iran’s” – 10 % … ½", "Łódź café", "日本語", "😀", "a\u0301"})
    void leavesEverythingElseAsItIs(String text) {
        assertEquals(text, Visible.line(text));
        assertEquals(text, Visible.bare(text));
        assertEquals(text, Visible.json(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a \t b", "a\u00a0b", "a\u2028b", " a b\n", "a\f\u000bb"})
    void showsARunOfWhiteSpaceAsOneSpace(String text) {
        assertEquals("a b", Visible.line(text));
        assertEquals("a b", Visible.bare(text));
    }

    @Test
    void comparesAsIfHiddenCharactersAndTheirMarksWereNotThere() {
        assertTrue(Visible.same("Ir\u200ban \u202e says", Visible.line("Ir\u200ban \u202e says")));
        assertFalse(Visible.same("Iran says", "Iran say"));
        assertFalse(Visible.same("Iran’s", "Iran's"));
    }

    @Test
    void escapesInJsonWhatAReaderOfJsonGetsBack() {
        assertEquals("{\"a\":\"\\u202ex\\ud83d\\u009b\"}", Visible.json("{\"a\":\"\u202ex\ud83d\u009b\"}"));
    }

    @Test
    void begins_withoutHalfACharacter() {
        assertEquals("a🚢", Visible.beginning("a🚢b", 3));
        assertEquals("a", Visible.beginning("a🚢b", 2));
        assertEquals("a🚢b", Visible.beginning("a🚢b", 4));
        assertEquals("", Visible.beginning("🚢", 1));
    }
}
