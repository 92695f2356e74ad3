package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;
import onrecord.search.Hits;
import onrecord.search.Term;

/** Says in one sentence why there is no answer, with numbers that hold. */
final class Silence {

    /** Names of more words would make the line longer than the answer it stands for. */
    private static final int WORDS_NAMED = 3;

    private final Corpus corpus;
    private final People people;

    Silence(Corpus corpus, People people) {
        this.corpus = corpus;
        this.people = people;
    }

    /** Nobody asked about is credited with words. */
    String unheard(List<Asked> asked) {
        return unheardOf(asked) + new Namesakes(people).near(asked);
    }

    private String unheardOf(List<Asked> asked) {
        String names = asked.stream().map(Asked::name).collect(Collectors.joining(" or "));
        long naming = asked.stream()
                .flatMap(one -> people.all().stream().filter(person -> person.name().equals(one.name())))
                .flatMap(person -> person.files().stream())
                .distinct()
                .count();
        return naming == 0
                ? "No statement by " + names + " in the sources."
                : "No statement by " + names + " in the sources: " + documents(naming)
                        + (naming == 1 ? " has" : " have")
                        + " the name, without any words credited to it.";
    }

    /** A name that fits several people. */
    String ambiguous(List<Somebody> possible) {
        String names = possible.stream().map(Somebody::name).collect(Collectors.joining(", "));
        String count = possible.size() == 2 ? "Two" : String.valueOf(possible.size());
        return count + " people of that name or office: " + names + ". Which one?";
    }

    /** Nothing comes close enough to the subject. */
    String missing(Question question, Hits hits, List<Candidate> candidates) {
        if (!question.besides().isEmpty()) {
            return "Nobody else is credited with words on " + question.topic() + ".";
        }
        boolean touched = candidates.stream().anyMatch(candidate -> candidate.inSentence() != 0);
        String subject = question.asked().isEmpty()
                ? "Nothing in " + documents(corpus.readings().size())
                : "Nothing credited to " + names(question) + " (" + heard(question) + ")";
        List<String> named = hits.terms().stream().map(Term::word).filter(word -> whole(question, word)).toList();
        String words = String.join(", ", named);
        if (!touched && named.size() <= WORDS_NAMED && !words.isEmpty()) {
            return subject + " mentions " + words.replaceFirst(", ([^,]*)$", " or $1") + ".";
        }
        return absent(hits).filter(word -> whole(question, word))
                .map(word -> subject + " comes close enough to the question; “" + word
                        + "” stands nowhere in the sources.")
                .orElse(subject + " comes close enough to the question.");
    }

    private static Optional<String> absent(Hits hits) {
        return hits.terms().stream().filter(term -> term.sentences() == 0).map(Term::word).findFirst();
    }

    static String names(Question question) {
        return question.asked().stream().map(Asked::name).collect(Collectors.joining(" or "));
    }

    /** Whether a word is one of the question's and no part of one: analysis may cut words. */
    private static boolean whole(Question question, String word) {
        return word.length() > 1 && Words.folded(question.text() + " " + question.topic()).contains(Words.fold(word));
    }

    private String heard(Question question) {
        Set<Speaker> speakers = question.asked().stream().flatMap(one -> one.speakers().stream())
                .collect(Collectors.toSet());
        List<Long> counts = corpus.readings().stream()
                .map(reading -> reading.statements().stream()
                        .flatMap(statement -> statement.attribution().stream())
                        .filter(credit -> credit.speakers().stream().anyMatch(speakers::contains))
                        .count())
                .filter(count -> count > 0)
                .toList();
        long statements = counts.stream().mapToLong(Long::longValue).sum();
        return statements + (statements == 1 ? " statement in " : " statements in ") + documents(counts.size());
    }

    private static String documents(long count) {
        return count + (count == 1 ? " document" : " documents");
    }
}
