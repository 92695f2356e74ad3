package onrecord.chat.discord;

import java.net.URI;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
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
 * The connection to Discord. The library keeps it alive; when the library ends by itself or hears nothing
 * any more, it is replaced by a new one.
 */
final class Line implements EventListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final Tempo tempo;
    private final EventListener ear;
    private final LineEvents events;
    private final Libraries libraries;
    private final OpenBudget builds;
    private final Pulse pulse = new Pulse();
    private final Thread keeper = Thread.ofPlatform().daemon().name("discord-line").unstarted(this::keep);
    private volatile @Nullable JDA library;

    /** The one before, which hears on until the new one does. */
    private volatile @Nullable JDA spare;

    private volatile boolean ended;

    /** What happens to a line. */
    interface LineEvents {

        /** It hears events for the first time. */
        void opened(JDA library);

        /** There will be none any more, for this reason. */
        void refused(String why);
    }

    /**
     * @param api where the REST API is; empty for the real one
     * @param gateway where the gateway is; empty for the real one
     * @param ear hears what happens in Discord
     */
    Line(String token, Optional<URI> api, Optional<URI> gateway, Tempo tempo, EventListener ear, LineEvents events) {
        this.tempo = tempo;
        this.ear = ear;
        this.events = events;
        this.libraries = new Libraries(token, api, gateway, tempo);
        this.builds = new OpenBudget(tempo.connects(), System::nanoTime, RandomGenerator.getDefault());
    }

    void start() {
        // Mentions, replies and direct messages come with their content; more is not asked for.
        Message.suppressContentIntentWarning();
        keeper.start();
    }

    /** The library, while there is one that does not end. */
    Optional<JDA> library() {
        return Optional.ofNullable(library);
    }

    /** Whether events are heard. */
    boolean connected() {
        return says(JDA.Status.CONNECTED) && !pulse.isSilent(tempo.silence());
    }

    /** Whether nothing is sent, because Discord refused too much of late. */
    boolean held() {
        return libraries.held();
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
                    replace(here);
                } else if (connected() && pulse.isQuiet(tempo.quiet())) {
                    renew(here);
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

    /**
     * A gateway may go on answering and tell nothing (JDA's issue 2864: for five hours). That cannot be told
     * from a quiet server, so another session begins; until it hears, the one before does.
     */
    private void renew(JDA quiet) {
        LOG.info("Discord: nothing has happened for long; beginning another session to be sure");
        synchronized (this) {
            if (quiet.equals(library) && spare == null) {
                spare = quiet;
                library = null;
            }
        }
    }

    private void build() {
        if (libraries.held() || !builds.grants(false)) {
            return;
        }
        pulse.begin();
        try {
            library = libraries.make(this, ear);
        } catch (InvalidTokenException e) {
            end(Codes.mending(Codes.TOKEN));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Discord cannot be reached ({}); trying again", e.getClass().getSimpleName());
            builds.failed();
        }
    }

    @Override
    public void onEvent(GenericEvent event) {
        JDA here = library;
        boolean older = event.getJDA().equals(spare) || (here != null && !here.equals(event.getJDA()));
        if (ended || older || !Pulse.isSign(event)) {
            return; // one that was replaced, or nothing that the gateway said
        }
        pulse.heard(event);
        switch (event) {
            case ReadyEvent ready -> {
                opened();
                retire();
                events.opened(ready.getJDA());
            }
            case SessionResumeEvent resumed -> opened();
            case SessionRecreateEvent again -> opened();
            case ShutdownEvent shutdown -> closed(shutdown);
            default -> {
            }
        }
    }

    private void opened() {
        builds.succeeded();
        libraries.connected();
    }

    private void closed(ShutdownEvent shutdown) {
        int code = shutdown.getCode();
        if (Codes.FOR_GOOD.contains(code)) {
            end(Codes.mending(code));
        } else if (library != null) {
            LOG.error("Discord: the connection ended by itself ({}); making a new one", code);
            replace(shutdown.getJDA());
        }
    }

    private synchronized void replace(JDA old) {
        if (!old.equals(library)) {
            return; // somebody else did
        }
        library = null;
        builds.failed();
        old.removeEventListener(this, ear);
        old.shutdownNow();
    }

    /** The new one hears. */
    private synchronized void retire() {
        JDA old = spare;
        spare = null;
        if (old != null) {
            old.removeEventListener(this, ear);
            old.shutdown();
        }
    }

    /** Discord takes nothing from the bot any more. */
    void end(String why) {
        if (ended) {
            return;
        }
        ended = true;
        retire();
        JDA old = library;
        library = null;
        if (old != null) {
            old.shutdownNow();
        }
        events.refused(why);
    }

    /** Takes nothing more; what is being sent may be finished. */
    void quiet() {
        ended = true;
        keeper.interrupt();
        retire();
        library().ifPresent(here -> here.removeEventListener(ear));
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
