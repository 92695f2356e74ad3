package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.chat.Samples;
import onrecord.corpus.Citation;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import onrecord.corpus.WebAddress;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final List<String> EXAMPLES = List.of("What did Ilva Torren say about the Harbour?",
            "What did Odo Brask say?");

    private final Guide guide = new Guide(new Corpus(List.of(
            new Reading(Samples.HARBOUR, List.of(), List.of(new Statement(Samples.direct().excerpt().span(),
                    Samples.credit(Samples.HARBOUR, Speech.DIRECT, "said:", null, "Odo Brask"))), List.of()),
            reading(Samples.COPY))), EXAMPLES);

    private static Reading reading(Document document) {
        return new Reading(document, List.of(), List.of(), List.of());
    }

    @Test
    void helpsWithExamples() {
        Snapshots.assertSame(GuideTest.class, "help", guide.help());
    }

    @Test
    void saysWhatItIs() {
        Snapshots.assertSame(GuideTest.class, "about", guide.about());
    }

    @Test
    void putsAllOfItOnTheHomeTab() {
        Snapshots.assertSame(GuideTest.class, "home", guide.home());
    }

    @Test
    void saysHowManySourcesMoreThereAre() {
        List<Reading> many = IntStream.range(0, 200)
                .mapToObj(i -> reading(Samples.document(i + ".txt", "x", new Citation("*<!channel>* ".repeat(40) + i,
                        "P", LocalDate.of(2030, 1, 1),
                        WebAddress.of("https://x.example/" + "y".repeat(300)).orElseThrow()))))
                .toList();
        var crowded = new Guide(new Corpus(many), EXAMPLES);
        assertTrue(crowded.home().getBlocks().size() <= Limits.VIEW_BLOCKS);
        assertTrue(SlackJson.of(crowded.home()).contains("170 more"));
    }

    @Test
    void suggestsWhatTheDocumentsAnswer() {
        assertEquals(EXAMPLES, guide.prompts().stream().map(prompt -> prompt.getMessage()).toList());
        assertTrue(new Guide(new Corpus(List.of()), List.of()).prompts().isEmpty());
    }

    @Test
    void hasNoEmptyListWithoutDocuments() {
        var empty = new Guide(new Corpus(List.of()), List.of());
        Snapshots.assertSame(GuideTest.class, "homeWithoutDocuments", empty.home());
    }
}
