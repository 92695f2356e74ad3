package onrecord.chat.discord;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import onrecord.chat.OpenBudget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session with Discord. The library keeps it alive; when the library ends by itself or hears nothing any more, it is
 * replaced by a new one.
 */
final class Line implements EventListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final Tempo tempo;
    private final EventListener ear;
    private final LineEvents events;
    private final Libraries libraries;
    private final BooleanSupplier another;
    private final OpenBudget builds;
    private final Pulse pulse = new Pulse();
    private final Thread keeper = Thread.ofPlatform().daemon().name("discord-line").unstarted(this::keep);
    private volatile @Nullable JDA library;

    /** The same, once it was told what it is: calls that it made before would go to the wrong addresses. */
    private volatile @Nullable JDA ready;

    private volatile boolean ended;

    /** What happens to a line. */
    interface LineEvents {

        /** It hears events for the first time. */
        void opened(JDA library);

        /** Discord takes nothing from the bot any more, for this reason. */
        void refused(String why);
    }

    /**
     * @param ear hears what happens in Discord
     * @param another whether another line hears events now
     */
    Line(Libraries libraries, Tempo tempo, EventListener ear, LineEvents events, BooleanSupplier another) {
        this.libraries = libraries;
        this.tempo = tempo;
        this.ear = ear;
        this.events = events;
        this.another = another;
        this.builds = new OpenBudget(tempo.connects(), System::nanoTime, RandomGenerator.getDefault());
    }

    void start() {
        keeper.start();
    }

    /** The library, while there is one that can be used, connected or not. */
    Optional<JDA> library() {
        return Optional.ofNullable(ready);
    }

    /** Whether events are heard. */
    boolean connected() {
        return says(JDA.Status.CONNECTED) && !pulse.isSilent(tempo.silence());
    }

    /** Events may overtake one another, so the library is asked. */
    private boolean says(JDA.Status status) {
        JDA here = library;
        return here != null && here.getStatus() == status;
    }

    private void keep() {
        try {
            while (!ended) {
                JDA here = library;
                if (here == null) {
                    build();
                } else if (dead()) {
                    LOG.error("Discord: nothing was heard for too long; making a new connection");
                    builds.failed();
                    drop(here);
                } else if (connected() && pulse.isQuiet(tempo.quiet()) && another.getAsBoolean()) {
                    // A gateway may go on answering and tell nothing (JDA's issue 2864: for five hours), which cannot be
                    // told from a quiet server.
                    LOG.info("Discord: nothing has happened for long; beginning another session to be sure");
                    drop(here);
                }
                Thread.sleep(tempo.look());
            }
        } catch (InterruptedException end) {
            // The program ends.
        }
    }

    /** Connected and deaf, or not connected without a sign that it ever will be. */
    private boolean dead() {
        if (says(JDA.Status.CONNECTED)) {
            return pulse.isSilent(tempo.silence());
        }
        return says(JDA.Status.SHUTDOWN) || says(JDA.Status.FAILED_TO_LOGIN)
                || pulse.isSilent(tempo.connects().longestRetry().plus(tempo.hello()));
    }

    private void build() {
        if (libraries.held() || !builds.grants(another.getAsBoolean())) {
            return;
        }
        pulse.begin();
        try {
            make();
        } catch (InvalidTokenException e) {
            events.refused(Codes.mending(Codes.TOKEN));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Discord cannot be reached ({}); trying again", e.getClass().getSimpleName());
            builds.failed();
        }
    }

    /** Whoever hears that it is ready waits until it is known here. */
    private synchronized void make() {
        library = libraries.make(this, ear);
    }

    @Override
    public void onEvent(GenericEvent event) {
        JDA here = library;
        boolean older = here != null && !here.equals(event.getJDA());
        if (ended || older || !Pulse.isSign(event)) {
            return; // one that was replaced, or nothing that the gateway said
        }
        pulse.heard(event);
        switch (event) {
            case ReadyEvent told -> {
                opened(told.getJDA());
                begun(told.getJDA());
            }
            case SessionResumeEvent resumed -> opened(resumed.getJDA());
            case SessionRecreateEvent again -> opened(again.getJDA());
            case ShutdownEvent shutdown -> closed(shutdown);
            default -> {
            }
        }
    }

    private void begun(JDA here) {
        synchronized (this) {
            if (!here.equals(library)) {
                return; // it was dropped meanwhile
            }
            ready = here;
        }
        events.opened(here);
    }

    private void opened(JDA here) {
        builds.succeeded();
        libraries.connected(here);
    }

    private void closed(ShutdownEvent shutdown) {
        int code = shutdown.getCode();
        if (Codes.FOR_GOOD.contains(code)) {
            events.refused(Codes.mending(code));
        } else if (library != null) {
            LOG.error("Discord: the connection ended by itself ({}); making a new one", code);
            builds.failed();
            drop(shutdown.getJDA());
        }
    }

    private synchronized void drop(JDA old) {
        if (!old.equals(library)) {
            return; // somebody else did
        }
        library = null;
        ready = null;
        old.removeEventListener(this, ear);
        old.shutdownNow();
    }

    /** Takes nothing more; what is being sent may be finished. */
    void quiet() {
        ended = true;
        keeper.interrupt();
        JDA here = library;
        if (here != null) {
            here.removeEventListener(ear);
        }
    }

    /** Ends at once. */
    void end() {
        quiet();
        JDA old = library;
        library = null;
        if (old != null) {
            old.shutdownNow();
        }
    }

    @Override
    public void close() {
        quiet();
        JDA here = library;
        library = null;
        if (here != null) {
            Libraries.end(here);
        }
    }
}
