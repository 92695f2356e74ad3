package onrecord.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;

/**
 * Learns who is in a document: names with the titles and roles that stand before them, after them ("Jean Dupont, the foreign
 * minister of France,") and around them ("The Foreign Secretary, James Cleverly,").
 */
final class RosterReader {

    /** What people do in the news, and things and bodies do not. */
    private static final Set<String> HUMAN = Set.of("spoke", "met", "talked", "visited", "travelled", "traveled",
            "smiled", "laughed", "nodded", "listened", "himself",
            "herself", "thanked", "welcomed", "and");

    /** "Announcing" and "Honoring" in a title; names in -ing are shorter ("Fleming" is the longest common one). */
    private static final int LONG_PARTICIPLE = 8;

    private final CueTable cues;
    private final String text;
    private final List<Sighting> sightings = new ArrayList<>();
    private final Set<String> lowerCaseWords = new HashSet<>();
    private final Map<Span, String> apposed = new HashMap<>();

    RosterReader(String text, CueTable cues) {
        this.text = text;
        this.cues = cues;
    }

    /**
     * Everybody in these passages; headings count only in transcripts, for headlines have
     * capitals everywhere, and {@code labels} are read by {@link LabelReader}.
     */
    Roster read(List<Passage> passages, Map<Integer, Label> labels) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.quotable()) {
                int from = labels.containsKey(i) ? labels.get(i).span().end() : passage.span().start();
                passage.sentences().stream().filter(sentence -> sentence.end() > from)
                        .map(sentence -> new Span(Math.max(from, sentence.start()), sentence.end()))
                        .forEach(sentence -> sight(Tokenizer.tokens(text, sentence, List.of())));
            }
        }
        if (!labels.isEmpty()) {
            passages.stream().filter(passage -> passage.kind() == Passage.Kind.HEADING)
                    .filter(passage -> !Examination.announced(passage.span().in(text))).forEach(this::heading);
        }
        return new Roster(new Cast(lowerCaseWords, apposed).of(sightings));
    }

    /** A title has capitals everywhere: words that stand in small letters in the text are no names. */
    private void heading(Passage heading) {
        for (Span sentence : heading.sentences()) {
            List<Token> tokens = new ArrayList<>();
            List<Token> written = Tokenizer.tokens(text, sentence, List.of());
            for (int i = 0; i < written.size(); i++) {
                Token token = written.get(i);
                boolean named = i > 0 && English.givenName(written.get(i - 1).text())
                        || token.in(English.MODIFIERS) && i + 1 < written.size() && titled(written.get(i + 1));
                boolean verb = token.lower().endsWith("ing") && token.text().length() >= LONG_PARTICIPLE;
                tokens.add((verb || lowerCaseWords.contains(token.lower())) && !named
                        ? new Token(token.kind(), token.lower(), token.lower(), token.span())
                        : token);
            }
            sight(tokens);
        }
    }

    /** "First Lady", "Deputy Minister": the first word stands in small letters elsewhere and yet belongs to the title. */
    private static boolean titled(Token next) {
        return next.capitalised() && (English.role(next.lower()) || next.in(English.HONORIFICS));
    }

    private void sight(List<Token> tokens) {
        NounPhrases phrases = new NounPhrases(tokens);
        int i = 0;
        while (i < tokens.size()) {
            if (tokens.get(i).isWord() && !tokens.get(i).capitalised()) {
                lowerCaseWords.add(tokens.get(i).lower());
            }
            i = phrases.nameToken(i) ? name(tokens, phrases, i) : i + 1;
        }
    }

    /** Reads the name whose first capital stands at {@code start}; gives the token to go on from. */
    private int name(List<Token> tokens, NounPhrases phrases, int start) {
        NounPhrase ahead = phrases.startingAt(start, cues).orElseThrow();
        int end = Math.max(start, ahead.to());
        NounPhrase behind = phrases.simple(end);
        NounPhrase phrase = behind.named() && behind.from() <= start ? behind : ahead;
        owner(tokens, phrases, start, end);
        if (!phrase.named()) {
            return end + 1;
        }
        Span span = new Span(tokens.get(start).span().start(), tokens.get(end).span().end());
        boolean inside = !phrases.first(start) || !phrase.role().isEmpty() || phrase.name().size() > 1
                || acts(tokens, end + 1);
        sightings.add(new Sighting(phrase, span, inside, relative(tokens, phrase), kin(tokens, phrase)));
        String role = apposition(tokens, phrases, phrase, end);
        if (!role.isEmpty()) {
            apposed.merge(span, role, (a, b) -> a);
        }
        return end + 1;
    }

    /** "my mother, Una Orde,", "his son Tom Orde" */
    private static boolean relative(List<Token> tokens, NounPhrase phrase) {
        int before = phrase.from() - 1;
        int kin = before > 0 && tokens.get(before).isMark(",") ? before - 1 : before;
        return phrase.name().size() > 1 && (English.BLOOD.stream().anyMatch(phrase.role()::endsWith)
                || kin > 0 && tokens.get(kin).in(English.BLOOD));
    }

    private static Gender kin(List<Token> tokens, NounPhrase phrase) {
        int before = phrase.from() - 1;
        int kin = before > 0 && tokens.get(before).isMark(",") ? before - 1 : before;
        String word = phrase.role().isEmpty()
                ? kin < 0 ? "" : tokens.get(kin).lower()
                : phrase.role().substring(phrase.role().lastIndexOf(' ') + 1);
        return Antecedents.MEN.contains(word)
                ? Gender.MALE
                : Antecedents.WOMEN.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** "Bernie Sanders’ campaign manager" names Sanders as well. */
    private void owner(List<Token> tokens, NounPhrases phrases, int start, int end) {
        for (int i = start + 1; i <= end; i++) {
            if (tokens.get(i).kind() == Token.Kind.POSSESSIVE && phrases.nameToken(i - 1)) {
                NounPhrase owner = phrases.simple(i - 1);
                if (owner.named()) {
                    Span span = new Span(tokens.get(owner.from()).span().start(), tokens.get(i - 1).span().end());
                    sightings.add(new Sighting(owner, span, false, false, Gender.UNKNOWN));
                }
                return;
            }
        }
    }

    /** Whether somebody is at work here: the first word of "Blinken spoke to reporters" is a name, that of "Debt fell" is none. */
    private boolean acts(List<Token> tokens, int verb) {
        return verb < tokens.size() && tokens.get(verb).in(HUMAN) && !tokens.get(verb - 1).in(English.COMMON_PEOPLE)
                && !tokens.get(verb - 1).lower().endsWith("s");
    }

    /** The role that stands beside a name between commas, or in brackets after it. */
    private String apposition(List<Token> tokens, NounPhrases phrases, NounPhrase phrase, int end) {
        if (end + 2 < tokens.size() && tokens.get(end + 1).isMark(",(")) {
            int after = end + 2;
            if (tokens.get(after).kind() == Token.Kind.NUMBER && after + 2 < tokens.size()
                    && tokens.get(after + 1).isMark(",")) {
                after += 2; // "Rufino Gallardin, 66, the former chairman"
            }
            Optional<NounPhrase> role = phrases.startingAt(after, cues).filter(NounPhrase::roleOnly);
            if (role.isPresent() && opens(tokens, after) && closed(tokens, role.get().to() + 1)) {
                return role.get().office();
            }
        }
        int before = phrase.from() - 1;
        if (before > 0 && tokens.get(before).isMark(",") && end + 1 < tokens.size()
                && tokens.get(end + 1).isMark(",.")) {
            return phrases.endingAt(before - 1).filter(NounPhrase::roleOnly).filter(NounPhrase::definite)
                    .map(NounPhrase::office).orElse("");
        }
        return "";
    }

    /** Whether an apposition can begin here, and not a verb: "the mayor", "Minister of Works", "chief negotiator". */
    private static boolean opens(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        boolean next = at + 1 < tokens.size() && English.role(tokens.get(at + 1).lower());
        return first.in(English.DETERMINERS) || first.capitalised() || English.role(first.lower()) || next;
    }

    /** Whether an apposition ends here: at a mark or the sentence's end. */
    private static boolean closed(List<Token> tokens, int after) {
        return after >= tokens.size() || tokens.get(after).kind() == Token.Kind.MARK
                || tokens.get(after).in(Set.of("who", "whose", "in", "at", "there", "and"));
    }
}
