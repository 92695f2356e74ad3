package onrecord.chat.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.chat.Body;
import onrecord.chat.Route;
import onrecord.chat.WebRequest;
import onrecord.chat.WebResponse;
import onrecord.corpus.Digest;

/** Style sheets, scripts and pictures: a closed list, read once; nothing else is ever looked for. */
final class Assets {

    private static final String FOLDER = "/static/";

    private static final List<String> NAMES = List.of("base.css", "ask.css", "source.css", "ask.js", "source.js",
            "icon.svg");

    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js",
            "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    /** Hexadecimal digits that tell two versions of a file apart. */
    private static final int DIGITS = 12;

    private final Map<String, Asset> assets = NAMES.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::read));

    private record Asset(Body body, String version) {
    }

    List<Route> routes() {
        return List.of(new Route("GET", FOLDER + "*", this::serve));
    }

    /** Where a page finds a file; the address changes with what it holds, so that browsers may keep it. */
    String address(String name) {
        Asset asset = Optional.ofNullable(assets.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No such file: " + name));
        return FOLDER + name + "?v=" + asset.version();
    }

    private WebResponse serve(WebRequest request) {
        String name = request.below(FOLDER).orElse("");
        Asset asset = assets.get(name);
        if (asset == null) {
            return WebResponse.text(404, "There is nothing here.\n");
        }
        boolean current = request.parameters().one("v").equals(asset.version());
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return new WebResponse(200, Map.of("Content-Type", type, "Cache-Control",
                current ? "public, max-age=31536000, immutable" : "no-cache"), asset.body());
    }

    private static Asset read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + name);
            }
            byte[] bytes = in.readAllBytes();
            return new Asset(Body.of(bytes), Digest.of(bytes).substring(0, DIGITS));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
