package onrecord.answer;

import java.util.List;
import java.util.stream.Stream;
import onrecord.corpus.Attribution;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;

/**
 * Finds whom somebody quotes in their own words: "As Roe said: ‘...’", "my father told me, ‘...’". The words stay the outer
 * speaker's, who alone vouches for them. Only a verb of saying beside the marks tells: titles and scare quotes have none.
 */
final class SecondHand {

    private SecondHand() {
    }

    /** Whom the speakers of an excerpt quote in it, each once. */
    static List<Remark> in(Reading reading, Span excerpt) {
        return reading.statementsIn(excerpt).stream()
                .flatMap(statement -> in(reading.document().text(), statement, excerpt)).distinct().toList();
    }

    private static Stream<Remark> in(String text, Statement statement, Span excerpt) {
        Attribution credit = statement.credit();
        if (credit == null || credit.speech() != Speech.DIRECT) {
            return Stream.empty();
        }
        String words = statement.span().in(text);
        int start = statement.span().start();
        return Marked.in(words).stream().filter(
                marked -> new Span(start + marked.whole().start(), start + marked.whole().end()).overlaps(excerpt))
                .flatMap(marked -> QuotedWhom.beside(words, marked.whole()).stream())
                .filter(whom -> !own(whom, credit)).map(Remark.Quoting::new);
    }

    /** Whether the speaker is meant: some speak of themselves by name. */
    private static boolean own(String whom, Attribution credit) {
        return credit.speakers().stream()
                .anyMatch(speaker -> !whom.isEmpty() && last(speaker.name()).equalsIgnoreCase(last(whom)));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
