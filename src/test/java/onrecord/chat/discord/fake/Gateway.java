package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onrecord.chat.fakes.Await;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** The gateway: the client's connections, its sessions, and everything that can go wrong with them. */
public final class Gateway {
    private final Pace pace;
    private final ScheduledExecutorService timer;
    private final Switchboard board;
    private final @Nullable Link only;

    Gateway(Pace pace, Switchboard board, ScheduledExecutorService timer) {
        this(pace, board, timer, null);
    }

    private Gateway(Pace pace, Switchboard board, ScheduledExecutorService timer, @Nullable Link only) {
        this.pace = pace;
        this.board = board;
        this.timer = timer;
        this.only = only;
    }

    /** The same, but what is done to connections or sessions is done only to one of those of now. */
    public Gateway one(int which) {
        List<Link> now = List.copyOf(board.links);
        return now.isEmpty() ? this : new Gateway(pace, board, timer, now.get(which % now.size()));
    }

    private List<Link> links() {
        return only == null ? List.copyOf(board.links) : List.of(only);
    }

    private Stream<Session> sessions() {
        return only == null ? board.sessions().stream() : Stream.ofNullable(only.session());
    }

    /** Where it is, without a slash at the end. */
    public String url() {
        return board.url();
    }

    /** When clients came to its door, whether or not they were let in. */
    public List<Instant> connections() {
        return List.copyOf(board.connections);
    }

    /** When clients identified themselves, with success or without. */
    public List<Instant> identifies() {
        return List.copyOf(board.identifies);
    }

    /** Other programs with this token begin so many sessions, of those that it may begin in a day. */
    public void beginElsewhere(int sessions) {
        board.beginElsewhere(sessions);
    }

    int startsLeft() {
        return Math.max(0, board.startsLeft());
    }

    /** How many sessions were taken up again. */
    public int resumes() {
        return board.resumes.get();
    }

    /** How many sessions have a connection now. */
    public int connected() {
        return (int) board.sessions().stream().filter(Session::isConnected).count();
    }

    /** The codes with which the client closed connections. */
    public List<Integer> closings() {
        return List.copyOf(board.closings);
    }

    public void awaitConnected(int count, Duration atMost) {
        Await.until(count + " sessions with a connection", atMost, () -> connected() == count);
    }

    public void awaitIdentifies(int count, Duration atMost) {
        Await.until(count + " identifies", atMost, () -> board.identifies.size() >= count);
    }

    public void awaitResumes(int count, Duration atMost) {
        Await.until(count + " resumes", atMost, () -> board.resumes.get() >= count);
    }

    /** Waits until the client has said that it heard everything it was told. */
    public void awaitHeard(Duration atMost) {
        Await.until("heartbeats that cover everything told", atMost, () -> board.sessions().stream()
                .filter(session -> !session.isEnded()).allMatch(session -> session.heard() >= session.last()));
    }

    /** Whether the client has said that it heard of the message or interaction. */
    public boolean wasHeard(String id) {
        return board.sessions().stream().anyMatch(session -> session.numbersOf(id).stream()
                .anyMatch(number -> number <= session.heard()));
    }

    /** The TCP connections end without a word; sessions can be resumed. */
    public void cut() {
        links().forEach(Link::cut);
    }

    /** Connections end with this code. */
    public void close(int code, String reason) {
        links().forEach(link -> link.close(code, reason));
    }

    /** From now on the sessions of now cannot be resumed. */
    public void forgetSessions() {
        sessions().forEach(Session::end);
    }

    /** Op 7: asks the clients to connect again, and ends their connections if they do not. */
    public void requestReconnect() {
        for (Link link : links()) {
            link.send(Json.object("op", Op.RECONNECT, "d", null));
            later(pace.reconnectWithin(), () -> link.close(4000, "Reconnect"));
        }
    }

    /** Op 9: tells the clients that their sessions are not valid. */
    public void invalidateSessions(boolean resumable) {
        for (Link link : links()) {
            Session session = link.session();
            if (session != null && !resumable) {
                session.end();
            }
            link.send(Json.object("op", Op.INVALID_SESSION, "d", resumable));
        }
    }

    /** Nothing moves any more on the connections of now, which stay open. */
    public void freeze() {
        links().forEach(Link::freeze);
    }

    /** Nothing moves on any connection from now on but HELLO. */
    public void deafFromTheStart() {
        board.deafFromTheStart = true;
    }

    /** The sessions of now are told nothing any more; heartbeats are acknowledged. */
    public void hush() {
        sessions().forEach(Session::hush);
    }

    /** Heartbeats on the connections of now are not acknowledged any more; everything else goes on. */
    public void stopAcknowledging() {
        links().forEach(Link::stopAcknowledging);
    }

    /** No connection is let in until {@link #heal}. */
    public void refuse() {
        board.refusing = true;
    }

    /** Who identifies is closed with this code until {@link #heal}. */
    public void closeIdentifies(int code) {
        board.closesIdentify = code;
    }

    /** Who identifies is told that the session is not valid, until {@link #heal}. */
    public void invalidateIdentifies() {
        board.invalidatesIdentify = true;
    }

    /** Takes back what was refused. */
    public void heal() {
        board.refusing = false;
        board.deafFromTheStart = false;
        board.closesIdentify = 0;
        board.invalidatesIdentify = false;
    }

    /** Sends a text to the clients as it is. */
    public void sendFrame(String frame) {
        links().forEach(link -> link.send(frame));
    }

    /** Tells everybody who wants to hear of such things; 0: everybody. */
    void tell(String type, ObjectNode data, int intents) {
        board.tell(type, data, intents);
    }

    private void later(Duration after, Runnable task) {
        Future<?> unused = timer.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        board.stop();
    }
}
