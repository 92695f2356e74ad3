package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static final Duration LOOK = Duration.ofMillis(10);

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir
    Path files;

    private final AtomicInteger renewed = new AtomicInteger();

    private Folder folder;

    private FolderWatch watch;

    @BeforeEach
    void fill() throws IOException {
        folder = new Folder(files);
        watch = new FolderWatch(folder, LOOK);
        add("old.txt", LONG_AGO);
        watch.took(folder.look(Set.of()));
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void takesUpEachChangeOnce() throws IOException {
        takesUpEach(10);
    }

    @Test
    void takesUpWhatIsAddedBesideAFileThatWillBeWrittenTomorrow() throws IOException {
        add("tomorrow.txt", FileTime.from(Instant.now().plus(Duration.ofDays(1))));
        watch.took(folder.look(Set.of()));
        takesUpEach(3);
    }

    /** Between two changes there is time to take up the first once more. */
    private void takesUpEach(int changes) throws IOException {
        int before = folder.look(Set.of()).items().size();
        List<Integer> taken = new CopyOnWriteArrayList<>();
        watch.start(() -> {
            renew();
            taken.add(folder.look(Set.of()).items().size());
        });
        for (int i = 1; i <= changes; i++) {
            int now = before + i;
            add(i + ".txt", LONG_AGO);
            Await.until(now + " documents", SOON, () -> taken.contains(now));
            Await.sleep(LOOK.multipliedBy(2));
        }
        assertEquals(IntStream.rangeClosed(before + 1, before + changes).boxed().toList(), taken);
    }

    @Test
    void takesUpOnceMoreWhatWasTakenWhileItMayHaveBeenBeingWritten() throws IOException {
        add("now.txt", FileTime.from(Instant.now()));
        watch.took(folder.look(Set.of()));
        watch.start(this::renew);
        Await.until("the file as it was written", SOON, () -> renewed.get() == 1);
    }

    @Test
    void goesOnAfterAFault() throws IOException {
        watch.start(() -> {
            if (renewed.incrementAndGet() == 1) {
                throw new StackOverflowError("a fault");
            }
        });
        add("one.txt", LONG_AGO);
        Await.until("another try", SOON, () -> renewed.get() > 1);
    }

    @Test
    void triesAgain_thoughAQuestionTookUpWhatItHadSeenEarlier() throws IOException {
        var earlier = folder.look(Set.of("old.txt"));
        watch.start(() -> {
            renewed.incrementAndGet();
            watch.took(earlier);
            throw new IllegalStateException("not now");
        });
        add("one.txt", LONG_AGO);
        Await.until("another try", SOON, () -> renewed.get() > 1);
    }

    @Test
    void noticesAtOnceThatTheFolderIsThereAgain() throws IOException {
        Path elsewhere = Files.move(files, files.resolveSibling("elsewhere"));
        watch.start(this::renew);
        add(elsewhere, "one.txt", LONG_AGO);
        Files.move(elsewhere, files);
        Await.until("what was added meanwhile", SOON, () -> renewed.get() == 1);
        assertEquals(2, folder.look(Set.of()).items().size());
    }

    private void renew() {
        watch.took(folder.look(Set.of()));
        renewed.incrementAndGet();
    }

    private void add(String file, FileTime time) throws IOException {
        add(files, file, time);
    }

    /** Moved there, so that no look finds it half written, or with another time. */
    private static void add(Path to, String file, FileTime time) throws IOException {
        Path made = Files.writeString(to.resolve("." + file), "News\n\nThe harbour is open.\n");
        Files.setLastModifiedTime(made, time);
        Files.move(made, to.resolve(file));
    }
}
