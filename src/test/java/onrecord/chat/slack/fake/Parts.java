package onrecord.chat.slack.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import onrecord.chat.fakes.Http;

/** The parts of the fake, put together. */
final class Parts {
    final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fake-slack-timer");
        thread.setDaemon(true);
        return thread;
    });
    final Workspace workspace = new Workspace();
    final Time time = new Time();
    final Faults faults = new Faults();
    final Http http = new Http();
    final RateLimits limits;
    final Sockets sockets;
    final Postman postman;
    final Events events;
    final Views views;
    final AssistantMethods assistant;
    final TeamMethods team;
    final WebApi api;
    final ResponseUrls responseUrls;
    final Interactions interactions;

    Parts(Pace pace) {
        Access access = new Access(workspace);
        Triggers triggers = new Triggers(time);
        limits = new RateLimits(time, pace.messageEvery());
        sockets = new Sockets(pace, workspace.appId(), timer);
        postman = new Postman(pace, timer, sockets);
        events = new Events(workspace, time, postman);
        views = new Views(workspace, triggers);
        assistant = new AssistantMethods(access);
        team = new TeamMethods(workspace, sockets);
        ChatMethods chat = new ChatMethods(workspace, access, time, events);
        Map<String, Endpoint> endpoints = new HashMap<>();
        endpoints.putAll(chat.endpoints());
        endpoints.putAll(new ConversationMethods(workspace, access).endpoints());
        endpoints.putAll(views.endpoints());
        endpoints.putAll(assistant.endpoints());
        endpoints.putAll(team.endpoints());
        api = new WebApi(access, endpoints, limits, faults, time);
        responseUrls = new ResponseUrls(http.url(), chat, time, faults, api);
        interactions = new Interactions(workspace, time, triggers, responseUrls);
        http.serve("/api/", api);
        http.serve(ResponseUrls.PATH, responseUrls);
        http.started();
    }

    void stop() {
        timer.shutdownNow();
        sockets.stop();
        http.stop();
    }
}
