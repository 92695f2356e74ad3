package onrecord.chat.discord.fake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The fake shares no mistake with the program or with JDA. */
@AnalyzeClasses(packages = "onrecord.chat.discord.fake")
class IndependenceTest {

    @ArchTest
    static final ArchRule knowsNeitherTheProgramNorJda = classes()
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.sun.net.httpserver..", "com.fasterxml.jackson..", "com.networknt..",
                    "org.java_websocket..", "org.jspecify..", "org.junit..", "org.opentest4j..",
                    "com.tngtech.archunit..", "onrecord.chat.discord.fake..", "onrecord.chat.fakes..");
}
