package onrecord.chat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.chat.Health;
import onrecord.chat.Parameters;
import onrecord.chat.Permalink;
import onrecord.chat.WebRequest;
import onrecord.chat.web.Binding;
import onrecord.chat.web.WebServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that mean something to servers, browsers and pages. */
class AddressesTest {

    private static final List<String> PIECES = List.of("a", "%", "%2F", "%00", "..", ".", "<script>", "\"", "'", "&",
            "?", "#",
            "+", " ", "é", "😀", ";", "\\", "=", "~", "*", "|", "$", "`", "[", "\u202e", "\u200b", ":", "@");

    @TempDir
    Path folder;

    private static String name(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8)).mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    @Test
    void leadToEachDocumentWhateverItsName() throws Exception {
        var random = new Random(7);
        var names = new TreeSet<String>();
        while (names.size() < 60) {
            // A name that begins with a point is not read; neither is one that differs by case only on some disks.
            // Files whose names cannot be shown are not read.
            names.add(("x" + name(random) + (random.nextInt(3) == 0 ? "/x" + name(random) : "") + ".txt")
                    .replaceAll("[\u202e\u200b]", ""));
        }
        var library = new Library(folder);
        names.forEach(name -> library.with(name, "Odo Brask said: “This is " + name.hashCode() + ".”"));
        try (WebServer server = WebServer.start(Binding.loopback(0), library.routes(),
                () -> Health.of(true, "web", "here"));
                HttpClient client = HttpClient.newHttpClient()) {
            for (String name : names) {
                Document page = get(client, server, Permalink.of(library.document(name)));
                assertEquals("Odo Brask said: “This is " + name.hashCode() + ".”",
                        page.expectFirst("article").wholeText(), name);
                String there = page.select(".voice").attr("href");
                assertEquals(page.select("article").outerHtml(),
                        get(client, server, there).select("article").outerHtml(), there);
                assertTrue(page.select("script:not([src])").isEmpty());
            }
        }
    }

    private static Document get(HttpClient client, WebServer server, String address)
            throws IOException, InterruptedException {
        URI uri = URI.create(server.address() + address.substring(1));
        var response = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), address);
        return Jsoup.parse(Library.browsed(response.body()));
    }

    @Test
    void leadToEachPersonWhateverTheName() {
        var random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            String name = "A" + name(random) + List.of("", "/", "/../", "//", "/B").get(random.nextInt(5));
            String address = Addresses.person(name);
            assertEquals(name, request(address).below(Addresses.PEOPLE).orElseThrow());
            URI uri = URI.create("http://localhost" + address);
            assertEquals(uri, uri.normalize(), "a browser walks along");
            String query = Addresses.with("/d/x", "speaker", name, "none", "", "page", "2");
            Parameters read = request(query).parameters();
            assertEquals(name, read.one("speaker"));
            assertEquals(2, read.all().size());
        }
    }

    private static WebRequest request(String address) {
        URI uri = URI.create(address);
        String query = uri.getRawQuery();
        return new WebRequest("GET", uri.getRawPath(), query == null ? "" : query, java.util.Map.of(),
                onrecord.chat.Body.EMPTY, "127.0.0.1");
    }
}
