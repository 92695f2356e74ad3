package onrecord.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Brings forms that no stemmer knows to their plain one: "began" to "begin", "women" to "woman". */
final class IrregularForms extends TokenFilter {

    private final Map<String, String> plain;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    /** @param plain from {@link #known()} */
    IrregularForms(TokenStream input, Map<String, String> plain) {
        super(input);
        this.plain = plain;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String form = plain.get(term.toString());
        if (form != null) {
            term.setEmpty().append(form);
        }
        return true;
    }

    /** The plain form of each irregular one. */
    static Map<String, String> known() {
        Map<String, String> plain = new HashMap<>();
        try (InputStream list = IrregularForms.class.getResourceAsStream("irregular-forms.txt")) {
            if (list == null) {
                throw new IllegalStateException("The program's list of irregular forms is missing");
            }
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(forms -> add(forms, plain));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of irregular forms", e);
        }
        return Map.copyOf(plain);
    }

    private static void add(String[] forms, Map<String, String> plain) {
        for (int i = 1; i < forms.length; i++) {
            plain.put(forms[i], forms[0]);
        }
    }
}
