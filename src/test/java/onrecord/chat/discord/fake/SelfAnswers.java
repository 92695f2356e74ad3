package onrecord.chat.discord.fake;

import java.util.Map;
import java.util.function.Function;
import onrecord.chat.fakes.Json;

/** What the bot can learn of itself, and where the gateway is. */
final class SelfAnswers {
    private final World world;
    private final Payloads payloads;
    private final Gateway gateway;

    SelfAnswers(World world, Payloads payloads, Gateway gateway) {
        this.world = world;
        this.payloads = payloads;
        this.gateway = gateway;
    }

    Map<String, Function<Request, Answer>> all() {
        return Map.of("get_my_user", request -> Answer.ok(world.self()),
                "get_my_application", request -> Answer.ok(payloads.application()),
                "get_my_oauth2_application", request -> Answer.ok(payloads.application()),
                "get_gateway", request -> Answer.ok(Json.object("url", gateway.url())),
                "get_bot_gateway", request -> Answer.ok(Json.object("url", gateway.url(), "shards", 1,
                        "session_start_limit", Json.object("total", 1000, "remaining",
                                gateway.startsLeft(), "reset_after", 86_400_000,
                                "max_concurrency", 1))));
    }
}
