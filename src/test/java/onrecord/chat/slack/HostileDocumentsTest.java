package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Samples;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Message;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Slack received, decoded and compared with documents that are full of what Slack makes something of. */
class HostileDocumentsTest {

    private static final String[] BITS = {"*bold*", "_it_", "~gone~", "`code`", "```", ":smile:", ":+1:", "<!channel>",
        "<!everyone>", "<@U1>", "<#C1|general>", "<https://evil.example|bank>", "&amp;", "&", "<", ">", "> quoted",
        "@here",
        "\u202eright to left\u202c", "\u200bzero\u200dwidth\ufeff", "العربية", "עברית", "😀👩‍👩‍👧", "e\u0301",
        "\u0007", "\"", "”", "\\n", "\n",
        "plain", "words", "of", "no", "harm"};

    private static final int ANSWERS = 150;

    @TempDir
    Path folder;

    private final ConcurrentMap<String, List<Quotation>> given = new ConcurrentHashMap<>();

    private Answer answer(Question question) {
        var random = new Random(question.text().hashCode());
        var quotations = new ArrayList<Quotation>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Document document = Samples.document("d" + i + ".txt", words(random, 60),
                    new Citation(words(random, 6).replace('\n', ' '), words(random, 2), null,
                            WebAddress.of("https://d.example/" + i).orElseThrow()));
            String text = document.text();
            quotations.add(new Quotation(Samples.excerpt(document, text), null, List.of()));
        }
        given.put(question.text(), quotations);
        return new Answer.Quoted(question, 0.9, quotations);
    }

    private static String words(Random random, int most) {
        var words = new StringBuilder("Said");
        for (int i = random.nextInt(most); i >= 0; i--) {
            words.append(' ').append(BITS[random.nextInt(BITS.length)]);
        }
        return words.append('.').toString();
    }

    @Test
    void arrivesAsItStandsInTheDocument() {
        try (FakeSlack slack = FakeSlack.start();
                Station station = Station.open(slack, folder, HarbourDesk.content(this::answer), Station.QUICK)) {
            slack.workspace().unsubscribe("message.channels");
            int quotations = 0;
            for (int i = 0; i < ANSWERS; i++) {
                Message asked = slack.says("U1", "C1", slack.workspace().mention() + " question " + i);
                Message answer = slack.awaitReply(asked, Duration.ofSeconds(20));
                List<Claim> claims = Claims.of(answer.blocks().toString(), answer.text());
                List<Quotation> expected = given.getOrDefault("question " + i, List.of()).subList(0, claims.size());
                for (int q = 0; q < claims.size(); q++) {
                    Quotation quotation = expected.get(q);
                    var right = new Claim(Captions.credit(quotation), quotation.excerpt().text());
                    assertTrue(claims.get(q).tellsTheSameAs(right), claims.get(q) + " is not " + right);
                }
                assertTrue(!claims.isEmpty(), answer.toString());
                quotations += claims.size();
            }
            assertEquals(List.of(), slack.refusals());
            assertTrue(station.health().well());
            System.out.println("quotations compared: " + quotations);
        }
    }
}
