package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Person;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;

/**
 * Readings written down by hand: a line is a passage, {@code # } starts a heading, {@code [[A. Name|words]]} is what
 * somebody said, {@code [[~A. Name|words]]} in the document's words, {@code [[A. Name; B. Name|words]]} what two said
 * together, {@code [[|words]]} what nobody is credited with.
 */
final class Written {

    private static final Pattern SAID = Pattern.compile("\\[\\[(~?)([^|]*)\\|([^\\]]*)\\]\\]");
    private static final Pattern SENTENCE = Pattern.compile("[^.?!]+[.?!]*[”\")]*\\s*");

    private Written() {
    }

    static Person person(String name, String... roles) {
        return new Person(name, Set.of(roles));
    }

    static Reading reading(String file, String written, Person... people) {
        return reading(file, new Citation(file, null, null, null), written, people);
    }

    static Reading reading(String file, Citation citation, String written, Person... people) {
        StringBuilder text = new StringBuilder();
        List<Statement> statements = new ArrayList<>();
        Matcher said = SAID.matcher(written);
        int last = 0;
        while (said.find()) {
            text.append(written, last, said.start());
            Span span = new Span(text.length(), text.length() + said.group(3).length());
            text.append(said.group(3));
            statements.add(statement(said, span));
            last = said.end();
        }
        text.append(written, last, written.length());
        Document document = new Document(file, "0".repeat(64), text.toString(), citation);
        return new Reading(document, passages(text.toString()), statements, List.of(people));
    }

    private static Statement statement(Matcher said, Span span) {
        if (said.group(2).isEmpty()) {
            return new Statement(span, null);
        }
        List<Speaker> speakers = Stream.of(said.group(2).split("; ")).map(Speaker::new).toList();
        Speech speech = said.group(1).isEmpty() ? Speech.DIRECT : Speech.REPORTED;
        return new Statement(span, new Attribution(speakers, speech, span, false, null));
    }

    private static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        Span heading = null;
        int start = 0;
        for (String line : text.split("\n", -1)) {
            Span span = new Span(start, start + line.length());
            start += line.length() + 1;
            if (line.startsWith("# ")) {
                heading = span;
                passages.add(new Passage(span, Passage.Kind.HEADING, null, List.of(span)));
            } else if (!line.isBlank()) {
                passages.add(new Passage(span, Passage.Kind.PARAGRAPH, heading, sentences(text, span)));
            }
        }
        return passages;
    }

    private static List<Span> sentences(String text, Span span) {
        List<Span> sentences = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(text).region(span.start(), span.end());
        while (sentence.find()) {
            sentences.add(new Span(sentence.start(), sentence.start() + sentence.group().stripTrailing().length()));
        }
        return sentences;
    }
}
