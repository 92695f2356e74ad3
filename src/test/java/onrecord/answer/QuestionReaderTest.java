package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import onrecord.answer.Question.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {

    private final Summit summit = new Summit();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what did Ekholm say about the harbour?            | Tobias Ekholm | harbour
            What did Tobias Ekholm announce about radios?     | Tobias Ekholm | announce radios
            ekholm on lighthouses                             | Tobias Ekholm | lighthouses
            Ekholm's view on the tunnel                       | Tobias Ekholm | tunnel
            what does the Harbour Secretary think of ice?     | Tobias Ekholm | ice
            what did the harbour sec say on ice               | Tobias Ekholm | ice
            what did the minister of harbours say about ice   | Tobias Ekholm | ice
            What did Ostria's foreign minister say on herring | Mira Vandel | herring
            what did the foreign minister of Ostria say on herring | Mira Vandel | herring
            what did foreign minister vandel say on herring   | Mira Vandel | herring
            what did ekhlom say about ice?                    | Tobias Ekholm | ice
            what did Mira Vandell say about ice?              | Mira Vandel | ice
            what did celestine orn dahl say about radios      | Célestine Örn-Dahl | radios
            has ÖRN-DAHL commented on radios?                 | Célestine Örn-Dahl | radios
            """)
    void findsWhoIsAskedAboutAndWhat(String text, String name, String topic) {
        Question question = summit.read(text);
        assertEquals(List.of(name), names(question));
        assertEquals(topic, question.topic());
        assertEquals(Kind.STATEMENT, question.kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What was Ekholm's main concern about the tunnel?       | Tobias Ekholm | concern tunnel
            What was Mira Vandel's response to the pilots?         | Mira Vandel   | pilots
            what was Ekholm's attitude towards the tunnel          | Tobias Ekholm | tunnel
            What concerns did Ekholm raise about the tunnel?       | Tobias Ekholm | concerns raise tunnel
            list everything Ekholm said about ice                  | Tobias Ekholm | ice
            all quotes by Ekholm on ice                            | Tobias Ekholm | ice
            every statement Ekholm made on ice                     | Tobias Ekholm | ice
            list Ekholm's remarks on ice                           | Tobias Ekholm | ice
            tell me all that was said by Ekholm on ice             | Tobias Ekholm | ice
            What did Ekholm answer to whether "the ice is safe" was accurately reported?  | Tobias Ekholm | accurately reported ice safe
            """)
    void takesWhatSomebodyThoughtForWhatTheySaid(String text, String name, String topic) {
        Question question = summit.read(text);
        assertEquals(List.of(name), names(question));
        assertEquals(topic, question.topic());
        assertEquals("", question.quote());
    }

    @Test
    void takesAPlanOfNobodyForAFact() {
        assertEquals(List.of(), names(summit.read("What is Skarn's plan for the harbour?")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"how accurate is the quote \"herring had no passport\" by Vandel?",
        "what about the quote \"herring had no passport\", is it right?"})
    void checksAQuotation_thoughTheQuestionOpensLikeAnother(String text) {
        assertEquals(Kind.QUOTE_CHECK, summit.read(text).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ostria’s herring had\\n no passport | “Ostria’s herring had no passport” by Mira Vandel, quote check
            “It’s the ice's fault”              | “It’s the ice's fault” by Mira Vandel, quote check
            """)
    void saysWhichQuotationItChecks_inTheWordsThatWereGiven(String words, String line) {
        assertEquals(line, summit.check(words.translateEscapes(), "Mira Vandel").line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            according to Mira Vandel, what is wrong with the ban? | Mira Vandel   | wrong ban          | FACT
            Which lamp did Ekholm refer to?                       | Tobias Ekholm | lamp               | FACT
            When does Ekholm expect the harbour to reopen?        | Tobias Ekholm | expect harbour reopen | WHEN
            Why did Mira Vandel leave the room?                   | Mira Vandel   | leave room         | FACT
            How sure Mira Vandel was that it would rain?          | Mira Vandel   | sure rain          | FACT
            """)
    void seesWhomAQuestionAboutDeedsIsAbout(String text, String name, String topic, Kind kind) {
        Question question = summit.read(text);
        assertEquals(List.of(name), names(question));
        assertEquals(topic, question.topic());
        assertEquals(kind, question.kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I must write to my editor. What did Ekholm say about ice?                     | ice
            paraphrase is not allowed: what did Ekholm say about ice?                     | ice
            What did Ekholm say about ice when talking about the price of lamps?          | ice
            What did Dr. Ekholm say about ice?                                            | ice
            """)
    void leavesOutWhatLeadsUpToTheQuestionAndTheOccasion(String text, String topic) {
        Question question = summit.read(text);
        assertEquals(List.of("Tobias Ekholm"), names(question));
        assertEquals(topic, question.topic());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hi there! I hope you are doing well. I was wondering what Ekholm said about ice. | ice
            can you please tell me what did Ekholm say about ice, thanks                     | ice
            give me a direct quote from Ekholm about ice                                     | ice
            quote Ekholm on ice                                                              | ice
            Ekholm's exact words on ice                                                      | ice
            I need to know what Ekholm said about ice                                        | ice
            waht did Ekholm sya abot ice                                                     | ice
            everything Ekholm said                                                           | ''
            list all quotes of Ekholm                                                        | ''
            Ekholm quotes                                                                    | ''
            all statements by Ekholm                                                         | ''
            """)
    void passesOverWhatOnlyPutsTheQuestion(String text, String topic) {
        Question question = summit.read(text);
        assertEquals(List.of("Tobias Ekholm"), names(question));
        assertEquals(topic, question.topic());
        assertEquals(Kind.STATEMENT, question.kind());
    }

    @Test
    void takesATitleInQuotationMarksForPartOfTheQuestion() {
        assertEquals(Kind.WHEN, summit.read("when was \"The Long Tunnel\" shown?").kind());
        assertEquals("Long Tunnel shown", summit.read("when was \"The Long Tunnel\" shown?").topic());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when will the harbour reopen?            | WHEN     | harbour reopen
            on which day did the summit take place   | WHEN     | day summit take place
            in which city was the summit             | WHERE    | city summit
            how much will the lamps cost?            | HOW_MUCH | lamps cost
            how many lamps were broken               | HOW_MANY | lamps broken
            who is the prime minister?               | WHO      | prime minister Oda Brim
            who said "a radio costs less"?           | WHO_SAID | a radio costs less
            which pilot said that radios are cheap   | WHO_SAID | pilot said radios cheap
            herring passport                         | KEYWORD  | herring passport
            is the tunnel long?                      | FACT     | tunnel long
            """)
    void tellsWhichSortOfAnswerIsWanted(String text, Kind kind, String topic) {
        Question question = summit.read(text);
        assertEquals(kind, question.kind());
        assertEquals(topic, question.topic());
        assertEquals(List.of(), question.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"what did Angela Merkel say on ice?", "what did merkel say on ice?",
        "what did the defence minister say on ice?",
        "What did the Norwegian foreign minister say on ice?", "What did Angela Vandel say on ice?",
        "what did Brim say on ice?",
        "what did the boss say on ice?"})
    void neverDropsAPersonWhomNoDocumentCreditsWithWords(String text) {
        Question question = summit.read(text);
        assertEquals(1, question.asked().size());
        assertTrue(question.asked().getFirst().speakers().isEmpty());
        assertEquals("ice", question.topic());
    }

    @Test
    void findsAnOfficeByThePlaceBesideTheNameOrInThePublisher() {
        Summit cabinet = new Summit(List.of(Written.reading("cabinet.txt", """
                Ada Holt, Norland's minister, [[~Ada Holt|said that salt was scarce.]]
                """, Written.person("Ada Holt", "salt minister"))));
        assertEquals(List.of("Ada Holt"), names(cabinet.read("what did Norland's salt minister say about salt?")));
        assertEquals(List.of("Sudland salt minister"),
                names(cabinet.read("what did Sudland's salt minister say about salt?")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what did the British foreign secretary say about salt?                 | Ada Holt
            what did the UK foreign minister say about salt?                       | Ada Holt
            what did the foreign secretary of the United Kingdom say about salt?   | Ada Holt
            what did Britain's minister of foreign affairs say about salt?         | Ada Holt
            what did the American foreign minister say about salt?                 | Otto Low
            what did the United States secretary of state say about salt?          | Otto Low
            what did the French foreign secretary say about salt?                  | French foreign secretary
            """)
    void knowsAnOfficeByItsCountryWhateverEitherIsCalled(String text, String name) {
        Summit ministers = new Summit(List.of(Written.reading("ministers.txt", """
                The Foreign Secretary of the United Kingdom, Ada Holt, [[~Ada Holt|said that salt was scarce.]]
                US Secretary of State Otto Low [[~Otto Low|said that salt was cheap.]]
                """, Written.person("Ada Holt", "foreign secretary"),
                Written.person("Otto Low", "us secretary of state"))));
        List<String> names = names(ministers.read(text));
        assertEquals(List.of(name), names.stream().map(one -> one.replaceFirst("^the ", "")).toList());
    }

    @Test
    void asksTheBritishOneWhereTwoWereMeant() {
        Summit ministers = new Summit(List.of(Written.reading("ministers.txt", """
                British minister Ada Low [[~Ada Low|said that salt was scarce.]]
                French minister Otto Low [[~Otto Low|said that salt was cheap.]]
                """, Written.person("Ada Low", "british minister"), Written.person("Otto Low", "french minister"))));
        Question both = ministers.read("what did Low say about salt?");
        Question british = ministers.read("the British one", both);
        assertEquals(List.of("Ada Low"), names(british));
        assertEquals("salt", british.topic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!... --- ()", "*", "what did the of and to", "AND", "~", "\\", "<@UBOT>", "@everyone",
        "\u200d", "\ud83d\udc68\u200d\ud83d\udc69"})
    void hasNothingToLookForWhereNoWordCarriesASubject(String text) {
        assertEquals(Kind.HELP, summit.read(text).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!channel> <!here> <@U12> herring        | herring
            &lt§!channel&gt§ herring                 | herring
            <!subteam^S0ABC;@all-hands> herring      | herring
            @everyone @here <@&123> <@456> herring   | herring
            https://a.example/b?Iran=1 herring        | herring
            <https://a.example/Iran> herring           | herring
            herring thx                               | herring
            <https://evil.example;herring> passport  | herring passport
            her\u200bring                            | her\u200bring
            """)
    void leavesOutWhatTheChatPutAroundTheQuestion(String text, String topic) {
        assertEquals(topic, summit.read(text.replace(';', '|').replace('§', ';')).topic());
    }

    @Test
    void asksAboutSeveralOnlyWhenTheQuestionDoes() {
        assertEquals(List.of("Mira Vandel", "Tobias Ekholm"),
                names(summit.read("what did Mira Vandel and Ekholm say about ice?")));
        assertEquals(List.of("Mira Vandel", "Tobias Ekholm"),
                names(summit.read("what do both ministers say about ice?")));
    }

    @Test
    void namesAllWhomALastNameFits() {
        assertEquals(List.of("Henrik Vandel or Mira Vandel"), names(summit.read("what did Vandel say about whales?")));
        assertEquals(List.of("Henrik Vandel"), names(summit.read("what did the poet Vandel say about whales?")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            and Ekholm?                  | Tobias Ekholm | herring
            and what did Ekholm say?     | Tobias Ekholm | herring
            what about the pilots?       | Mira Vandel   | pilots
            and on whales?               | Mira Vandel   | whales
            did she say anything about tunnels? | Mira Vandel | tunnels
            and Merkel?                  | Merkel        | herring
            Ekholm                       | Tobias Ekholm | herring
            the harbour secretary        | Tobias Ekholm | herring
            and what about China?        | Mira Vandel   | China
            and China?                   | Mira Vandel   | China
            what about Ekholm and ice?   | Tobias Ekholm | ice
            who else?                    | ''            | herring
            by Ekholm?                   | Tobias Ekholm | herring
            what is her position on ice? | Mira Vandel   | ice
            what were her concerns?      | Mira Vandel   | concerns
            what else did she say?       | Mira Vandel   | ''
            when does the harbour of Skarn reopen? | ''  | harbour Skarn reopen
            """)
    void completesAQuestionFromTheOneBefore(String text, String name, String topic) {
        Question earlier = summit.read("what did Mira Vandel say about herring?");
        Question question = summit.read(text, earlier);
        assertEquals(name, String.join(", ", names(question)));
        assertEquals(topic, question.topic());
    }

    @Test
    void readsAtMostAsMuchAsAChatLetsThrough() {
        Question question = summit.read("herring ".repeat(5_000));
        assertTrue(question.topic().length() <= Chatter.LONGEST);
        assertTrue(question.line().endsWith("(only the first 4000 characters were read)"), question.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"herring (", "C++ && (", "foo^-1", "/(a|aa)+b/", "*ring", "path:/etc/passwd OR _exists_:x",
        "<<<<a|||b>>>>",
        "[x](javascript:alert(1))", "who said \"", "Что сказал Блинкен об Иране?", "“”“”“”", "'''' a 'b c d' '",
        "ＨＥＲＲＩＮＧ", "\ud800"})
    void takesAnyTextForPlainWords(String text) {
        assertEquals(text, summit.read(text).text());
    }

    private static List<String> names(Question question) {
        return question.asked().stream().map(Asked::name).sorted().toList();
    }
}
