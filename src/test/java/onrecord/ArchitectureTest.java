package onrecord;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The rooms of the program and the walls between them. A new package needs a room here. */
@AnalyzeClasses(packages = "onrecord", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsKnowOnlyTheRoomsBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("corpus").definedBy("onrecord.corpus..")
            .layer("attribution").definedBy("onrecord.attribution..")
            .layer("reading").definedBy("onrecord.reading..")
            .layer("search").definedBy("onrecord.search")
            .layer("search.lucene").definedBy("onrecord.search.lucene..")
            .layer("search.opensearch").definedBy("onrecord.search.opensearch..")
            .layer("answer").definedBy("onrecord.answer..")
            .layer("chat").definedBy("onrecord.chat")
            .layer("chat.console").definedBy("onrecord.chat.console..")
            .layer("chat.slack").definedBy("onrecord.chat.slack..")
            .layer("chat.discord").definedBy("onrecord.chat.discord..")
            .layer("chat.ledger").definedBy("onrecord.chat.ledger..")
            .layer("chat.web").definedBy("onrecord.chat.web..")
            .layer("chat.page").definedBy("onrecord.chat.page..")
            .layer("chat.api").definedBy("onrecord.chat.api..")
            .layer("eval").definedBy("onrecord.eval..")
            .layer("app").definedBy("onrecord.app..")
            .whereLayer("corpus").mayNotAccessAnyLayer()
            .whereLayer("attribution").mayOnlyAccessLayers("corpus")
            .whereLayer("reading").mayOnlyAccessLayers("attribution", "corpus")
            .whereLayer("search").mayOnlyAccessLayers("corpus")
            .whereLayer("search.lucene").mayOnlyAccessLayers("search", "corpus")
            // What is looked for and what it weighs is told once for all engines.
            .whereLayer("search.opensearch").mayOnlyAccessLayers("search.lucene", "search", "corpus")
            .whereLayer("answer").mayOnlyAccessLayers("search", "corpus")
            .whereLayer("chat").mayOnlyAccessLayers("answer", "corpus")
            .whereLayer("chat.console").mayOnlyAccessLayers("chat", "answer", "corpus")
            .whereLayer("chat.slack").mayOnlyAccessLayers("chat", "answer", "corpus")
            .whereLayer("chat.discord").mayOnlyAccessLayers("chat", "answer", "corpus")
            .whereLayer("chat.ledger").mayOnlyAccessLayers("chat")
            .whereLayer("chat.web").mayOnlyAccessLayers("chat")
            .whereLayer("chat.page").mayOnlyAccessLayers("chat", "answer", "corpus")
            .whereLayer("chat.api").mayOnlyAccessLayers("chat", "answer", "corpus")
            .whereLayer("eval").mayOnlyAccessLayers("chat", "reading", "corpus")
            .whereLayer("app").mayNotBeAccessedByAnyLayer()
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule packagesDoNotGoRoundInCircles = slices().matching("onrecord.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule surfacesDoNotKnowOneAnother = slices().matching("onrecord.chat.(*)..")
            .should().notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule documentsAndWhoSaidWhatNeedOnlyTheJdk = classes()
            .that().resideInAnyPackage("onrecord.corpus..", "onrecord.attribution..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "onrecord.corpus..", "onrecord.attribution..");

    @ArchTest
    static final ArchRule jsoupIsForReadingAndWritingPages = noClasses()
            .that().resideOutsideOfPackages("onrecord.reading..", "onrecord.chat.page..")
            .should().dependOnClassesThat().resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule commonmarkIsForReading = staysIn("onrecord.reading..", "org.commonmark..");

    @ArchTest
    static final ArchRule icuIsForReading = staysIn("onrecord.reading..", "com.ibm.icu..");

    @ArchTest
    static final ArchRule luceneIsForTheIndex = staysIn("onrecord.search.lucene..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule opensearchIsForTheClusterAlone = staysIn("onrecord.search.opensearch..", "org.opensearch..");

    @ArchTest
    static final ArchRule httpClient5IsForOpensearchsLibrary = staysIn("onrecord.search.opensearch..",
            "org.apache.hc..");

    @ArchTest
    static final ArchRule jlineIsForTheConsole = staysIn("onrecord.chat.console..", "org.jline..");

    @ArchTest
    static final ArchRule slacksClassesAreForSlack = staysIn("onrecord.chat.slack..", "com.slack..");

    @ArchTest
    static final ArchRule gsonIsForSlacksClasses = staysIn("onrecord.chat.slack..", "com.google.gson..");

    @ArchTest
    static final ArchRule jdaIsForDiscord = staysIn("onrecord.chat.discord..", "net.dv8tion..");

    @ArchTest
    static final ArchRule okhttpIsForDiscordsLibrary = staysIn("onrecord.chat.discord..", "okhttp3..");

    @ArchTest
    static final ArchRule javalinIsForTheWebServer = staysIn("onrecord.chat.web..", "io.javalin..");

    @ArchTest
    static final ArchRule jettyIsForTheWebServer = staysIn("onrecord.chat.web..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule servletsAreForTheWebServer = staysIn("onrecord.chat.web..", "jakarta..");

    @ArchTest
    static final ArchRule micrometerIsForTheWebServer = staysIn("onrecord.chat.web..", "io.micrometer..");

    @ArchTest
    static final ArchRule databasesAreForTheLedger = staysIn("onrecord.chat.ledger..", "java.sql..");

    @ArchTest
    static final ArchRule sqliteStaysBehindJdbc = noClasses().should().dependOnClassesThat()
            .resideInAPackage("org.sqlite..");

    @ArchTest
    static final ArchRule postgresStaysBehindJdbc = noClasses().should().dependOnClassesThat()
            .resideInAPackage("org.postgresql..");

    @ArchTest
    static final ArchRule hikariIsForTheLedger = staysIn("onrecord.chat.ledger..", "com.zaxxer..");

    @ArchTest
    static final ArchRule flywayIsForTheLedger = staysIn("onrecord.chat.ledger..", "org.flywaydb..");

    @ArchTest
    static final ArchRule dataSourcesAreForTheLedger = staysIn("onrecord.chat.ledger..", "javax.sql..");

    @ArchTest
    static final ArchRule picocliIsForTheCommandLine = staysIn("onrecord.app..", "picocli..");

    @ArchTest
    static final ArchRule progressBarsAreForTheCommandLine = staysIn("onrecord.app..", "me.tongfei..");

    @ArchTest
    static final ArchRule jacksonDoesNotCrossTheDoorOfARoom = noCodeUnits()
            .that().arePublic().and().areDeclaredInClassesThat(areSeenFromOutside())
            .should().haveRawReturnType(resideInAPackage("com.fasterxml.."))
            .orShould().haveRawParameterTypes(anyElementThat(resideInAPackage("com.fasterxml..")));

    @ArchTest
    static final ArchRule jacksonIsNotLeftLyingInADoor = noFields()
            .that().arePublic().and().areDeclaredInClassesThat().arePublic()
            .should().haveRawType(resideInAPackage("com.fasterxml.."));

    @ArchTest
    static void packagesSpeakOfNullOnce(JavaClasses classes) {
        Set<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), unmarked, "packages without a package-info.java that is @NullMarked");
    }

    /** What stands in an interface is public by name, but nobody outside sees it if the interface is not. */
    private static DescribedPredicate<JavaClass> areSeenFromOutside() {
        return describe("are seen from outside", one -> one.getModifiers().contains(JavaModifier.PUBLIC)
                && one.getEnclosingClass().map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                        .orElse(true));
    }

    private static ArchRule staysIn(String room, String library) {
        return noClasses().that().resideOutsideOfPackage(room)
                .should().dependOnClassesThat().resideInAPackage(library);
    }
}
