package onrecord.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.corpus.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = new SentenceSplitter();

    /** Each row is a passage; a stroke stands where one sentence ends and the next begins. */
    @ParameterizedTest
    @ValueSource(strings = {
        "The lake rose. | Nobody slept.",
        "Will the hon. Lady give way? | My right hon. Friend is wrong.",
        "Mr. Tarn met Sen. Ilse Brandvold and Gov. R. J. Moe. | They talked.",
        "SEN. BRANDVOLD:  Thank you, MR. TARN. | We begin.",
        "He lives in the U.S. | The rest of us do not.",
        "The U.S. Secretary of State rang. | She asked for Tarn.",
        "It ended at 4 p.m. on Monday. | Then it rained.",
        "They met at 10 a.m. | The minister was late.",
        "No. | An ambassador stays.",
        "See No. 12 of the list. | It is short.",
        "On Jan. 18 they met. | On Feb. 2 they did not.",
        "“Why now?” he asked.",
        "“Why now?” Mr. Tarn asked. | Nobody knew.",
        "“Why now?” | He said no more.",
        "“Stop!” – and he left.",
        "“We will act,” she said. | “We will act soon.”",
        "“First. | Second. | Third,” said Tarn.",
        "She called it “a good role”. | He laughed.",
        "They said \"yes\". | \"No,\" said others. | \"Maybe.\"",
        "He said: \"It is late.\" | \"Go home.\"",
        "‘We are deciding,’ said Moe. | ‘They can wait.’",
        "(First. Second.) | Third.",
        "Tarn (D. Ohio) spoke. | Others listened.",
        "Well said. | (Laughter.)",
        "John F. Kennedy came. | J. R. R. Tolkien did not.",
        "It cost 3.9 billion. | Steel was 1.4 of it.",
        "Acme Inc. Chairman Moe resigned. | Acme Inc. | The chairman resigned.",
        "OK. | Let us go.",
        "Ask Joe. | He knows.",
        "I have, e.g. Mr Moe's word. | It is good.",
        "Q. Did you go?",
        "Q: Did you go? | And why?",
        "In Johnson v. Moe it lost. | It won later.",
        "It was near 1500 °C. | Gas burns.",
        "He came... and went. | He came back.",
        "Wait! | Wait!! | What?! | Yes.",
        "The plan failed.[2] | It was new.",
        "They met on St. Olav Street. | The St. Olav plan failed.",
        "Prof. Dr. Ane Lo, Ph.D., spoke. | She was brief.",
        "Lynne Moe AM: Okay. | Good morning.",
        "Es ist spät. | Östlich davon schläft Ödön. | Été."})
    void partsWhereASentenceEnds(String marked) {
        List<String> sentences = List.of(marked.split(" \\| ", -1));
        assertEquals(sentences, sentences(String.join(" ", sentences)));
    }

    @Test
    void seesNoEndInALineThatWasFull() {
        assertEquals(List.of("The lake rose and\nthe town slept.", "Nobody\r\nwoke."),
                sentences("The lake rose and\nthe town slept.\nNobody\r\nwoke."));
    }

    @Test
    void givesAClosingMarkToTheSentenceBeforeIt() {
        assertEquals(List.of("“It is late. ”", "He left."), sentences("“It is late. ” He left."));
        assertEquals(List.of("He said \"it is late. \"", "He left."), sentences("He said \"it is late. \" He left."));
    }

    @Test
    void keepsNoWhiteSpaceAtTheEnds() {
        assertEquals(List.of("One.", "Two."), sentences("One.\u00A0 \u00A0Two.\u00A0"));
    }

    private List<String> sentences(String passage) {
        return splitter.split(passage, new Span(0, passage.length())).stream()
                .map(span -> span.in(passage))
                .toList();
    }
}
