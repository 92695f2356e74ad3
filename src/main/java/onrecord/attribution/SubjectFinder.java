package onrecord.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds who does the saying: before the verb in 58 cases of 100, behind it in most of the others. */
final class SubjectFinder {

    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "it", "i", "we", "you");
    private final Frame frame;
    private final CueTable cues;
    private final NounPhrases phrases;
    private final Together together;
    private final Appositions appositions;

    SubjectFinder(Frame frame, CueTable cues) {
        this.frame = frame;
        this.cues = cues;
        this.phrases = new NounPhrases(frame.tokens());
        this.together = new Together(frame, phrases, cues);
        this.appositions = new Appositions(frame, phrases, together);
    }

    /** The subject that ends right before the token {@code verb}; {@code earlier} are the sayings before it in the frame. */
    Optional<Subject> before(int verb, List<Saying> earlier) {
        int end = verb - 1;
        if (end < 0) {
            return Optional.empty();
        }
        Token last = frame.token(end);
        if (last.in(PERSONAL)) {
            return Optional.of(new Subject.Pronoun(last.lower(), end));
        }
        if (last.is("who")) {
            return appositions.before(frame.markAt(end - 1, ",") ? end - 1 : end);
        }
        if (last.in(Set.of("and", "but", "or", "then"))) {
            return shared(end, earlier);
        }
        if (last.isMark(",)—–")) {
            return appositions.before(last.isMark(")") ? appositions.bracketStart(end) : end);
        }
        return last.isQuote()
                ? Optional.empty()
                : phrases.endingAt(weekdayless(end)).or(() -> compared(end, verb)).map(together::endingWith);
    }

    /** "As Ann Roe once wrote, “...”", "As Ann Roe put it, “...”": with the quotation beside it. */
    private Optional<NounPhrase> compared(int end, int verb) {
        NounPhrase phrase = phrases.simple(end);
        int as = phrase.from() - 1;
        boolean quoted = as == 0 && IntStream.range(verb + 2, Math.min(frame.size(), verb + 5))
                .anyMatch(i -> frame.quoteAt(i) && frame.markAt(i - 1, ",:"));
        return phrase.named() && frame.isAt(as, "as") && quoted
                ? Optional.of(phrase)
                : Optional.empty();
    }

    /** "Blinken on Tuesday said", "Blinken Tuesday said". */
    private int weekdayless(int end) {
        int last = end;
        while (last > 0 && frame.token(last).in(English.DAYS)) {
            last -= frame.isAt(last - 1, "on") ? 2 : 1;
        }
        return Math.max(last, 0);
    }

    /** "X praised the deal and added": the subject of the verb before. */
    private Optional<Subject> shared(int conjunction, List<Saying> earlier) {
        if (!earlier.isEmpty()) {
            return Optional.of(earlier.getLast().subject());
        }
        return leading(conjunction);
    }

    /** The subject of the sentence: its first noun phrase, after a phrase that only says when or where. */
    Optional<Subject> leading(int limit) {
        int start = 0;
        while (start < limit && (frame.token(start).kind() == Token.Kind.MARK
                || frame.token(start).in(Set.of("and", "but", "so")) || English.adverb(frame.token(start)))) {
            start++;
        }
        Token first = frame.token(Math.min(start, frame.size() - 1));
        if (first.in(English.PREPOSITIONS)
                || first.in(Set.of("while", "although", "though", "asked", "speaking", "when", "if", "because"))
                || first.lower().endsWith("ing") && !first.is("king")) {
            int comma = start;
            while (comma < limit && !frame.token(comma).isMark(",")) {
                comma++;
            }
            start = comma < limit ? comma + 1 : start;
        }
        return start >= limit ? Optional.empty() : at(start);
    }

    private Optional<Subject> at(int start) {
        if (frame.token(start).in(PERSONAL)) {
            return Optional.of(new Subject.Pronoun(frame.token(start).lower(), start));
        }
        return phrases.startingAt(start, cues)
                .map(phrase -> phrase.named()
                        ? together.list(phrase)
                        : nameBeside(phrase).orElseGet(() -> together.plain(phrase)));
    }

    /** "His counterpart, Ann Joly, was late": the name between commas behind a role. */
    private Optional<Subject> nameBeside(NounPhrase role) {
        if (!frame.markAt(role.to() + 1, ",") || !role.roleOnly()) {
            return Optional.empty();
        }
        return phrases.startingAt(role.to() + 2, cues)
                .filter(name -> name.named() && frame.markAt(name.to() + 1, ","))
                .map(name -> new Subject.Phrases(List.of(name)));
    }

    /** The subject that begins at {@code start}, behind its verb. */
    Optional<Subject> after(int start) {
        if (start >= frame.size()) {
            return Optional.empty();
        }
        if (frame.token(start).in(Set.of("he", "she", "they"))) {
            return Optional.of(new Subject.Pronoun(frame.token(start).lower(), start));
        }
        if (!frame.token(start).isWord() || frame.token(start).in(English.PREPOSITIONS)
                || frame.token(start).in(Set.of("that", "it", "there", "this"))) {
            return Optional.empty();
        }
        return phrases.startingAt(start, cues).map(this::withApposition);
    }

    /** "said his lawyer, Clementine Vane": the name behind the role. */
    private Subject withApposition(NounPhrase phrase) {
        if (!phrase.named() && frame.markAt(phrase.to() + 1, ",")) {
            Optional<NounPhrase> name = phrases.startingAt(phrase.to() + 2, cues).filter(NounPhrase::named);
            if (name.isPresent() && English.role(frame.token(phrase.to()).lower())) {
                return new Subject.Phrases(List.of(name.get()));
            }
        }
        if (phrase.named() && frame.isAt(phrase.to() + 1, "and")) {
            Optional<NounPhrase> second = phrases.startingAt(phrase.to() + 2, cues).filter(NounPhrase::named);
            if (second.isPresent()
                    && (second.get().to() + 1 >= frame.size() || frame.markAt(second.get().to() + 1, ".,"))) {
                return new Subject.Phrases(List.of(phrase, second.get()));
            }
        }
        return together.plain(phrase);
    }
}
