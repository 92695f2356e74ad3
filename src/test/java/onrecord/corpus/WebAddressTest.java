package onrecord.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({"https://a.example/p?q=1#part, https://a.example/p?q=1#part",
        "HTTP://a.example:8080/, HTTP://a.example:8080/",
        "https://a.example/caf\u00e9, https://a.example/caf%C3%A9",
        "https://xn--reters-4ve.com/, https://xn--reters-4ve.com/",
        "https://m\u00fcnchen.example/, https://xn--mnchen-3ya.example/",
        "https://\u0440\u0435uters.example/, https://xn--uters-ywe0f.example/"})
    void isInAsciiSoThatNoHostPretendsToBeAnother(String written, String address) {
        assertEquals(address, WebAddress.of(written).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "https://reuters.com@evil.example/", "https://@evil.example/", "//evil.example/", "https:///x", "https:x",
        "https://a b/", "https://\u0440\u0435uters@evil.example/", "https://.../", ""})
    void isNothingButAWebPageOfAPlainHost(String written) {
        assertEquals(Optional.empty(), WebAddress.of(written));
    }
}
