package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Edit;
import onrecord.answer.Quotation;
import onrecord.corpus.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to a reader: each of its quotations, and how much of it may be shown.
 *
 * @param turn the answer, and what belongs to it
 * @param items the answer's quotations, or what comes nearest where there is no answer, in the order of its outline
 */
public record Reply(Turn turn, List<Item> items) {

    /** A quotation that is shown or withheld. */
    public sealed interface Item {

        /** The quotation as the answer offers it. */
        Quotation quotation();
    }

    /**
     * A quotation that may be shown.
     *
     * @param part the words to show: the whole excerpt, or its beginning up to the end of a word
     * @param naming where the speaker is named, if that is to be shown
     */
    public record Shown(Quotation quotation, Excerpt part, @Nullable Excerpt naming) implements Item {

        /** Whether the excerpt goes on after what is shown. */
        public boolean cut() {
            return part.span().end() < quotation.excerpt().span().end();
        }

        List<Claim> claims() {
            var words = new Claim(Captions.credit(quotation), part.text());
            return naming == null ? List.of(words) : List.of(words, new Claim(Claim.NAMING, naming.text()));
        }
    }

    /** A quotation that must not be shown. */
    public record Withheld(Quotation quotation, Reason reason) implements Item {
    }

    /** Why a quotation is withheld. */
    public enum Reason {
        MISMATCH("it did not match its source"),
        CHANGED("the source changed after it was read"),
        GONE("the source is gone");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason in words that finish "withheld because". */
        public String words() {
            return words;
        }
    }

    public Reply {
        items = List.copyOf(items);
    }

    /** What came of the question. */
    public Answer answer() {
        return turn.answer();
    }

    /** The quotations that may be shown, in order. */
    public List<Shown> shown() {
        return items.stream().filter(Shown.class::isInstance).map(Shown.class::cast).toList();
    }

    /** The quotations that must not be shown, in order. */
    public List<Withheld> withheld() {
        return items.stream().filter(Withheld.class::isInstance).map(Withheld.class::cast).toList();
    }

    /** Whether the reader gets an answer: one that was found and of which something may be shown, if it quotes. */
    public boolean answered() {
        return answer().answers() && (!shown().isEmpty() || items.isEmpty());
    }

    /** What the reader gets, in one word: "quoted", "not-found", "comparison"; of a quotation that was checked, "altered". */
    public String verdict() {
        boolean promised = switch (answer()) {
            case Answer.Quoted quoted -> true;
            case Answer.Comparison comparison -> true;
            case Answer.Timeline timeline -> true;
            case Answer.NotFound none -> false;
            case Answer.Checked checked -> false;
            case Answer.Sources sources -> false;
            case Answer.Help help -> false;
        };
        return promised && !answered() ? "not-found" : turn.verdict();
    }

    /**
     * What stands under one heading.
     *
     * @param heading a few words; empty for none
     * @param note what stands in place of quotations where there are none; else empty
     */
    public record Section(String heading, String note, List<Item> items) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /** The way from the words on record to the quotation that was checked; empty where these words are withheld. */
    public List<Edit> difference() {
        boolean withheld = items.isEmpty() || items.getFirst() instanceof Withheld;
        return answer() instanceof Answer.Checked checked && !withheld ? checked.difference() : List.of();
    }

    /** In which order the answer is told. */
    public Outline outline() {
        return Outline.of(answer());
    }

    /** The outline's sections with the items in them. */
    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        int from = 0;
        for (Outline.Section section : outline().sections()) {
            int to = from + section.quotations().size();
            sections.add(new Section(section.heading(), section.note(), items.subList(from, to)));
            from = to;
        }
        return sections;
    }

    /** The same reply with these of its quotations withheld as not matching. */
    Reply without(Set<Shown> mismatched) {
        var rest = new ArrayList<Item>(items.size());
        for (Item item : items) {
            boolean wrong = item instanceof Shown shown && mismatched.contains(shown);
            rest.add(wrong ? new Withheld(item.quotation(), Reason.MISMATCH) : item);
        }
        return new Reply(turn, rest);
    }
}
