package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void readsWhatABrowserWrites() {
        Parameters parameters = Parameters.of("q=what+did+%C3%89lodie+say%3F&after=a%26b&after=c&empty=&flag");
        assertEquals("what did Élodie say?", parameters.one("q"));
        assertEquals(List.of("a&b", "c"), parameters.every("after"));
        assertEquals("", parameters.one("empty"));
        assertEquals("", parameters.one("none"));
        assertEquals(5, parameters.all().size());
    }

    @Test
    void leavesOutWhatIsNotWrittenAsItMustBe() {
        assertEquals(List.of(new Parameters.Parameter("d", "%")),
                Parameters.of("a=%&b=%zz&c=%ff&=e&&d=%25").all());
    }

    @Test
    void decodesAPathBelowAFolder() {
        var request = new WebRequest("GET", "/d/day%20one+two/%F0%9F%9A%A2.txt", "", Map.of(), Body.EMPTY, "127.0.0.1");
        assertEquals(Optional.of("day one+two/🚢.txt"), request.below("/d/"));
        assertEquals(Optional.empty(), request.below("/p/"));
    }
}
