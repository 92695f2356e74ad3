package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import onrecord.corpus.Attribution;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteCheckTest {

    private static final Reading STORY = Written.reading("orchard.txt",
            """
                    # Orchard plan splits valley
                    “[[Ada Holt|The orchard cost us 900 marks in May, and it will not cost us a mark more]],” said Mayor Ada Holt on Tuesday.
                    “[[Otto Low|Nobody asked the bees whether they wanted a railway through their garden]],” said Otto Low, who keeps them.
                    [[~Ada Holt|Holt said that the railway would be finished before the winter snow.]]
                    The valley has eleven bridges and a single lamp that works at night.
                    “[[|A pear has no politics]],” read a banner at the station.
                    [[Otto Low|They call our valley “a museum of pears” and they are wrong about that.]]
                    [[Ada Holt|We will plant the last row in March.]]
                    [[Ada Holt|Then we will sit down and watch it grow.]]
                    [[Otto Low|I told US envoys that the frost will reach us before the money does.]]
                    """,
            Written.person("Ada Holt", "mayor"), Written.person("Otto Low"));

    private static final Reading LETTER = Written.reading("letter.txt", """
            [[Ilse Brandt-Moor|A lamp is cheaper than a broken leg.]]
            [[Otto Low|A lamp is cheaper than a broken leg.]]
            """);

    private final Summit valley = new Summit(List.of(STORY, LETTER));

    /** More than are compared say the same; who is asked about comes last of all. */
    private static Summit thanks() {
        List<Reading> many = new ArrayList<>();
        for (int i = 10; i < 70; i++) {
            many.add(Written.reading(i + ".txt", "[[Otto Low|Thank you all very much for coming.]]\n"));
        }
        many.add(Written.reading("zuletzt.txt", "[[Ilse Brandt-Moor|Thank you all very much for coming.]]\n"
                + "[[Ilse Brandt-Moor|The bees are asleep.]]\n[[Ada Holt|The lamp works at night.]]\n"));
        return new Summit(many);
    }

    @ParameterizedTest
    @CsvSource({"Ilse Brandt-Moor, EXACT", "Otto Low, EXACT", "Ada Holt, OTHER_SPEAKER"})
    void findsTheirWords_howeverManyOthersSayTheSame(String name, Verdict verdict) {
        assertEquals(verdict, assertInstanceOf(Answer.Checked.class,
                thanks().ask("did " + name + " say “Thank you all very much for coming”?")).verdict());
    }

    @Test
    void quotesTheirWordsWordForWord_howeverManyOthersSayTheSame() {
        Quotation found = assertInstanceOf(Answer.Quoted.class,
                thanks().ask("where did Brandt-Moor say “Thank you all very much for coming”?")).quotations()
                .getFirst();
        assertEquals("zuletzt.txt", found.excerpt().source().file());
    }

    private Answer.Checked check(String text) {
        return assertInstanceOf(Answer.Checked.class, valley.ask(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            did Holt say "it will not cost us a mark more"?                                  | EXACT
            did Ada Holt really say 'The orchard cost us 900 marks in May'?                   | EXACT
            is this quote right: “A lamp is cheaper than a broken leg.” - Otto Low            | EXACT
            is this quote right: A lamp is cheaper than a broken leg - Otto Low               | EXACT
            Quote check: „We will plant the last row in March“ - Ada Holt                     | EXACT
            Holt: «We will plant the last row in March» - accurate?                           | EXACT
            verify: "Then we will sit down and watch it grow" Ada Holt                        | EXACT
            can I quote Mayor Holt as saying 'it will not cost us a mark more'                | EXACT
            check quote "We will plant the last row in March. Then we will sit down" (Holt)   | EXACT
            did Ada Holt say "We will plant" and "sit down and watch it grow"?                | EXACT
            did Holt say "it will not cost us a mark mroe"?                                   | ALTERED
            did Holt say "it will cost us a mark more"?                                       | ALTERED
            did Holt say "The orchard cost us 90 marks in May"?                               | ALTERED
            did Holt say "The orchard cost us $900 marks in May"?                             | ALTERED
            did Holt say "The orchard ... will not cost us a mark more"?                      | ALTERED
            did Holt say "The orchard cost us 900 marks in May and it will not cost us"?      | ALTERED
            did Holt say "The orchard cost us a mark more"?                                   | ALTERED
            did Low say "the frost will reach US before the money does"?                      | ALTERED
            did Low say "the frost we'll reach us before the money does"?                     | ALTERED
            "Nobody asked the bees whether they wanted a railway". Was that Ada Holt?         | OTHER_SPEAKER
            Ada Holt said "Nobody asked the bees whether they wanted a railway". True?        | OTHER_SPEAKER
            did Winston Hobbs say "Nobody asked the bees whether they wanted a railway"?      | OTHER_SPEAKER
            Holt told the committee "Nobody asked the pears whether they wanted a railway", correct? | ALTERED
            did Holt say "the railway would be finished before the winter snow"?              | DOCUMENT_WORDS
            did Low say "a single lamp that works at night"?                                  | DOCUMENT_WORDS
            did Low say "A pear has no politics"?                                             | DOCUMENT_WORDS
            did Low say "a museum of pears"?                                                  | DOCUMENT_WORDS
            did Low say "Orchard plan splits valley"?                                         | DOCUMENT_WORDS
            did Low say "Tomorrow the harbour reopens for every ship afloat"?                 | ABSENT
            """)
    void tellsWhatIsRightOrWrong(String text, Verdict verdict) {
        assertEquals(verdict, check(text).verdict(), text);
    }

    @Test
    void saysWordByWordWhatWasChanged() {
        Answer.Checked altered = check("did Holt say \"it will cost us a penny more\"?");
        assertEquals(List.of("=it will", "-not", "=cost us a", "-mark", "+penny", "=more"),
                altered.difference().stream().map(QuoteCheckTest::step).toList());
    }

    private static String step(Edit edit) {
        return switch (edit) {
            case Edit.Same same -> "=" + same.words().text();
            case Edit.LeftOut left -> "-" + left.words().text();
            case Edit.PutIn put -> "+" + put.words();
        };
    }

    @Test
    void showsWhoseAlteredWordsTheyAre() {
        Answer.Checked altered = check("did Holt say \"Nobody asked the pears whether they wanted a railway\"?");
        assertEquals("Nearly these words are on record, as words of Otto Low, not of Ada Holt.", altered.why());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            did Holt say "We will plant the lamp in winter"?                            | 1
            did Holt say "The orchard cost us 900 marks whether they wanted a railway"? | 2
            """)
    void saysWhereTheRestStandsOnlyOfWordsThatStandTogetherThere(String text, int excerpts) {
        assertEquals(excerpts, check(text).quotations().size());
    }

    @Test
    void namesEverybodyWhoSaidIt() {
        Answer.Checked exact = check("did Otto Low say \"A lamp is cheaper than a broken leg\"?");
        assertEquals("Otto Low said exactly this. The same words are also credited to Ilse Brandt-Moor.", exact.why());
        assertEquals(2, exact.quotations().size());
    }

    @Test
    void saysThatTheNameFitsTwoPeople() {
        Summit town = Tramway.corpus();
        var exact = assertInstanceOf(Answer.Checked.class,
                town.ask("did Tarrow say \"The pigeons were here first\"?"));
        assertEquals(Verdict.EXACT, exact.verdict());
        assertEquals("Karl Tarrow said exactly this. The name fits more than one person: Ines Tarrow or Karl Tarrow.",
                exact.why());
        var others = assertInstanceOf(Answer.Checked.class, town.ask("did Tarrow say \"Nobody asked the pigeons\"?"));
        assertEquals("These are words of Bram Oster, not of Ines Tarrow or Karl Tarrow.", others.why());
        var one = assertInstanceOf(Answer.Checked.class,
                town.ask("did Karl Tarrow say \"The pigeons were here first\"?"));
        assertEquals("Karl Tarrow said exactly this.", one.why());
    }

    @Test
    void remarksOnWhatItShowsAsAnyAnswerDoes() {
        Reading reading = Written.reading("pier.txt", Tramway.cited("The pier", "Gazette", "2030-06-13"),
                "“[[Ada Holt|The pier is ours]],” said Ada Holt on Wednesday.\n", Written.person("Ada Holt"));
        Summit harbour = new Summit(List.of(reading));
        var exact = assertInstanceOf(Answer.Checked.class, harbour.ask("did Ada Holt say \"The pier is ours\"?"));
        var quoted = assertInstanceOf(Answer.Quoted.class, harbour.ask("what did Ada Holt say about the pier?"));
        assertEquals(1, exact.quotations().getFirst().remarks().size());
        assertEquals(quoted.quotations().getFirst().remarks(), exact.quotations().getFirst().remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "\n ", " -", "?", "a:", "the "})
    void readsLongRunsOfAnythingInNoTime(String piece) {
        for (String start : List.of("Quote check: a", "list ", "do you have ")) {
            String text = start + piece.repeat(3_900 / piece.length()) + "((";
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> valley.read(text));
        }
    }

    @Test
    void findsTheSignatureAfterALongQuotation() {
        Question question = valley
                .read("Quote check: " + "We will plant the last row in March. ".repeat(9) + "\n\n- Ada Holt");
        assertEquals(List.of("Ada Holt"), question.asked().stream().map(Question.Asked::name).toList());
        assertEquals(9, question.quote().split("plant", -1).length - 1);
    }

    @Test
    void readsPastedListsAndMails() {
        assertEquals(Verdict.EXACT,
                check("Quote check: \"> We will plant the\n> last row in March.\n> - Then we will sit down\" - Ada Holt")
                        .verdict());
    }

    @Test
    void checksAgainForSomebodyElse() {
        Question first = valley.read("did Holt say \"A lamp is cheaper than a broken leg\"?");
        assertEquals(Kind.QUOTE_CHECK, first.kind());
        assertEquals(Kind.QUOTE_CHECK, valley.read("and Low?", first).kind());
    }

    /** Each statement of both documents, as it is and changed by chance in ten ways. */
    static Stream<Long> seeds() {
        return LongStream.range(0, 180).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void callsOnlyTheVeryWordsExact_whateverTheChange(long seed) {
        Random chance = new Random(seed);
        List<Statement> own = Stream.of(STORY, LETTER).flatMap(reading -> reading.statements().stream())
                .filter(one -> one.credit() != null && one.credit().speech() == Speech.DIRECT).toList();
        Statement statement = own.get(chance.nextInt(own.size()));
        Reading reading = STORY.statements().contains(statement) ? STORY : LETTER;
        String words = statement.span().in(reading.document().text());
        String speaker = statement.attribution().orElseThrow().speakers().getFirst().name();
        assertEquals(Verdict.EXACT, check(asked(marked(words, chance), speaker)).verdict());
        String changed = changed(words, chance);
        assertNotEquals(Verdict.EXACT, check(asked(changed, speaker)).verdict(), changed);
        assertNotEquals(Verdict.EXACT, check(asked(words, "Gudrun Vale")).verdict());
    }

    private static String asked(String words, String speaker) {
        return "Quote check: «" + words + "» - " + speaker;
    }

    /** What does not count: white space, the kind of marks, a final stop. */
    private static String marked(String words, Random chance) {
        String same = words.replace("“", "\"").replace("”", "\"").replaceFirst("\\.$", "");
        return chance.nextBoolean() ? same.replace(" ", "  ") : same.replaceFirst(" ", "\n") + ".";
    }

    private static String changed(String words, Random chance) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        int at = 1 + chance.nextInt(all.size() - 2);
        switch (chance.nextInt(6)) {
            case 0 -> all.remove(at);
            case 1 -> all.add(at, "not");
            case 2 -> all.set(at, "1,200");
            case 3 -> all.set(at, all.get(at) + "ing");
            case 4 -> all.add(at, all.get(at - 1) + ", however,");
            default -> all.add(at, all.removeLast().replace(".", "") + " rather");
        }
        return String.join(" ", all);
    }

    @Test
    void quotesOnlyWhatStandsThere() {
        for (Quotation quotation : check("did Holt say \"We will plant the last pear in March\"?").quotations()) {
            String text = quotation.excerpt().source().text();
            Span span = quotation.excerpt().span();
            assertTrue(text.substring(span.start(), span.end()).contains("We will plant the last row in March."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"As President Roe once said, ", "In the words of Ada Roe, ", "As my mother used to say, "})
    void callsNoWordsTheSpeakersThatTheyGiveAsAnothers(String opening) {
        assertEquals(Verdict.DOCUMENT_WORDS, ofLampBehind(opening));
    }

    @Test
    void callsTheWordsBetweenTheMarksOfAReportTheSpeakers() {
        Reading plain = Written.reading("story.txt",
                "[[~Otto Low|Low said that he would “use every legal means” against the lamp.]]\n",
                Written.person("Otto Low"));
        Span told = plain.statements().getFirst().span();
        int start = plain.document().text().indexOf("use every");
        Statement own = new Statement(new Span(start, start + "use every legal means".length()),
                new Attribution(List.of(new Speaker("Otto Low")), Speech.DIRECT, told, false, null));
        Summit story = new Summit(List.of(new Reading(plain.document(), plain.passages(),
                List.of(plain.statements().getFirst(), own), plain.people())));
        assertEquals(Verdict.EXACT, assertInstanceOf(Answer.Checked.class,
                story.ask("did Otto Low say \"use every legal means\"?")).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"As Ada Roe said, ", "As I once said, ", "As the lamp is old, "})
    void leavesTheirWordsToSpeakersWhoOnlyAgree(String opening) {
        assertEquals(Verdict.EXACT, ofLampBehind(opening));
    }

    /** Of words that Otto Low says behind an opening. */
    private static Verdict ofLampBehind(String opening) {
        Summit speech = new Summit(List.of(Written.reading("speech.txt",
                "[[Otto Low|It is late. " + opening + "a lamp can wait until the winter.]]\n")));
        return assertInstanceOf(Answer.Checked.class,
                speech.ask("did Otto Low say \"a lamp can wait until the winter\"?")).verdict();
    }
}
