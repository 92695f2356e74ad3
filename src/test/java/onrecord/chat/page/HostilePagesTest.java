package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Edit;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.answer.Quotation;
import onrecord.answer.Remark;
import onrecord.answer.Verdict;
import onrecord.chat.Body;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Route;
import onrecord.chat.Samples;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import onrecord.corpus.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random answers from documents that hold whatever a browser makes something of, to questions that do. More of them:
 * {@code mvn test -Dpage.answers=10000}.
 */
class HostilePagesTest {

    private static final String[] BITS = {"word", "Iran", "<script>alert(1)</script>", "</script>",
        "<img src=x onerror=a()>",
        "<svg onload=a()>", "</blockquote>", "</figure>", "<blockquote>", "<q>", "</q>", "</article></main>", "<!--",
        "-->",
        "<![CDATA[", "]]>", "<style>*{}</style>", "<textarea>", "</textarea>", "</title>", "<a href=javascript:a()>",
        "\" onclick=\"a()",
        "' onmouseover='a()", "&", "&amp;", "&lt;b&gt;", "&#0;", "&quot;", "<", ">", "\"", "'", "`", "=", "“", "”",
        " · ", ", own words",
        "(inferred)", "\n", "\r", "\r\n", "\u2028", "\u0085", "\u00a0", "\u202eevil", "\u200b", "\u2060", "\ufeff",
        "\u0000", "\u001b[1m",
        "\ud83d", "\udc00", "שלום", "مرحبا", "e\u0301", "😀", "👩‍👩‍👧", "日本語", "{{x}}", "${x}", "javascript:alert(1)",
        "%00", "+", "#", "?q=", "␣"};

    private static final Set<String> ELEMENTS = Set
            .of(("html head meta title link script body a header nav ul ol li main"
                    + " section article div p span b h1 h2 h3 figure figcaption blockquote q strong del ins form label input button"
                    + " details summary textarea time").split(" "));

    private static final Set<String> ATTRIBUTES = Set
            .of(("lang dir charset name content rel href src defer class id tabindex"
                    + " target type role action for value autocomplete enterkeyhint placeholder rows required datetime aria-label aria-current"
                    + " aria-hidden data-address data-next data-said data-copy data-complete").split(" "));

