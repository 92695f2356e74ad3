package onrecord.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.corpus.Attribution;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Where words stand in a document.
 *
 * @param from the first of them in the utterance
 * @param to one past the last
 */
record Standing(Utterance in, int from, int to) {

    Reading reading() {
        return in.reading();
    }

    @Nullable
    Attribution credit() {
        return in.credit();
    }

    /** From the first to the last, with whatever lies between. */
    Span span() {
        return in.span(from, to);
    }

    List<Heard> words() {
        return in.words().subList(from, to);
    }

    boolean saidBy(Set<Speaker> speakers) {
        Attribution credit = in.credit();
        return credit != null && credit.speakers().stream().anyMatch(speakers::contains);
    }

    /** Who said it: "A and B"; empty where the document does not tell. */
    String names() {
        Attribution credit = in.credit();
        return credit == null
                ? ""
                : credit.speakers().stream().map(Speaker::name).collect(Collectors.joining(" and "));
    }

    /** Whether all of it is what its speaker quotes, be it from somebody else: "they call it “a mirror”". */
    boolean quotedWithin() {
        String text = reading().document().text();
        return reading().statementsIn(span()).stream().filter(Standing::notReported)
                .anyMatch(statement -> Borrowed.at(statement.span().in(text), span().start() - statement.span().start())
                        || Marked.in(statement.span().in(text)).stream()
                                .filter(marked -> !QuotedWhom.themselves(statement.span().in(text), marked.whole()))
                                .map(marked -> new Span(statement.span().start() + marked.words().start(),
                                        statement.span().start() + marked.words().end()))
                                .anyMatch(inner -> inner.contains(span())
                                        && inner.length() < statement.span().length() - 2));
    }

    /** The marks in a report of what was said stand round the speaker's own words. */
    private static boolean notReported(Statement statement) {
        return statement.credit() == null || statement.credit().speech() != Speech.REPORTED;
    }

    /** Whether one of the words is nobody's own: the document's, or a report of what was said. */
    boolean partlyTold() {
        List<Statement> own = reading().statementsIn(span()).stream()
                .filter(statement -> statement.credit() == null || statement.credit().speech() == Speech.DIRECT)
                .toList();
        return words().stream()
                .anyMatch(word -> own.stream().noneMatch(statement -> statement.span().contains(word.start())));
    }

    /** Whether they stand at the same place of the same document. */
    boolean samePlace(Standing other) {
        return reading().document().file().equals(other.reading().document().file()) && span().equals(other.span())
                && in.own() == other.in.own();
    }
}
