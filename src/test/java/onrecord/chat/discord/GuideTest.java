package onrecord.chat.discord;

import onrecord.chat.Content;
import onrecord.chat.Harbour;
import onrecord.chat.Samples;
import org.junit.jupiter.api.Test;

class GuideTest {

    private final Content content = new Content(Harbour.desk(Harbour::answer), Harbour.gate(), Harbour.links(),
            Harbour::corpus, Harbour::people);

    @Test
    void helpsWithExamples() {
        Snapshots.assertSame(GuideTest.class, "help", Guide.help(content));
    }

    @Test
    void saysWhatItIs() {
        Snapshots.assertSame(GuideTest.class, "about", Guide.about(content));
    }

    @Test
    void showsHowAQuestionWasReadInAForm() {
        Snapshots.assertSame(GuideTest.class, "form", Form.of(Samples.question(), "k-7Yq").toData().toMap());
    }
}
