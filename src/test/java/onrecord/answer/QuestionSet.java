package onrecord.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import onrecord.attribution.StatementFinder;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;
import onrecord.reading.CorpusReader;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.lucene.LuceneReader;

/**
 * Questions about the documents of one folder, with what answers them: {@code questions.jsonl} beside {@code corpus}.
 *
 * <p>A row holds "id", "q" and one of: "gold" (character ranges, all of which or with "overlap" half of which an answer
 * holds), "gold_any", "gold_all" (texts), "answered": false. Other rows are passed over.
 */
final class QuestionSet {

    /** One question: what was found for it, by score, and which of that is right. */
    record Found(String id, List<Candidate> candidates, List<Boolean> right, Clues clues, boolean answerable) {
    }

    private static final int CANDIDATES = 50;

    private final String name;
    private final List<Found> found;

    private QuestionSet(String name, List<Found> found) {
        this.name = name;
        this.found = found;
    }

    String name() {
        return name;
    }

    List<Found> found() {
        return found;
    }

    /** One of two halves, told apart by the questions' ids. */
    List<Found> half(int which) {
        return found.stream().filter(one -> Math.floorMod(one.id().hashCode(), 2) == which).toList();
    }

    /** Reads the documents and questions of a folder and searches for each. */
    static QuestionSet of(Path folder) throws IOException {
        Corpus corpus = new CorpusReader(new StatementFinder()::read).read(folder.resolve("corpus")).corpus();
        String name = String.valueOf(folder.getFileName());
        Path kept = Path.of("target", "tuning", name);
        try (LuceneReader index = LuceneReader.of(corpus, kept, (done, all) -> {
        })) {
            return new QuestionSet(name, found(folder, corpus, index));
        }
    }

    private static List<Found> found(Path folder, Corpus corpus, LuceneReader index) throws IOException {
        People people = People.of(corpus, Map.of());
        QuestionReader reader = new QuestionReader(people, index, corpus);
        Answerer answerer = new Answerer(index, index, index, corpus, people, Answerer.Limits.ORDINARY);
        ObjectMapper json = new ObjectMapper();
        Map<String, Question> asked = new HashMap<>();
        List<Found> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("questions.jsonl"))) {
            JsonNode row = json.readTree(line.isBlank() ? "{}" : line);
            Question question = reader.read(row.path("q").asText(), asked.get(row.path("after").asText()));
            asked.put(row.path("id").asText(), question);
            if (scored(row) && searched(question)) {
                all.add(found(row, question, index, answerer));
            }
        }
        return all;
    }

    private static boolean scored(JsonNode row) {
        return !row.has("verdict") && (!row.path("answered").asBoolean(true) || row.has("gold") || row.has("gold_any")
                || row.has("gold_all"));
    }

    private static boolean searched(Question question) {
        return !question.topic().isBlank() && question.quote().isEmpty()
                && (question.asked().isEmpty() || !speakers(question).isEmpty());
    }

    private static Set<Speaker> speakers(Question question) {
        return question.asked().stream().flatMap(one -> one.speakers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Found found(JsonNode row, Question question, LuceneReader index, Answerer answerer) {
        Set<Speaker> speakers = speakers(question);
        String text = speakers.isEmpty() ? Wanted.of(question) : question.topic();
        Hits hits = index.retrieve(new Query(text, speakers), CANDIDATES);
        List<Candidate> candidates = answerer.candidates(question).fitting(hits, candidate -> true).stream()
                .limit(Ranking.CLOSELY).toList();
        List<Boolean> right = candidates.stream().map(candidate -> right(row, candidate)).toList();
        return new Found(row.path("id").asText(), candidates, right, answerer.candidates(question).clues(hits),
                row.path("answered").asBoolean(true));
    }

    private static boolean right(JsonNode row, Candidate candidate) {
        if (row.has("gold")) {
            return StreamSupport.stream(row.get("gold").spliterator(), false)
                    .filter(gold -> gold.path("file").asText().equals(candidate.reading().document().file()))
                    .anyMatch(gold -> covers(gold, candidate, row.path("overlap").asBoolean(false)));
        }
        String text = plain(candidate.text());
        return StreamSupport.stream(row.path(row.has("gold_any") ? "gold_any" : "gold_all").spliterator(), false)
                .anyMatch(gold -> text.contains(plain(gold.asText())));
    }

    /** Ranges count code points, spans count UTF-16 units. */
    private static boolean covers(JsonNode gold, Candidate candidate, boolean overlap) {
        String text = candidate.reading().document().text();
        int start = text.codePointCount(0, candidate.span().start());
        int end = text.codePointCount(0, candidate.span().end());
        int from = gold.path("start").asInt();
        int to = gold.path("end").asInt();
        int common = Math.min(to, end) - Math.max(from, start);
        return common > 0 && ((start <= from && to <= end)
                || (overlap && 2 * common >= Math.min(to - from, end - start)));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[“”„«»]", "\"").replaceAll("[‘’]", "'").strip()
                .toLowerCase(Locale.ROOT);
    }
}