    private static final Layout LAYOUT = new Layout(new Assets());
    private static final Corpus NONE = new Corpus(List.of());

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("page.answers", 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsNothingButItsOwnElementsAndTheDocumentsWords_whateverTheAnswer(long seed) {
        var random = new Random(seed);
        Answer answer = answer(random);
        var desk = new Desk((text, before) -> answer.question(), question -> answer, Desk.Lengths.ORDINARY);
        var links = new Links(Path.of("docs")).withPages("");
        var pages = new AskPage(LAYOUT, desk, new Gate(Samples.unchanged()), links, () -> NONE,
                List::of);
        String question = whole(words(random, 40)) + "x";
        Asking asking = new Asking(question, List.of(whole(words(random, 9)) + "x"));
        String query = asking.address().substring("/?".length());
        boolean piece = random.nextBoolean();
        WebResponse response = handler(pages, piece ? "/ask" : "/")
                .handle(piece ? request("POST", "", Body.of(query)) : request("GET", query, Body.EMPTY));
        assertEquals(200, response.status());
        Element page = Jsoup.parse(response.body().text());
        assertClosed(page);
        Map<Boolean, List<Claim>> claims = Figures.claims(page).stream()
                .collect(Collectors.partitioningBy(claim -> claim.credit().equals(Claim.NAMING)));
        assertEquals(expected(answer), flat(claims.getOrDefault(false, List.of())));
        assertTrue(
                claims.getOrDefault(true, List.of()).stream().allMatch(naming -> naming.words().startsWith("Named")));
        assertFalse(page.wholeText().chars().anyMatch(HostilePagesTest::isHidden), page::wholeText);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsNothingElseBeforeAnythingIsAsked_whateverTheDocumentsHold(long seed) {
        var random = new Random(seed);
        List<Reading> readings = IntStream.range(0, 4).mapToObj(i -> reading(random, i)).toList();
        List<Asked> people = readings.stream().flatMap(one -> one.statements().stream())
                .flatMap(one -> Stream.ofNullable(one.credit())).flatMap(credit -> credit.speakers().stream())
                .distinct()
                .map(speaker -> new Asked(speaker.name(), Set.of(speaker))).toList();
        var corpus = new Corpus(readings);
        var desk = new Desk((text, before) -> question(random), question -> Samples.quoted(Samples.direct()),
                Desk.Lengths.ORDINARY);
        var pages = new AskPage(LAYOUT, desk, new Gate(Samples.unchanged()), new Links(Path.of("docs")).withPages(""),
                () -> corpus, () -> people);
        Element start = Jsoup.parse(handler(pages, "/").handle(request("GET", "", Body.EMPTY)).body().text());
        assertClosed(start);
        assertFalse(start.wholeText().chars().anyMatch(HostilePagesTest::isHidden), start::wholeText);
        String options = handler(pages, "/complete").handle(request("GET", "of=all&q=Nw", Body.EMPTY)).body().text();
        for (Element one : Jsoup.parseBodyFragment(options).body().getAllElements()) {
            assertTrue(Set.of("body", "li", "span").contains(one.tagName()), options);
            assertTrue(Set.of("role", "id", "aria-selected", "data-with").containsAll(
                    one.attributes().asList().stream().map(Attribute::getKey).toList()), options);
        }
    }

    private static Reading reading(Random random, int number) {
        Quotation quotation = quotation(random, number);
        var said = new Attribution(List.of(new Speaker("Nw" + words(random, 4))), Speech.DIRECT, new Span(0, 5), false,
                null);
        return new Reading(quotation.excerpt().source(), List.of(),
                List.of(new Statement(quotation.excerpt().span(), said)), List.of());
    }

    private static Route.Handler handler(AskPage pages, String path) {
        return pages.routes().stream().filter(route -> route.path().equals(path)).findFirst().orElseThrow().handler();
    }

    private static WebRequest request(String method, String query, Body body) {
        return new WebRequest(method, "/", query, Map.of(), body, "127.0.0.1");
    }

    private static void assertClosed(Element page) {
        var strange = new TreeSet<String>();
        for (Element element : page.getAllElements()) {
            if (!element.tagName().equals("#root") && !ELEMENTS.contains(element.tagName())) {
                strange.add(element.tagName());
            }
            for (Attribute attribute : element.attributes()) {
                boolean link = Set.of("href", "src", "action").contains(attribute.getKey());
                if (!ATTRIBUTES.contains(attribute.getKey())
                        || (link && !attribute.getValue().matches("(?s)/.*|#main|https://d\\.example/.*"))) {
                    strange.add(attribute.toString());
                }
            }
            boolean own = element.attr("src").startsWith("/static/") && element.wholeText().isEmpty();
            assertTrue(!element.nameIs("script") || own, element::outerHtml);
        }
        assertEquals(Set.of(), strange);
    }

    private static boolean isHidden(int c) {
        return (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff || c == 0xfffd;
    }

    private static List<String> expected(Answer answer) {
        List<Quotation> order = answer instanceof Answer.Comparison comparison
                ? comparison.sides().stream().flatMap(side -> side.quotations().stream()).toList()
                : answer instanceof Answer.Timeline timeline
                        ? timeline.entries().stream().map(Answer.Timeline.Entry::quotation).toList()
                        : answer.quotations();
        return flat(order.stream().map(one -> new Claim(Captions.credit(one), one.excerpt().text())).toList());
    }

    /** Without hidden characters and with single spaces: what a reader could tell apart. */
    private static List<String> flat(List<Claim> claims) {
        return claims.stream().map(claim -> flat(claim.credit()) + ": " + flat(claim.words())).toList();
    }

    private static String flat(String text) {
        return text.codePoints()
                .filter(c -> c != 0x2423 && (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t'))
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE)
                .mapToObj(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? " " : Character.toString(c))
                .collect(Collectors.joining()).replaceAll(" +", " ").strip();
    }

    private static Answer answer(Random random) {
        Question question = question(random);
        List<Quotation> some = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> quotation(random, i)).toList();
        return switch (random.nextInt(8)) {
            case 0 -> new Answer.NotFound(question, 0, words(random, 60), some);
            case 1 -> new Answer.Help(question, words(random, 20));
            case 2 -> new Answer.Comparison(question, 0.9,
                    List.of(side(random, some), side(random, List.of(quotation(random, 9)))));
            case 3 -> new Answer.Timeline(question, 0.9, some.stream().map(Answer.Timeline.Entry::new).toList());
            case 4 -> new Answer.Checked(question, 1, any(random, Verdict.values()),
                    words(random, 30), some, List.of(new Edit.Same(some.getFirst().excerpt()),
                            new Edit.PutIn(words(random, 30)), new Edit.LeftOut(some.getFirst().excerpt())));
            case 5 -> new Answer.Sources(question, some.stream().map(one -> new Answer.Sources.Source(
                    Samples.entry(one.excerpt().source(), random.nextInt(9)), List.of(words(random, 20)))).toList(),
                    List.of(new Answer.Sources.Voice(words(random, 20), 3)));
            default -> new Answer.Quoted(question, 0.9, some);
        };
    }

    private static Question question(Random random) {
        Kind kind = any(random, Kind.values());
        List<Asked> asked = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Asked("A" + words(random, 4), Set.of())).toList();
        return new Question(words(random, 30), kind, asked, words(random, 9), words(random, 30), words(random, 9),
                Set.of());
    }

    private static Answer.Comparison.Side side(Random random, List<Quotation> some) {
        return new Answer.Comparison.Side(new Asked("A" + words(random, 6), Set.of()), some);
    }

    private static Quotation quotation(Random random, int number) {
        String words = "x" + words(random, 40) + "y";
        String text = "Named " + words + " End.";
        var citation = new Citation("T" + words(random, 12), random.nextBoolean() ? words(random, 8) : null,
                random.nextBoolean() ? LocalDate.of(2030, 1, 2) : null,
                random.nextBoolean() ? WebAddress.of("https://d.example/a?b=1&c='(x)" + number).orElseThrow() : null);
        Document document = Samples.document("notes/a \"'<b>&" + number + ".txt", text, citation);
        var excerpt = document.excerpt(new Span(6, 6 + words.length()));
        LocalDate day = LocalDate.of(2030, 1, 2);
        List<Remark> remarks = random.nextBoolean()
                ? List.of()
                : List.of(new Remark.When(excerpt, day, day), new Remark.Quoting(words(random, 5)));
        return new Quotation(excerpt, credit(random), random.nextBoolean() ? List.of() : List.of(excerpt), remarks);
    }

    private static @Nullable Attribution credit(Random random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        List<Speaker> speakers = Stream.generate(() -> new Speaker("N" + words(random, 3))).limit(1 + random.nextInt(2))
                .toList();
        boolean inferred = random.nextBoolean();
        return new Attribution(speakers, any(random, Speech.values()), new Span(0, 5),
                inferred,
                inferred ? new Span(0, 5) : null);
    }

    private static <T> T any(Random random, T[] all) {
        return Arrays.asList(all).get(random.nextInt(all.length));
    }

    private static String words(Random random, int most) {
        String glue = random.nextBoolean() ? " " : "";
        return Stream.generate(() -> BITS[random.nextInt(BITS.length)]).limit(1 + random.nextInt(most))
                .collect(Collectors.joining(glue));
    }

    /** As it can come in UTF-8. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
