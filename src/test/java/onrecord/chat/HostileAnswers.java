package onrecord.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Sources.Source;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.answer.Edit;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import onrecord.answer.Remark;
import onrecord.answer.Verdict;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.WebAddress;
import org.jspecify.annotations.Nullable;

/** Random answers from documents that hold whatever hurts. */
public final class HostileAnswers {

    /** What hurts in one chat or another. */
    public static final List<String> ORDINARY = List.of("word", "Iran", "*bold*", "_it_", "~gone~", "`code`", "```",
            ":smile:",
            ":+1:",
            "10:30:15", "<!channel>", "<!here|here>", "<@U123>", "<#C1|general>", "<https://x.example|y>", "&", "&amp;",
            "&lt;!channel&gt;", "<", ">", "|", "\"", "\\", "“", "”", "” …", "·", " · ", ", own words", "\n", "\n\n",
            "\r\n",
            "\u2028", "\u202eevil", "\u200b", "\u2060", "\ufeff", "\u0000", "\u001b[1m", "\u05e9\u05dc\u05d5\u05dd",
            "\u0645\u0631\u062d\u0628\u0627", "e\u0301", "😀", "👩‍👩‍👧", "日本語", "The speaker is named in",
            "http://a.b",
            "@everyone",
            "#general", ">>> quote", "1. item", "- item", "{{x}}", "%s", "␣");

    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final List<Speech> SPEECH = List.of(Speech.values());

    private final Random random;
    private final List<String> bits;

    /** @param bits what texts are put together from */
    public HostileAnswers(Random random, List<String> bits) {
        this.random = random;
        this.bits = List.copyOf(bits);
    }

    public Answer answer() {
        Question question = question();
        List<Quotation> some = IntStream.range(0, 1 + random.nextInt(7)).mapToObj(i -> quotation()).toList();
        return switch (random.nextInt(10)) {
            case 0 -> new Answer.NotFound(question, 0, words(60), some.subList(0, some.size() / 2));
            case 1 -> new Answer.Help(question, words(20));
            case 2 -> new Answer.Comparison(question, 0.9, List.of(side(some),
                    side(List.of(quotation()))));
            case 3 -> new Answer.Timeline(question, 0.9, some.stream().map(Answer.Timeline.Entry::new).toList());
            case 4 -> new Answer.Checked(question, 1, VERDICTS.get(random.nextInt(VERDICTS.size())),
                    words(60), some, edits(some.getFirst()));
            case 5 -> new Answer.Sources(question, some.stream().map(one -> source(one)).toList(),
                    List.of(new Voice(words(20), random.nextInt(9))));
            default -> new Answer.Quoted(question, 0.9, some);
        };
    }

    public Question question() {
        return new Question(words(100), Kind.STATEMENT, List.of(), words(20), words(40));
    }

    public Source source(Quotation quotation) {
        return new Source(Samples.entry(quotation.excerpt().source(), random.nextInt(9)),
                List.of(words(20), words(9)));
    }

    private Answer.Comparison.Side side(List<Quotation> some) {
        return new Answer.Comparison.Side(new Question.Asked("A" + words(6), Set.of()), some);
    }

    private List<Edit> edits(Quotation quotation) {
        return List.of(new Edit.Same(quotation.excerpt()), new Edit.PutIn(words(30)),
                new Edit.LeftOut(quotation.excerpt()));
    }

    public Quotation quotation() {
        int most = random.nextInt(20) == 0 ? 10_000 : 500;
        String words = "x" + cut(words(1 + random.nextInt(random.nextInt(20) == 0 ? 3_000 : 100)), most) + "y";
        String text = "Named " + words + " End.";
        var citation = new Citation("T" + words(12), random.nextBoolean() ? words(8) : null,
                random.nextBoolean() ? LocalDate.of(2030, 1, 2) : null, url());
        Document document = Samples.document("notes/a b.txt", text, citation);
        Excerpt excerpt = document.excerpt(new Span(6, 6 + words.length()));
        List<Excerpt> also = IntStream.range(0, random.nextInt(6)).mapToObj(i -> excerpt).toList();
        return new Quotation(excerpt, credit(), also, remarks(excerpt));
    }

    private List<Remark> remarks(Excerpt excerpt) {
        LocalDate day = LocalDate.of(2030, 1, 2);
        List<Remark> all = List.of(new Remark.When(excerpt, day, day), new Remark.When(excerpt, day, day.plusDays(6)),
                new Remark.Superseded(day, day.plusDays(1)), new Remark.Newest(day, day.plusYears(9)),
                new Remark.Published(day), new Remark.Interpreted(), new Remark.Prepared());
        return all.stream().filter(any -> random.nextInt(4) == 0).toList();
    }

    private @Nullable WebAddress url() {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> WebAddress.of("https://docs.example/a?b=1&c=*x*&d=_y_:z:#frag").orElseThrow();
            default -> WebAddress.of("https://docs.example/" + "long/".repeat(random.nextInt(600))).orElseThrow();
        };
    }

    private @Nullable Attribution credit() {
        if (random.nextInt(4) == 0) {
            return null;
        }
        List<Speaker> speakers = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> new Speaker("N" + words(3).replace(", own words", "")))
                .toList();
        boolean inferred = random.nextBoolean();
        return new Attribution(speakers, SPEECH.get(random.nextInt(SPEECH.size())), new Span(0, 5), inferred,
                inferred ? new Span(0, 5) : null);
    }

    public String words(int most) {
        String glue = random.nextBoolean() ? " " : "";
        return Stream.generate(() -> bits.get(random.nextInt(bits.size()))).limit(1 + random.nextInt(most))
                .collect(Collectors.joining(glue));
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** What a message that shows this must be found to claim. */
    public static List<String> expected(Reply reply) {
        var expected = new ArrayList<Claim>();
        reply.shown().forEach(shown -> {
            expected.add(new Claim(Captions.credit(shown.quotation()), shown.part().text()));
            Excerpt naming = shown.naming();
            if (naming != null) {
                expected.add(new Claim(Claim.NAMING, naming.text()));
            }
        });
        return flat(expected);
    }

    /** Without hidden characters and with single spaces: what a reader could tell apart. */
    public static List<String> flat(List<Claim> claims) {
        return claims.stream().map(claim -> flat(claim.credit()) + ": " + flat(claim.words())).toList();
    }

    private static String flat(String text) {
        return text.codePoints()
                .filter(c -> c != 0x2423 && !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t')
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .mapToObj(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? " " : Character.toString(c))
                .collect(Collectors.joining()).replaceAll(" +", " ").strip();
    }
}
