package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.search.Hits;
import onrecord.search.Term;
import onrecord.search.Vocabulary;
import onrecord.search.Wordings;

/** Says in one sentence why there is no answer, with numbers that hold. */
final class Silence {

    /** Names of more words would make the line longer than the answer it stands for. */
    private static final int WORDS_NAMED = 3;

    private final Corpus corpus;
    private final People people;
    private final QuestionWords known = new QuestionWords();
    private final Typing typing;
    private final OthersOn others;
    private final Vocabulary vocabulary;
    private final Titles titles;
    private final Credited credited;

    /**
     * @param vocabulary asked for what may have been meant by a word that stands nowhere, and where words stand
     * @param wordings asked where several words stand together
     */
    Silence(Corpus corpus, People people, Vocabulary vocabulary, Wordings wordings) {
        this.corpus = corpus;
        this.people = people;
        this.others = new OthersOn(corpus, people, wordings, known);
        this.typing = new Typing(vocabulary::near, known);
        this.vocabulary = vocabulary;
        this.credited = new Credited(corpus, people);
        this.titles = new Titles(corpus);
    }

    /** Nobody asked about is credited with words. */
    String unheard(List<Asked> asked) {
        return unheardOf(asked) + new Namesakes(people).near(asked);
    }

    /** Nobody asked about is credited with words; others may be, on the same subject. */
    String unheard(Question question) {
        return unheard(question.asked()) + others.offer(question);
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
                : "No statement by " + names + " in the sources: " + Counted.of(naming, "document")
                        + (naming == 1 ? " has" : " have")
                        + " the name, without any words credited to it.";
    }

    /** A name that fits several people. */
    String ambiguous(List<Somebody> possible) {
        String names = possible.stream().map(Somebody::name).collect(Collectors.joining(", "));
        String count = possible.size() == 2 ? "Two" : String.valueOf(possible.size());
        return count + " people of that name or office: " + names + ". Which one?";
    }

    /**
     * Nothing comes close enough to the subject.
     *
     * @param hits what was found, be it allowed to answer or not: whoever says that nothing mentions a word must count all
     */
    String missing(Question question, Hits hits) {
        return unmet(question, hits) + others.offer(question);
    }

    private String unmet(Question question, Hits hits) {
        if (!question.besides().isEmpty()) {
            return "Nobody else is credited with words on " + question.topic() + ".";
        }
        boolean touched = hits.best().stream().anyMatch(hit -> hit.inSentence() != 0);
        String subject = question.asked().isEmpty()
                ? "Nothing in " + Counted.of(corpus.size(), "document")
                : "Nothing credited to " + names(question) + " (" + heard(question) + ")";
        List<String> words = hits.terms().stream().map(Term::word).filter(word -> whole(question, word)).toList();
        boolean unquoted = question.asked().isEmpty() && words.stream().anyMatch(this::unquoted);
        if (touched || unquoted || words.isEmpty() || words.size() > WORDS_NAMED) {
            String why = absent(hits).filter(word -> whole(question, word))
                    .map(word -> "; “" + word + "” stands nowhere in the sources" + meant(word))
                    .orElse("");
            return subject + " comes close enough to the question" + why + ".";
        }
        return subject + " mentions " + String.join(", ", words).replaceFirst(", ([^,]*)$", " or $1")
                + absent(hits).map(this::meant).orElse("") + ".";
    }

    /** The first word that stands nowhere at all. */
    private Optional<String> absent(Hits hits) {
        return hits.terms().stream()
                .filter(term -> term.sentences() == 0 && !known.empty(term.word()) && !unquoted(term.word()))
                .map(Term::word)
                .findFirst();
    }

    /** Whether a word stands where nothing is quoted: in a heading, a caption, a title. */
    private boolean unquoted(String word) {
        List<String> parts = Words.folded(word);
        return vocabulary.count(parts).asides() > 0 || titles.haveOneOf(parts);
    }

    private String meant(String absent) {
        return typing.meant(absent).map(near -> " (did you mean “" + near + "”?)").orElse("");
    }

    static String names(Question question) {
        return question.asked().stream().map(Asked::name).collect(Collectors.joining(" or "));
    }

    /** Whether a word is one of the question's and no part of one: analysis may cut words. */
    private static boolean whole(Question question, String word) {
        return word.length() > 1 && Words.folded(question.text() + " " + question.topic()).contains(Words.fold(word));
    }

    private String heard(Question question) {
        Credited.Count count = credited.to(Candidates.speakers(question));
        return (count.least() ? "at least " : "") + Counted.of(count.statements(), "statement") + " in "
                + Counted.of(count.documents(), "document");
    }
}
