package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.JsonRenderer;
import onrecord.chat.fakes.Await;
import onrecord.corpus.Corpus;
import onrecord.search.Indexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LiveTest {

    private static final String SAID = "carry mail again";

    private static final int MANY = 40;

    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void readsADocumentAgainThatWentAndCameBack() throws IOException {
        Run run = Run.in(folder);
        Path file = Files.writeString(run.seed("mail.txt"), "News\n\nIlva Torren said that ships carry mail again.\n");
        try (Opened opened = open(run)) {
            assertTrue(answer(opened).contains(SAID));
            String text = Files.readString(file);
            Files.delete(file);
            answer(opened);
            assertFalse(answer(opened).contains(SAID));
            Files.writeString(file, text);
            assertTrue(answer(opened).contains(SAID));
        }
    }

    @Test
    void answersFromWhatIsThereNow() throws IOException {
        Run run = Run.in(folder);
        Path file = Files.writeString(run.seed("mail.txt"), "News\n\nIlva Torren said that ships carry mail again.\n");
        try (Opened opened = open(run)) {
            assertTrue(answer(opened).contains(SAID));
            Files.writeString(file, "News\n\nIlva Torren said that ships carry no mail by night.\n");
            String now = answer(opened);
            assertTrue(now.contains("carry no mail by night") && !now.contains(SAID), now);
            Files.delete(file);
            String gone = answer(opened);
            assertFalse(gone.contains("carry no mail by night") || gone.contains("withheld"), gone);
        }
    }

    @Test
    void neverTakesOtherWordsForThoseThatWereRead_thoughSizeAndTimeAreTheSame() throws IOException {
        Run run = Run.in(folder);
        Path file = Files.writeString(run.seed("mail.txt"), "News\n\nIlva Torren said that ships carry mail again.\n");
        FileTime time = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(file, time);
        try (Opened opened = open(run)) {
            Files.writeString(file, "News\n\nIlva Torren said that ships carry coal again.\n");
            Files.setLastModifiedTime(file, time);
            String question = "what did Torren say on ships?";
            assertFalse(answer(opened, question).contains(SAID));
            String now = answer(opened, question);
            assertTrue(now.contains("ships carry coal again"), now);
        }
    }

    @Test
    void takesUpByItselfWhatIsAddedAndWhatGoes() throws IOException {
        Run run = Run.in(folder);
        try (Opened opened = open(run)) {
            int before = opened.corpus().size();
            assertFalse(answer(opened).contains(SAID));
            Files.createDirectory(run.seed("later"));
            Path file = Files.writeString(run.seed("later/mail.txt"),
                    "News\n\nIlva Torren said that ships carry mail again.\n");
            Await.until("the new document", SOON, () -> answer(opened).contains(SAID));
            Files.delete(file);
            Await.until("one document less", SOON, () -> opened.corpus().size() == before);
        }
    }

    @Test
    void answersFromWhatWasReadWhileTheDriveWithTheDocumentsIsNotThere() throws IOException {
        Run run = Run.in(folder);
        Path drive = run.seed("");
        var logger = (Logger) LoggerFactory.getLogger(FolderWatch.class);
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        logger.addAppender(said);
        try (Opened opened = open(run)) {
            int before = opened.corpus().size();
            Path elsewhere = Files.move(drive, folder.resolve("elsewhere"));
            Files.createDirectory(drive);
            Await.until("a warning", SOON, () -> events(said).stream()
                    .anyMatch(event -> event.getFormattedMessage().endsWith("Their folder is empty")));
            answer(opened, "what did Brask say on ships?");
            assertEquals(before, opened.corpus().size());
            Files.delete(drive);
            Files.move(elsewhere, drive);
            assertTrue(answer(opened, "what did Brask say on ships?").contains("counted every ship twice"));
        } finally {
            logger.detachAppender(said);
        }
    }

    @Test
    void answersFromWhatWasReadWhileMuchIsBeingReadInTheBackground() throws InterruptedException {
        try (Opened opened = open(Run.in(folder))) {
            Parts parts = opened.live().parts();
            var begun = new CountDownLatch(2);
            var go = new CountDownLatch(1);
            var live = new Live(changed -> {
                begun.countDown();
                if (begun.getCount() == 0) {
                    await(go);
                }
                return parts;
            }, file -> true);
            Thread background = Thread.ofPlatform().start(live::renew);
            await(begun);
            live.sourceChanged("mail.txt");
            assertTimeoutPreemptively(SOON, () -> assertEquals(parts, live.ask(asked -> asked)));
            go.countDown();
            background.join();
        }
    }

    @Test
    void givesUpWhatIsBeingIndexedWhenItIsClosed() throws Exception {
        Run run = Run.in(folder);
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var indexed = new AtomicInteger();
        Opened opened = open(run, (done, all) -> {
            if (all >= MANY) {
                indexed.set(done);
                begun.countDown();
                await(go);
            }
        });
        for (int i = 0; i < MANY; i++) {
            Files.writeString(run.seed("mail" + i + ".txt"), "News\n\nIlva Torren said that ships carry mail again.\n");
        }
        Thread background = Thread.ofPlatform().start(() -> assertThrows(RuntimeException.class, opened.live()::renew));
        await(begun);
        assertTimeoutPreemptively(SOON, opened::close);
        go.countDown();
        background.join();
        assertEquals(1, indexed.get());
        try (Opened again = open(run)) {
            assertEquals(MANY + 2, again.corpus().size());
        }
    }

    @Test
    void goesOnWithAListThatWasBegunBeforeTheDocumentsWereReadAnew() {
        try (Opened opened = open(Run.in(folder))) {
            Corpus begun = opened.corpus();
            opened.live().renew();
            opened.live().renew();
            assertEquals(2, begun.readings().count());
        }
    }

    @Test
    void looksForNoFilesThatNobodyMissed() {
        try (Opened opened = open(Run.in(folder))) {
            Parts parts = opened.live().parts();
            var looked = new AtomicInteger();
            var live = new Live(changed -> parts, file -> looked.incrementAndGet() < 0);
            live.renew();
            live.parts();
            assertEquals(0, looked.get());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(SOON.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<ILoggingEvent> events(ListAppender<ILoggingEvent> said) {
        synchronized (said) {
            return List.copyOf(said.list);
        }
    }

    private static Opened open(Run run) {
        return open(run, (done, all) -> {
        });
    }

    private static Opened open(Run run, Indexer.Progress progress) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Wiring(SettingsReader.read(run.surroundings("", nowhere, nowhere), null)).open(progress);
    }

    private static String answer(Opened opened) {
        return answer(opened, "what did Torren say on mail?");
    }

    private static String answer(Opened opened, String question) {
        var turn = opened.desk().ask(question, Optional.empty());
        return opened.gate().pass(turn, new JsonRenderer(opened.links())).message();
    }
}
