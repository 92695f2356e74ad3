package onrecord.chat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import onrecord.chat.Ledger.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void takesNobodysWorkDownWithAnothers() throws Exception {
        try (Database database = SqliteDatabase.open(folder.resolve("ledger.db"), () -> {
        });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var queued = new CountDownLatch(1);
            Future<Boolean> first = threads.submit(() -> database.run(rows -> {
                begun.countDown();
                return await(queued);
            }));
            assertTrue(await(begun));
            var good = new ArrayList<Future<Integer>>();
            var bad = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 10; i++) {
                String name = "" + i;
                good.add(threads.submit(() -> database.run(rows -> add(rows, "good" + name))));
                bad.add(threads.submit(() -> database.run(rows -> {
                    add(rows, "bad" + name);
                    throw new SQLException("out of order", "", 1);
                })));
            }
            TimeUnit.MILLISECONDS.sleep(100); // until all wait for the connection; whether they do changes no result
            queued.countDown();

            assertTrue(first.get());
            for (Future<Integer> work : good) {
                assertEquals(1, work.get());
            }
            for (Future<Integer> work : bad) {
                assertInstanceOf(Unavailable.class, assertThrows(ExecutionException.class, work::get).getCause());
            }
            assertEquals(List.of(10, 0), List.of(count(database, "good%"), count(database, "bad%")));
        }
    }

    @Test
    void worksOn_afterWorkThatThrewAnError() {
        try (Database database = SqliteDatabase.open(folder.resolve("ledger.db"), () -> {
        })) {
            assertThrows(StackOverflowError.class, () -> database.run(rows -> {
                add(rows, "lost");
                throw new StackOverflowError();
            }));
            assertEquals(0, count(database, "%"));
        }
    }

    private static int add(Rows rows, String key) throws SQLException {
        return rows.change("INSERT INTO ticket (key, surface, workspace, channel, thread, user, page, kept)"
                + " VALUES (?, '', '', '', '', '', 0, 0)", key);
    }

    private static int count(Database database, String like) {
        return database.run(rows -> rows.select(row -> Math.toIntExact(row.number("count")),
                "SELECT count(*) AS count FROM ticket WHERE key LIKE ?", like)).getFirst();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
