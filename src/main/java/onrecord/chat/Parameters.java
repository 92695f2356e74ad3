package onrecord.chat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and values as a browser writes them into an address or a form. */
public record Parameters(List<Parameter> all) {

    private static final int HEX = 16;

    /** One name and its value. */
    public record Parameter(String name, String value) {
    }

    public Parameters {
        all = List.copyOf(all);
    }

    /** What is not written as it must be (bad escapes, bytes that are not UTF-8) is left out. */
    static Parameters of(String encoded) {
        var all = new ArrayList<Parameter>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            Optional<String> name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name.isPresent() && value.isPresent() && !name.get().isEmpty()) {
                all.add(new Parameter(name.get(), value.get()));
            }
        }
        return new Parameters(all);
    }

    /** The first value of that name; empty text if there is none. */
    public String one(String name) {
        return every(name).stream().findFirst().orElse("");
    }

    /** All values of that name, in order. */
    public List<String> every(String name) {
        return all.stream().filter(parameter -> parameter.name().equals(name)).map(Parameter::value).toList();
    }

    /**
     * A text without its percent escapes. The JDK's own decoder turns what is not UTF-8 into other characters, so that two
     * addresses would mean the same.
     *
     * @param plus whether a plus sign is a space, as it is in a query and not in a path
     */
    static Optional<String> decoded(String text, boolean plus) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), HEX) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), HEX) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high * HEX + low);
                i += 2;
            } else {
                bytes.writeBytes((plus && c == '+' ? " " : Character.toString(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return Optional
                    .of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
