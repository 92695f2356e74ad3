package onrecord.chat;

import static onrecord.chat.Samples.direct;
import static onrecord.chat.Samples.inferred;
import static onrecord.chat.Samples.nobodys;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Quotation;
import org.junit.jupiter.api.Test;

class StatementsRendererTest {

    private final List<Integer> withheld = new ArrayList<>();
    private final Gate gate = new Gate(Samples.unchanged()).counted(new Tally() {
        @Override
        public void answered(String surface, String verdict, Duration took) {
            throw new AssertionError("Nobody asked anything");
        }

        @Override
        public void withheld(String surface, int quotations) {
            withheld.add(quotations);
        }
    }, "api");

    @Test
    void listsStatementsThatWereProved() throws Exception {
        JsonNode list = list(new StatementsRenderer(7, 3, 6), direct(), inferred(), nobodys());
        assertEquals(3, list.path("statements").size());
        assertEquals(direct().excerpt().text(), list.at("/statements/0/quote").asText());
        assertTrue(list.at("/statements/2/speaker").isNull());
        assertEquals("[7,3,6]",
                List.of(list.path("total"), list.path("from"), list.path("next")).toString().replace(" ", ""));
        assertFalse(list.has("withheld"));
        assertEquals(List.of(), withheld);
    }

    @Test
    void listsNothingWhereThereIsNothing() throws Exception {
        JsonNode list = list(new StatementsRenderer(0, 0, null));
        assertEquals(0, list.path("statements").size());
        assertTrue(list.path("next").isNull());
    }

    @Test
    void keepsBackWhatSaysSomethingElseThanTheDocument() throws Exception {
        var bent = new Renderer<String>() {

            private final StatementsRenderer renderer = new StatementsRenderer(1, 0, null);

            @Override
            public Measure measure() {
                return renderer.measure();
            }

            @Override
            public String render(Reply reply) {
                return renderer.render(reply).replace("every", "hardly any");
            }

            @Override
            public String notice(String text) {
                return renderer.notice(text);
            }

            @Override
            public List<Claim> quoted(String message) {
                return renderer.quoted(message);
            }
        };

        JsonNode list = new ObjectMapper()
                .readTree(gate.pass(StatementsRenderer.turn(List.of(direct(), nobodys())), bent).message());

        assertEquals(1, list.path("statements").size(), list.toString());
        assertEquals("it did not match its source", list.at("/withheld/0/reason").asText());
        assertEquals(List.of(1), withheld);
    }

    private JsonNode list(StatementsRenderer renderer, Quotation... quotations) throws Exception {
        return new ObjectMapper().readTree(gate.pass(StatementsRenderer.turn(List.of(quotations)), renderer).message());
    }
}
