package onrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Corpus;
import onrecord.corpus.Digest;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;

/**
 * Readings made from plain text without the program's own reader: paragraphs stand on a line each,
 * sentences end with a full stop and a space, and "Name: " at the start says who speaks.
 */
public final class TestCorpus {

    private static final Pattern LINE = Pattern.compile("(?:([^:\n]{1,30}): )?([^\n]+)\n?");
    private static final Pattern SENTENCE = Pattern.compile("[^. ][^.]*(?:\\.\\S[^.]*)*\\.?");

    private final List<Reading> readings = new ArrayList<>();

    /** The corpus with one document more. */
    public TestCorpus with(String file, String title, String text) {
        List<Passage> passages = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        Span heading = null;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            Span words = new Span(line.start(2), line.end(2));
            boolean isHeading = line.group(2).startsWith("# ");
            heading = isHeading ? words : heading;
            passages.add(new Passage(words, isHeading ? Passage.Kind.HEADING : Passage.Kind.PARAGRAPH,
                    isHeading ? null : heading, sentences(text, words)));
            if (line.group(1) != null) {
                statements.add(new Statement(words, new Attribution(List.of(new Speaker(line.group(1))), Speech.DIRECT,
                        new Span(line.start(1), line.end(1)), false, null)));
            }
        }
        readings.add(
                new Reading(new Document(file, Digest.of(text), text, new Citation(title, null, null, null)), passages,
                        statements, List.of()));
        return this;
    }

    public Corpus corpus() {
        return new Corpus(readings);
    }

    private static List<Span> sentences(String text, Span words) {
        return SENTENCE.matcher(text).region(words.start(), words.end()).results()
                .map(match -> new Span(match.start(), match.end()))
                .toList();
    }
}
