package onrecord.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private final Decoder decoder = new Decoder();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void believesAByteOrderMark(String charset) throws UnreadableFile {
        String words = "\uFEFFIran’s répit";
        assertEquals(words, decoder.decode(words.getBytes(Charset.forName(charset)), Format.TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<meta charset=windows-1252>", "<META CHARSET=\"ISO-8859-1\">", "<?xml version='1.0' encoding='windows-1252'?>",
        "<meta name=x><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">"})
    void believesThePagesOwnDeclaration(String declaration) throws UnreadableFile {
        String words = declaration + "“Iran”";
        assertEquals(words, decoder.decode(words.getBytes(Charset.forName("windows-1252")), Format.HTML));
    }

    @Test
    void refusesWhatIsNeitherAndNamesThePlace() {
        byte[] bytes = "One.\nTwo “Iran”".getBytes(Charset.forName("windows-1252"));
        UnreadableFile refusal = assertThrows(UnreadableFile.class, () -> decoder.decode(bytes, Format.TEXT));
        assertTrue(refusal.reason().startsWith("byte 9 (line 2) is not UTF-8"), refusal.reason());
    }

    @Test
    void refusesAByteThatTheDeclaredEncodingDoesNotHave() {
        byte[] bytes = "<meta charset=us-ascii>\n“".getBytes(StandardCharsets.UTF_16BE);
        assertThrows(UnreadableFile.class, () -> decoder.decode(bytes, Format.HTML));
    }

    @Test
    void refusesCutOffAndSurrogateBytes() {
        assertThrows(UnreadableFile.class,
                () -> decoder.decode(new byte[]{'a', (byte) 0xE2, (byte) 0x80}, Format.TEXT));
        byte[] surrogate = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, 'b'};
        assertThrows(UnreadableFile.class, () -> decoder.decode(surrogate, Format.TEXT));
    }

    @Test
    void refusesABinaryFile() {
        byte[] noise = new byte[1 << 16];
        new Random(1).nextBytes(noise);
        assertThrows(UnreadableFile.class, () -> decoder.decode(noise, Format.TEXT));
        assertThrows(UnreadableFile.class, () -> decoder.decode("a\0b".getBytes(StandardCharsets.UTF_8), Format.TEXT));
        assertThrows(UnreadableFile.class,
                () -> decoder.decode("\1\2\3\4".getBytes(StandardCharsets.UTF_8), Format.TEXT));
    }

    @Test
    void normalisesNothing() throws UnreadableFile {
        String words = "e\u0301 \u200B ﬁ \r\n\u00A0";
        assertEquals(words, decoder.decode(words.getBytes(StandardCharsets.UTF_8), Format.TEXT));
    }
}
