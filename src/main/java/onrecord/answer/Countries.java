package onrecord.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which countries a text names, whether by name, adjective or letters: "the UK", "British", "United Kingdom". */
final class Countries {

    /** "democratic republic of the congo" */
    private static final int LONGEST = 5;

    private Countries() {
    }

    /** ISO 3166-1 codes by folded phrases; read when the first office of a country is asked for. */
    private static final class Table {

        static final Map<String, Set<String>> CODES = read();

        private static Map<String, Set<String>> read() {
            Map<String, Set<String>> codes = new HashMap<>();
            for (String code : Locale.getISOCountries()) {
                Locale country = new Locale.Builder().setRegion(code).build();
                add(codes, code, country.getDisplayCountry(Locale.ENGLISH));
            }
            try (InputStream in = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.txt"));
                    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                    for (String phrase : line.substring(3).split(",")) {
                        add(codes, line.substring(0, 2), phrase);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read countries.txt", e);
            }
            return codes;
        }

        private static void add(Map<String, Set<String>> codes, String code, String phrase) {
            codes.computeIfAbsent(String.join(" ", Words.folded(phrase)), other -> new HashSet<>()).add(code);
        }
    }

    /** The countries that folded words name; an adjective of two countries names both. */
    static Set<String> in(List<String> folded) {
        Set<String> found = new HashSet<>();
        for (int at = 0; at < folded.size(); at += Math.max(1, length(folded, at))) {
            found.addAll(Table.CODES.getOrDefault(phrase(folded, at, length(folded, at)), Set.of()));
        }
        return found;
    }

    /** The other words. */
    static List<String> without(List<String> folded) {
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < folded.size(); at += Math.max(1, length(folded, at))) {
            if (length(folded, at) == 0) {
                rest.add(folded.get(at));
            }
        }
        return rest;
    }

    /** How many words from here on name a country; the longest name counts. */
    private static int length(List<String> folded, int at) {
        for (int length = Math.min(LONGEST, folded.size() - at); length > 0; length--) {
            if (Table.CODES.containsKey(phrase(folded, at, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String phrase(List<String> folded, int at, int length) {
        return String.join(" ", folded.subList(at, at + length));
    }
}
