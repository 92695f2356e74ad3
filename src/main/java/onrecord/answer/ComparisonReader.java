package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Question.Asked;

/** Understands a question that asks for the words of several people side by side: "compare X and Y on Z". */
final class ComparisonReader {

    /** Title, office, first names, last name. */
    private static final int LONGEST_NAME = 8;

    private final SpeakerFinder speakers;
    private final QuestionWords known;
    private final ComparingWords comparing;

    ComparisonReader(SpeakerFinder speakers, QuestionWords known) {
        this.speakers = speakers;
        this.known = known;
        this.comparing = new ComparingWords(known);
    }

    /** Reads a question; nothing where it compares nobody with anybody. */
    Optional<Draft> read(String plain, List<Word> words) {
        if (!comparing.asked(words)) {
            return Optional.empty();
        }
        Reading reading = new Reading(plain, words);
        reading.run();
        List<Asked> people = reading.people.stream().distinct().toList();
        boolean heard = people.stream().anyMatch(one -> !one.speakers().isEmpty());
        boolean enough = comparing.plainly(words) || !reading.topic().isEmpty();
        if (people.size() > 1 && heard && enough) {
            return Optional.of(new Draft(Kind.COMPARE, people, reading.topic(), words, false));
        }
        return people.isEmpty() && words.stream().limit(LONGEST_NAME).anyMatch(comparing::several)
                ? Optional.of(new Draft(Kind.COMPARE, List.of(), reading.topic(), words, true))
                : Optional.empty();
    }

    /** What is left to look for where "compare" names nobody to be compared. */
    List<Word> without(List<Word> words) {
        boolean opens = words.size() > 1 && comparing.opening(words.getFirst());
        return opens ? words.subList(1, words.size()) : words;
    }

    /** One question, read from left to right: people stand outside the subject, the subject after "on" or "about". */
    private final class Reading {

        private final String plain;
        private final List<Word> words;
        private final List<Asked> people = new ArrayList<>();
        private final List<Word> subject = new ArrayList<>();
        private final List<Word> left = new ArrayList<>();
        private boolean inSubject;
        private boolean told;
        private int at;

        Reading(String plain, List<Word> words) {
            this.plain = plain;
            this.words = words;
        }

        void run() {
            while (at < words.size() && !(comparing.occasion(words, at) && (inSubject || people.size() > 1))) {
                if (comparing.about(words, at)) {
                    begin();
                } else if (comparing.cue(words.get(at))) {
                    inSubject = false;
                    told = false;
                    at++;
                } else if (inSubject) {
                    stepInSubject();
                } else {
                    stepOutside();
                }
            }
        }

        /** "X on Z and Y on Z" has its subject once. */
        private void begin() {
            if (inSubject) {
                subject.add(words.get(at));
            }
            inSubject = true;
            told = false;
            at++;
        }

        private void stepInSubject() {
            boolean few = people.size() < 2;
            boolean joined = at > 0 && (comparing.between(words.get(at - 1)) || comma(at));
            int end = few && joined ? person() : at;
            boolean again = few && joined && known.interrogative(words.get(at));
            if (end > at) {
                inSubject = false;
                at = end;
            } else if (again || (few && comma(at) && people.isEmpty())) {
                inSubject = false;
            } else {
                subject.add(words.get(at));
                at++;
            }
        }

        private void stepOutside() {
            Word word = words.get(at);
            told = !comparing.between(word) && !known.interrogative(word)
                    && (told || (known.ofSpeech(word.folded()) && !known.form(word)));
            int end = told || stop(word) && !word.is("the") ? at : person();
            if (end > at) {
                at = end;
                return;
            }
            left.add(word);
            at++;
        }

        /** Adds whom a phrase from here on names, and gives the word after it; the same place where it names nobody. */
        private int person() {
            int last = at;
            while (last < words.size() && last < at + LONGEST_NAME && (last == at || !comma(last))
                    && (!stop(words.get(last)) || inside(words.get(last)))) {
                last++;
            }
            for (int end = last; end > at; end--) {
                List<Asked> named = speakers.known(words.subList(at, end));
                if (!named.isEmpty()) {
                    people.addAll(named);
                    return end;
                }
            }
            return stranger(last);
        }

        /** Somebody whom no document credits: all of a phrase that stands between the words for comparing. */
        private int stranger(int last) {
            int end = last;
            for (int i = at; i < last; i++) {
                if (words.get(i).possessive()) {
                    end = i + 1;
                    break;
                }
            }
            List<Asked> named = end > at && !inSubject && words.subList(at, end).stream().anyMatch(Word::capital)
                    ? speakers.subject(words.subList(at, end))
                    : List.of();
            people.addAll(named);
            return named.isEmpty() ? at : end;
        }

        /** Small words inside an office: "the Minister of Health". */
        private boolean inside(Word word) {
            return word.is("the") || word.is("of") || word.is("for") || word.is("both") || word.is("two");
        }

        private boolean stop(Word word) {
            return known.empty(word) || known.auxiliary(word) || known.interrogative(word) || comparing.cue(word)
                    || known.ofSpeech(word.folded()) || known.opinion(word) || known.form(word);
        }

        /** Whether a comma or the like stands before a word. */
        private boolean comma(int i) {
            return i > 0 && words.get(i - 1).end() <= words.get(i).start()
                    && plain.substring(words.get(i - 1).end(), words.get(i).start()).matches(".*[,;:/].*");
        }

        List<Word> topic() {
            List<Word> most = telling(subject);
            return most.isEmpty() ? telling(left) : most;
        }

        private List<Word> telling(List<Word> some) {
            return some.stream()
                    .filter(word -> !known.empty(word) && !known.opinion(word) && !known.form(word)
                            && !known.colourless(word) && !comparing.several(word) && !word.is("sides")
                            && !word.is("side") && !word.is("thing"))
                    .distinct()
                    .toList();
        }
    }
}
