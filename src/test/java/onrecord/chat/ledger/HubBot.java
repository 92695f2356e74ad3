package onrecord.chat.ledger;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.answer.Quotation;
import onrecord.chat.Chat;
import onrecord.chat.Content;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Harbour;
import onrecord.chat.Leave;
import onrecord.chat.Ledger;
import onrecord.chat.PagedRenderer;
import onrecord.chat.Place;
import onrecord.chat.Renderer;
import onrecord.chat.Sent;
import onrecord.chat.Watch;
import onrecord.chat.Worker;
import onrecord.chat.Workers;

/** A bot of the {@link Hub} in a process of its own, made to be killed. */
final class HubBot implements Chat<String> {

    private static final String SURFACE = "hub";

    private final Socket socket;
    private final Duration work;
    private final Map<String, CompletableFuture<String>> calls = new ConcurrentHashMap<>();
    private final AtomicLong counter = new AtomicLong();
    private final Random random = new Random();

    private HubBot(Socket socket, Duration work) {
        this.socket = socket;
        this.work = work;
    }

    /**
     * Starts one.
     *
     * @param work how long it takes to send an answer at the most
     */
    static Process start(Hub hub, PostgresAddress address, Membership.Terms terms, Duration work, Path folder)
            throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        var command = List.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Xmx160m", "-cp", System.getProperty("java.class.path"), HubBot.class.getName(), "" + hub.port(),
                address.url(), address.user(), address.password(), "" + terms.lease().toMillis(),
                "" + terms.beat().toMillis(), "" + terms.margin().toMillis(), "" + work.toMillis());
        File log = folder.resolve("bots.log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    public static void main(String[] arguments) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var terms = new Membership.Terms(millis(arguments[4]), millis(arguments[5]), millis(arguments[6]));
        Clock clock = Clock.systemUTC();
        Ledger ledger = PostgresLedger.open(new PostgresAddress(arguments[1], arguments[2], arguments[3]), clock,
                terms, PostgresDatabase.PATIENCE);
        var bot = new HubBot(socket, millis(arguments[7]));
        var content = new Content(Harbour.desk(Harbour::answer), Harbour.gate(), Harbour.links(), Harbour::corpus,
                Harbour::people);
        var worker = new Worker<>(bot, content, ledger, new Workers(SURFACE), new Watch("Hub", Duration.ofDays(1)),
                why -> {
                });
        worker.keepResuming(SURFACE, Duration.ofHours(1));
        bot.say("READY " + ProcessHandle.current().pid());
        bot.listen(worker, clock);
        // The hub is gone: so is the test.
        Runtime.getRuntime().halt(0);
    }

    private static Duration millis(String text) {
        return Duration.ofMillis(Long.parseLong(text));
    }

    private void listen(Worker<String> worker, Clock clock) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            if (words[0].equals("ASK")) {
                Thread.ofVirtual().start(() -> take(worker, clock, words[1]));
            } else {
                Objects.requireNonNull(calls.remove(words[1])).complete(words[0]);
            }
        }
    }

    private void take(Worker<String> worker, Clock clock, String id) {
        var delivery = new Delivery(Delivery.Key.ofTrigger(SURFACE, id), new Place(SURFACE, "W", "C", id), "U1",
                Harbour.SHIPS, Way.MENTION, false, null, clock.instant());
        try {
            say((worker.take(delivery) ? "NEW " : "KNOWN ") + id);
        } catch (Ledger.Unavailable | Workers.Busy e) {
            say("LATER " + id);
        }
    }

    private synchronized void say(String line) {
        try {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("No hub any more", e);
        }
    }

    private String call(String what, String id) throws InterruptedException {
        var answer = new CompletableFuture<String>();
        String number = "" + counter.incrementAndGet();
        calls.put(number, answer);
        say(what + " " + number + " " + id);
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Sent answer(Delivery delivery, String message, boolean unclear, Leave leave) throws InterruptedException {
        String id = delivery.place().thread();
        if (unclear && call("FIND", id).equals("FOUND")) {
            return new Sent.Arrived(id);
        }
        Thread.sleep(random.nextLong(work.toMillis()));
        leave.ask();
        call("SEND", id);
        return new Sent.Arrived(id);
    }

    @Override
    public String name() {
        return "Hub";
    }

    @Override
    public PagedRenderer<String> renderer() {
        return new LinesRenderer(Harbour.links());
    }

    @Override
    public Renderer<String> inContext(Quotation marked) {
        return renderer();
    }

    @Override
    public String help() {
        return "help";
    }

    @Override
    public String about() {
        return "about";
    }

    @Override
    public String refused(String error) {
        return error;
    }

    @Override
    public Sent publish(Delivery delivery, Place place, String message, boolean unclear, Leave leave) {
        return new Sent.Unknown();
    }

    @Override
    public Sent say(Delivery to, String message) {
        throw new IllegalStateException("Nothing is to be said but answers: " + message);
    }
}
