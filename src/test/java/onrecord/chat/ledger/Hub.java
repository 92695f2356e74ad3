package onrecord.chat.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.fakes.Await;
import org.jspecify.annotations.Nullable;

/**
 * The least that a chat is: hands every question to two of the bots that are connected, again if nobody acknowledges it,
 * counts the answers, and tells whoever asks whether one is there. Lines over sockets.
 */
final class Hub implements AutoCloseable {

    /** What is not acknowledged by then is delivered again, as Slack does. */
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);

    private static final Duration A_MOMENT = Duration.ofMillis(150);

    private static final int COPIES = 2;

    private final ServerSocket listening;
    private final List<Bot> bots = new CopyOnWriteArrayList<>();
    private final Map<String, List<Instant>> answers = new ConcurrentHashMap<>();
    private final Random random = new Random(7);
    private final AtomicInteger redelivered = new AtomicInteger();

    Hub() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** One connection, and what was acknowledged over it as new. */
    private static final class Bot {
        private final Socket socket;
        private final Set<String> waiting = ConcurrentHashMap.newKeySet();
        private volatile long pid;
        private final List<String> taken = new CopyOnWriteArrayList<>();

        private Bot(Socket socket) {
            this.socket = socket;
        }

        private synchronized boolean say(String line) {
            try {
                socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                return true;
            } catch (IOException gone) {
                return false;
            }
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(new Bot(socket)));
            }
        } catch (SocketException closed) {
            // The test ends.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Bot bot) {
        try (var in = new BufferedReader(
                new InputStreamReader(bot.socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard(bot, line.split(" "));
            }
        } catch (IOException killed) {
            // As if it had ended its connection.
        } finally {
            bots.remove(bot);
            List.copyOf(bot.waiting).forEach(id -> again(bot, id));
        }
    }

    private void heard(Bot bot, String... words) {
        switch (words[0]) {
            case "READY" -> {
                bot.pid = Long.parseLong(words[1]);
                bots.add(bot);
            }
            case "NEW" -> {
                bot.taken.add(words[1]);
                bot.waiting.remove(words[1]);
            }
            case "KNOWN" -> bot.waiting.remove(words[1]);
            case "LATER" -> later(A_MOMENT, () -> again(bot, words[1]));
            case "SEND" -> {
                answers.computeIfAbsent(words[2], id -> new CopyOnWriteArrayList<>()).add(Instant.now());
                bot.say("SENT " + words[1]);
            }
            case "FIND" -> bot.say((answers.containsKey(words[2]) ? "FOUND " : "NONE ") + words[1]);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    int connected() {
        return bots.size();
    }

    /** Hands a question to two bots. */
    void ask(String id) {
        List<Bot> here = new ArrayList<>(bots);
        for (int copy = 0; copy < COPIES; copy++) {
            hand(here.isEmpty() ? null : here.remove(random.nextInt(here.size())), id);
        }
    }

    private void hand(@Nullable Bot bot, String id) {
        if (bot == null) {
            later(A_MOMENT, () -> hand(any(), id));
            return;
        }
        bot.waiting.add(id);
        if (!bot.say("ASK " + id)) {
            again(bot, id);
            return;
        }
        later(ACKNOWLEDGED, () -> again(bot, id));
    }

    private void later(Duration pause, Runnable work) {
        Thread.ofVirtual().start(() -> {
            Await.sleep(pause);
            if (!listening.isClosed()) {
                work.run();
            }
        });
    }

    private void again(Bot bot, String id) {
        if (bot.waiting.remove(id)) {
            redelivered.incrementAndGet();
            hand(any(), id);
        }
    }

    private @Nullable Bot any() {
        List<Bot> here = List.copyOf(bots);
        return here.isEmpty() ? null : here.get(random.nextInt(here.size()));
    }

    /** What a bot has taken and nobody has answered. */
    List<String> unanswered(Process process) {
        return bots.stream().filter(bot -> bot.pid == process.pid()).flatMap(bot -> bot.taken.stream())
                .filter(id -> !answers.containsKey(id)).toList();
    }

    /** When a question was answered: each time that it was. */
    List<Instant> answers(String id) {
        return answers.getOrDefault(id, List.of());
    }

    long answered() {
        return answers.size();
    }

    int redelivered() {
        return redelivered.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Bot bot : bots) {
            bot.socket.close();
        }
    }
}
