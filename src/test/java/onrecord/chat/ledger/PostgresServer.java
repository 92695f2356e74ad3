package onrecord.chat.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.FreePorts;

/**
 * A PostgreSQL server in a folder and on a port of its own, reached from this machine only. Set up as Debian's are: what
 * it commits is on the disk. It ends with the tests, also when they are killed: a shell waits for the end of its input,
 * which comes with the end of the process at the other end, and takes the server with it.
 *
 * <p>PostgreSQL does not run as root; then it is run as somebody else.
 */
public final class PostgresServer implements AutoCloseable {

    static final String USER = "canary_owner";
    static final String PASSWORD = "canary-5f1e7a";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String GUARD = """
            trap '' INT TERM HUP
            "$@" & server=$!
            while read order; do
              case $order in
              start) "$@" & server=$! ;;
              end) kill -QUIT $server; wait $server ;;
              esac
              echo done
            done
            kill -QUIT $server
            wait $server
            rm -rf "$FOLDER"
            """;

    private final Path folder;
    private final int port;
    private final AtomicInteger schemas = new AtomicInteger();
    private final Process guard;
    private long done;

    private PostgresServer(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.guard = run();
    }

    static boolean isInstalled() {
        return programs().isPresent();
    }

    /** Where initdb and postgres are: of the newest, where Debian has put several; else on the path. */
    private static Optional<Path> programs() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        return Stream.concat(debians(), onPath).filter(bin -> Files.isExecutable(bin.resolve("initdb"))
                && Files.isExecutable(bin.resolve("postgres"))).findFirst();
    }

    private static Stream<Path> debians() {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Stream.of();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + all, e);
        }
    }

    static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("onrecord-postgres");
            Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
            for (Path mine : List.of(folder, secret)) {
                give(mine);
            }
            command(folder, "initdb", "--pgdata=" + folder.resolve("data"), "--username=" + USER,
                    "--pwfile=" + secret, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync");
            var server = new PostgresServer(folder, FreePorts.one());
            server.await();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static void give(Path file) throws IOException {
        if (root()) {
            Files.setOwner(file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(servant()));
        }
    }

    private static List<String> asItsUser(List<String> command) {
        var all = new ArrayList<String>();
        if (root()) {
            all.addAll(List.of("setpriv", "--reuid=" + servant(), "--clear-groups", "--"));
        }
        all.addAll(command);
        return all;
    }

    /** Whoever its package made for it; where it came another way, the one who owns nothing. */
    private static String servant() {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            return "postgres";
        } catch (IOException nobodyOfThatName) {
            return "nobody";
        }
    }

    private static void command(Path folder, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(programs().orElseThrow().resolve(program).toString()));
        command.addAll(List.of(arguments));
        Process process = builder(folder, command).start();
        try {
            if (!process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + " failed: " + Files.readString(folder.resolve("log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private static ProcessBuilder builder(Path folder, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(asItsUser(command)).redirectErrorStream(true)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("FOLDER", folder.toString());
        return builder;
    }

    private Process run() throws IOException {
        return builder(folder, List.of("sh", "-c", GUARD, "sh",
                programs().orElseThrow().resolve("postgres").toString(), "-D", folder.resolve("data").toString(),
                "-p", "" + port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=" + folder))
                .start();
    }

    private void await() {
        Await.until("PostgreSQL to answer", SOON, () -> {
            try (Connection connection = connect()) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    /** As whoever keeps the server. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, PASSWORD);
    }

    void execute(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The address of a ledger of its own: a new schema. */
    public PostgresAddress newLedger() {
        String schema = "ledger" + schemas.incrementAndGet();
        execute("CREATE SCHEMA " + schema);
        return new PostgresAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema, USER,
                PASSWORD);
    }

    /** The same ledger for somebody else. */
    static PostgresAddress as(PostgresAddress address, String user, String password) {
        return new PostgresAddress(address.url(), user, password);
    }

    /** The address of this server's database of that name, whether there is one or not. */
    PostgresAddress database(String name) {
        return new PostgresAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, PASSWORD);
    }

    /** Ends the server as a power cut would: without a word to anybody, and with what it has not written lost. */
    public void end() {
        order("end");
    }

    /** Starts the server again. */
    public void startAgain() {
        order("start");
        await();
    }

    private void order(String order) {
        try {
            guard.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
            guard.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("No server any more", e);
        }
        done++;
        Await.until("the server to " + order, SOON, () -> read(folder.resolve("log")).lines().filter("done"::equals)
                .count() == done);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            guard.waitFor(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end PostgreSQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
