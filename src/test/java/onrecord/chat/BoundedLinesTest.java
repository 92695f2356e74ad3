package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    private static List<String> lines(String text, int most) {
        var lines = new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
        var all = new ArrayList<String>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    @Test
    void readsEveryLineWithoutItsEnd() {
        assertEquals(List.of("one", "", "zwei – ½", "last"), lines("one\n\nzwei – ½\r\nlast", 100));
        assertEquals(List.of("one"), lines("one\n", 100));
        assertEquals(List.of(), lines("", 100));
    }

    @Test
    void keepsOneCharacterMoreThanIsOfInterestAndGoesOnWithTheNextLine() {
        assertEquals(List.of("abcd", "next"), lines("abcdefghij\nnext", 3));
    }

    @Test
    void takesAByteOrderMarkForNoLetter() {
        assertEquals(List.of("one"), lines("\ufeffone", 10));
    }
}
