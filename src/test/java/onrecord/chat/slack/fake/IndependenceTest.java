package onrecord.chat.slack.fake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The fake shares no mistake with the program or with Slack's SDK for Java. */
@AnalyzeClasses(packages = "onrecord.chat.slack.fake")
class IndependenceTest {

    @ArchTest
    static final ArchRule knowsNeitherTheProgramNorSlacksSdk = classes()
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.sun.net.httpserver..", "com.fasterxml.jackson..", "org.java_websocket..",
                    "org.jspecify..", "org.junit..", "org.opentest4j..", "com.tngtech.archunit..",
                    "onrecord.chat.slack.fake..", "onrecord.chat.fakes..", "javax.crypto..");
}
