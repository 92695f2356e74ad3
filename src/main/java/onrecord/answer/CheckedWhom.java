package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.answer.Question.Asked;

/** Whom a question names that asks whether a quotation is right. */
final class CheckedWhom {

    /** Where whoever is named may begin or end. */
    private static final Pattern BREAK = Pattern.compile("[,;:?!()\\[\\]\\n]|\\s[-–—]+\\s|^\\s*[-–—]+|[.](?=\\s|$)");

    /** Words round a name in such a question that are no part of one. */
    private static final Set<String> AROUND = Set.of(("quote quotes quoted quoting quotation quotations check checks"
            + " verify verified fact misquoted misquote accurate accurately genuine authentic verbatim true correct right"
            + " real really actually exact exactly legit ever just words word wording line phrase sentence statement as"
            + " is was are were did does do has have had that this these those it its what not please pls can could may"
            + " should would will we i you me my carry contain say papers documents sources record indeed attributed"
            + " credited ascribed use used there here so or if whether yes no today yesterday recently").split(" "));

    private static final int LONGEST_NAME = 6;

    private final SpeakerFinder speakers;
    private final QuestionWords known;

    CheckedWhom(SpeakerFinder speakers, QuestionWords known) {
        this.speakers = speakers;
        this.known = known;
    }

    /** Whom the words round a quotation name: the first whom documents credit with words, or else whoever is said to say it. */
    List<Asked> in(String outside) {
        List<List<Word>> phrases = phrases(outside);
        List<Asked> silent = List.of();
        for (List<Word> phrase : phrases) {
            List<Asked> found = somebodyIn(phrase);
            if (found.stream().anyMatch(one -> !one.speakers().isEmpty())) {
                return found;
            }
            silent = silent.isEmpty() ? found : silent;
        }
        return silent.isEmpty() ? stranger(phrases, outside) : silent;
    }

    /** Whoever has this name, known or not. */
    List<Asked> called(List<Word> name) {
        List<Asked> found = speakers.known(name);
        return found.isEmpty() ? speakers.subject(name) : found;
    }

    /** Whether the words round a quotation name those whom documents credit with words, and nothing else. */
    boolean onlySpeakers(String outside) {
        List<List<Word>> phrases = phrases(outside);
        return !phrases.isEmpty() && phrases.stream().allMatch(this::isSpeaker);
    }

    private boolean isSpeaker(List<Word> phrase) {
        return speakers.known(phrase).stream().anyMatch(one -> !one.speakers().isEmpty());
    }

    private List<Asked> somebodyIn(List<Word> phrase) {
        List<Asked> whole = speakers.known(phrase);
        for (int length = Math.min(LONGEST_NAME, phrase.size() - 1); length > 0 && whole.isEmpty(); length--) {
            for (int from = 0; from + length <= phrase.size() && whole.isEmpty(); from++) {
                List<Word> part = phrase.subList(from, from + length);
                whole = part.stream().allMatch(Word::capital) ? speakers.known(part) : List.of();
            }
        }
        return whole;
    }

    /** Somebody of whom no document knows, where a name is to be expected. */
    private List<Asked> stranger(List<List<Word>> phrases, String outside) {
        for (List<Word> phrase : phrases) {
            boolean capital = phrase.stream().allMatch(word -> word.capital() || known.empty(word));
            String after = outside.substring(Math.min(outside.length(), phrase.getLast().end()));
            boolean subject = Words.of(after).stream().limit(2)
                    .anyMatch(word -> known.saying(known.verb(word.folded())));
            List<Asked> found = capital || subject ? speakers.subject(phrase) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What may be names: the words between those that only put the question. */
    private List<List<Word>> phrases(String outside) {
        String broken = BREAK.matcher(outside).replaceAll(found -> "\n".repeat(found.group().length()));
        List<List<Word>> phrases = new ArrayList<>();
        List<Word> phrase = new ArrayList<>();
        int end = 0;
        for (Word word : LeadIn.without(Words.of(broken))) {
            boolean around = AROUND.contains(word.folded()) || !known.verb(word.folded()).isEmpty()
                    || known.pronoun(word);
            if (around || broken.substring(end, word.start()).contains("\n")) {
                add(phrase, phrases);
            }
            if (!around) {
                phrase.add(word);
            }
            end = word.end();
        }
        add(phrase, phrases);
        return phrases;
    }

    /** Without the small words round it: "by the minister", "of X". */
    private void add(List<Word> phrase, List<List<Word>> phrases) {
        List<Word> name = phrase.stream().dropWhile(known::empty).toList();
        List<Word> trimmed = name.reversed().stream().dropWhile(known::empty).toList().reversed();
        if (!trimmed.isEmpty()) {
            phrases.add(List.copyOf(trimmed));
        }
        phrase.clear();
    }
}
