package onrecord.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;

/** A letter: from "Dear ..." to "Yours sincerely" its words are those of the one who signs it. */
final class SignedLetter {

    private static final Pattern SALUTATION = Pattern.compile("Dear [^.!?\\n]{2,80}+[,:]?");
    private static final Pattern CLOSING = Pattern
            .compile("(?:Yours (?:sincerely|faithfully|truly|ever)|Sincerely(?: yours)?"
                    + "|Respectfully(?: yours| submitted)?|(?:Kind|Best|Warm) (?:regards|wishes)|With (?:kind|best|warm|every good) "
                    + "(?:regards|wishes?)|Regards|Cordially)[,.]?(?=\\s|$)");
    private static final Pattern NAME = Pattern.compile("(?:(?:Sir|Dame|Dr|Mr|Mrs|Ms|Rev|Prof|Professor)\\.? )?+"
            + "\\p{Lu}[\\p{L}.'’-]*+(?: (?:\\p{Lu}[\\p{L}.'’-]*+|van|der|von|de|la|bin|al)){1,4}+");
    /** Name, office, body and address stand in so many lines. */
    private static final int SIGNATURE = 5;

    private final String text;
    private final List<Passage> passages;
    private final LabelReader reader;
    private final CueTable cues;

    SignedLetter(String text, List<Passage> passages, LabelReader reader, CueTable cues) {
        this.cues = cues;
        this.text = text;
        this.passages = passages;
        this.reader = reader;
    }

    /** Takes in the passages of every letter that one person signs. */
    void read(Map<Integer, Credit> credits) {
        int opened = -1;
        for (int i = 0; i < passages.size(); i++) {
            String words = passages.get(i).span().in(text);
            if (SALUTATION.matcher(words).matches()) {
                opened = i;
            } else if (opened >= 0 && CLOSING.matcher(words).lookingAt()) {
                int first = opened + 1;
                int end = i;
                signer(i).ifPresent(credit -> letter(first, end, credit, credits));
                opened = -1;
            }
        }
    }

    private void letter(int first, int end, Credit credit, Map<Integer, Credit> credits) {
        for (int i = first; i < end; i++) {
            if (passages.get(i).quotable() && !release(passages.get(i))) {
                credits.put(i, credit);
            }
        }
    }

    /** "“We have nothing to hide,” Rector Ann Roe said.": a press release under a greeting gives another's words. */
    private boolean release(Passage passage) {
        List<Quote> quotes = new QuotationMarks(text).in(List.of(passage)).getFirst();
        return !quotes.isEmpty() && !Voices.firstPerson(text, passage)
                && Frames.of(text, 0, passage, quotes).stream().filter(frame -> !frame.quotes().isEmpty())
                        .flatMap(frame -> SayingFinder.in(frame, cues).stream())
                        .anyMatch(saying -> !saying.refused() && saying.subject() instanceof Subject.Phrases);
    }

    /** The one whose name stands below; nobody where several sign. */
    private Optional<Credit> signer(int closing) {
        int end = passages.get(Math.min(passages.size() - 1, closing + SIGNATURE)).span().end();
        int start = passages.get(closing).span().start();
        Matcher close = CLOSING.matcher(text).region(start, end);
        if (!close.lookingAt()) {
            return Optional.empty();
        }
        List<String> lines = Arrays.stream(text.substring(close.end(), end).split("[\\r\\n]+"))
                .map(String::strip).filter(line -> !line.isEmpty()).limit(SIGNATURE).toList();
        List<String> names = lines.stream().filter(this::name).toList();
        if (names.size() != 1 || !names.getFirst().equals(lines.getFirst())) {
            return Optional.empty();
        }
        int at = text.indexOf(names.getFirst(), close.end());
        Span signature = new Span(at, at + names.getFirst().length());
        return Label.of(names.getFirst(), signature).flatMap(reader::who)
                .map(figure -> new Credit(List.of(figure), signature, null));
    }

    /** "Ann Roe", and not "Chair of the Board", "Northern Mills Association". */
    private boolean name(String line) {
        return NAME.matcher(line).matches() && Arrays.stream(line.split(" ")).skip(1)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .noneMatch(word -> English.role(word) || English.organisation(word))
                && !English.role(line.split(" ")[0].toLowerCase(Locale.ROOT));
    }
}
