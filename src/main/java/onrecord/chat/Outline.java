package onrecord.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Comparison.Side;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.answer.Answer.Timeline.Entry;
import onrecord.answer.Counted;
import onrecord.answer.Quotation;
import onrecord.answer.Verdict;

/**
 * In which order any surface tells an answer: a title, a sentence, then quotations under headings.
 *
 * @param title a few words; empty where the first quotation stands for itself
 * @param lead one sentence or none
 * @param sections in the order in which they are read
 */
public record Outline(String title, String lead, List<Section> sections) {

    /** Speakers in a sentence that is still read. */
    private static final int VOICES = 8;

    static final String NOT_ON_RECORD = "Not on record";
    static final String NEAREST = "Nearest passage, not an answer:";
    static final String NOTHING = "Nothing on record on this.";

    /**
     * Quotations that belong together.
     *
     * @param heading a few words; empty for none
     * @param note what stands in place of quotations where there are none; else empty
     */
    public record Section(String heading, String note, List<Quotation> quotations) {

        public Section {
            quotations = List.copyOf(quotations);
        }

        Section(String heading, List<Quotation> quotations) {
            this(heading, "", quotations);
        }
    }

    public Outline {
        sections = List.copyOf(sections);
    }

    static Outline of(Answer answer) {
        return switch (answer) {
            case Answer.Quoted quoted -> new Outline("", "", List.of(new Section("", quoted.quotations())));
            case Answer.NotFound none -> new Outline(NOT_ON_RECORD, none.why(), nearest(none.nearest()));
            case Answer.Checked checked -> new Outline(title(checked.verdict()), checked.why(),
                    checked.answers() ? List.of(new Section("", checked.quotations())) : nearest(checked.quotations()));
            case Answer.Comparison comparison -> new Outline("", "",
                    comparison.sides().stream().filter(side -> side.silent() || !side.quotations().isEmpty())
                            .map(Outline::section).toList());
            case Answer.Timeline timeline -> new Outline("", lonely(timeline), days(timeline));
            case Answer.Sources sources -> new Outline("Sources", counted(sources), List.of());
            case Answer.Help help -> new Outline("", help.hint(), List.of());
        };
    }

    private static String title(Verdict verdict) {
        return switch (verdict) {
            case EXACT -> "Exact";
            case OTHER_SPEAKER -> "Somebody else’s words";
            case ALTERED -> "Altered";
            case DOCUMENT_WORDS -> "Not a quotation";
            case ABSENT -> NOT_ON_RECORD;
        };
    }

    private static List<Section> nearest(List<Quotation> nearest) {
        return nearest.isEmpty() ? List.of() : List.of(new Section(NEAREST, nearest));
    }

    private static Section section(Side side) {
        return new Section(side.person().name(), side.silent() ? NOTHING : "", side.quotations());
    }

    private static String lonely(Answer.Timeline timeline) {
        boolean one = timeline.documents() == 1;
        return one ? "All of this stands in one document." : "";
    }

    /** A section a day. */
    private static List<Section> days(Answer.Timeline timeline) {
        List<Entry> entries = timeline.entries();
        return entries.stream().map(entry -> Optional.ofNullable(entry.date())).distinct()
                .map(day -> new Section(day.map(date -> heading(date, timeline)).orElse("Without a date"),
                        entries.stream().filter(entry -> Objects.equals(entry.date(), day.orElse(null)))
                                .map(Entry::quotation).toList()))
                .toList();
    }

    private static String heading(LocalDate day, Answer.Timeline timeline) {
        boolean one = Objects.equals(timeline.first(), timeline.latest());
        String mark = one
                ? ""
                : day.equals(timeline.first()) ? " (first)" : day.equals(timeline.latest()) ? " (latest)" : "";
        return Captions.day(day) + mark;
    }

    private static String counted(Answer.Sources sources) {
        int documents = sources.sources().size();
        int statements = sources.sources().stream().mapToInt(Answer.Sources.Source::statements).sum();
        String counts = Counted.of(documents, "document") + ", " + Counted.of(statements, "statement") + " by "
                + Counted.of(sources.voices().size(), "speaker");
        return counts + (sources.voices().isEmpty() ? "." : ": " + voices(sources.voices()) + ".");
    }

    private static String voices(List<Voice> voices) {
        String named = voices.stream().limit(VOICES).map(voice -> voice.name() + " (" + voice.statements() + ")")
                .collect(Collectors.joining(", "));
        int others = voices.size() - VOICES;
        return named + (others > 0 ? " and " + others + " more" : "");
    }

    /** All quotations in the order in which they are read. */
    List<Quotation> quotations() {
        return sections.stream().flatMap(section -> section.quotations().stream()).toList();
    }
}
