package onrecord.chat.discord.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import onrecord.chat.fakes.Http;

/** The parts of the fake, put together. */
final class Parts {
    final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fake-discord-timer");
        thread.setDaemon(true);
        return thread;
    });
    final Time time = new Time();
    final Pace pace;
    final World world = new World(time);
    final Mistakes mistakes = new Mistakes();
    final Mistakes unread = new Mistakes();
    final Mistakes defects = new Mistakes();
    final Faults faults = new Faults();
    final Http http = new Http();
    final Composer composer = new Composer(world, time, mistakes);
    final CommandAnswers commands = new CommandAnswers(time);
    final Gateway gateway;
    final Post post;
    final InteractionEvents interactions;
    final Rest rest;

    Parts(Pace pace) {
        this.pace = pace;
        Payloads payloads = new Payloads(world, time);
        gateway = new Gateway(pace, new Switchboard(pace, world, time, payloads, mistakes), timer);
        post = new Post(world, time, payloads, composer, gateway);
        world.announcing(post::addChannel);
        InteractionAnswers answers = new InteractionAnswers(pace, composer, post, mistakes);
        interactions = new InteractionEvents(world, time, payloads, gateway, answers);
        Map<String, Function<Request, Answer>> all = new HashMap<>();
        all.putAll(new SelfAnswers(world, payloads, gateway).all());
        all.putAll(new MessageAnswers(world, time, payloads, composer, post).all());
        all.putAll(commands.all());
        all.putAll(answers.all());
        all.putAll(new WebhookAnswers(answers, post).all());
        rest = new Rest(world, time, all, new RateLimits(time, pace.messagesIn()), faults, mistakes, unread, defects);
        http.serve("/", rest);
        http.started();
    }

    void stop() {
        timer.shutdownNow();
        gateway.stop();
        http.stop();
    }
}
