package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Span;
import onrecord.search.Retriever;
import org.jspecify.annotations.Nullable;

/**
 * Understands a question: whom it is about, which words to look for, what sort of answer it wants.
 *
 * <p>Rules only, over the question's words and the people of the corpus. Safe for use by several threads at once.
 */
public final class QuestionReader {

    /** Title, first names, last name, letters. */
    private static final int LONGEST_NAME = 5;

    private final QuestionWords known = new QuestionWords();
    private final SpeakerFinder speakers;
    private final MainClause mainClause;
    private final CheckReader checks;
    private final KindFinder kinds = new KindFinder(known);
    private final QuotedPart quotedPart = new QuotedPart(known);
    private final SourcesReader sources;
    private final ComparisonReader comparisons;
    private final TimelineReader timelines;

    /**
     * @param people whom the documents name
     * @param retriever asked whether the documents have a word
     */
    public QuestionReader(People people, Retriever retriever, Corpus corpus) {
        Usage usage = new Usage(retriever, corpus);
        this.speakers = new SpeakerFinder(people, usage, known);
        this.checks = new CheckReader(speakers, known);
        this.mainClause = new MainClause(new SmallWords(usage, known), known);
        this.sources = new SourcesReader(speakers);
        this.comparisons = new ComparisonReader(speakers, known);
        this.timelines = new TimelineReader(speakers, known, corpus);
    }

    /** Understands a question that stands alone. Never throws, whatever the text holds. */
    public Question read(String text) {
        return read(text, null);
    }

    /**
     * Understands a question in its thread: "and Cleverly?" asks what was asked before, of somebody else.
     *
     * @param earlier the question before it, or null for the first
     */
    public Question read(String text, @Nullable Question earlier) {
        String cut = Chatter.cut(text);
        Draft draft = draft(Chatter.strip(cut));
        Optional<Question> back = Optional.ofNullable(earlier)
                .flatMap(before -> new Backward(kinds).question(cut, draft.words(), before));
        if (back.isPresent()) {
            return back.get();
        }
        boolean whole = draft.kind() == Kind.QUOTE_CHECK && !draft.pronoun();
        Draft complete = earlier == null || whole
                ? draft
                : new FollowUp(speakers, known).complete(draft, leanedOn(earlier));
        boolean whom = draft.kind() != Kind.QUOTE_CHECK && draft.pronoun() && complete.asked().isEmpty()
                && saysSomething(draft);
        return (whom ? complete.help() : complete).question(cut, cut.length() < text.length());
    }

    /** A list of documents has no subject that a next question could lean on. */
    private static Question leanedOn(Question earlier) {
        return earlier.kind() == Kind.SOURCES ? earlier.as(Kind.KEYWORD).on("") : earlier;
    }

    /**
     * Takes a quotation to be checked.
     *
     * @param quote the words, with or without marks round them
     * @param speaker whose they are said to be; empty for nobody's in particular
     */
    public Question check(String quote, String speaker) {
        List<Marked.Passage> marked = Marked.in(quote.strip());
        boolean whole = marked.size() == 1 && marked.getFirst().whole().equals(new Span(0, quote.strip().length()));
        String bare = whole ? marked.getFirst().words().in(quote.strip()) : quote;
        return checks.of(bare, speaker).question(Chatter.cut(quote), quote.length() > Chatter.LONGEST);
    }

    /** "What did he say" asks of somebody; "what did they find" may be answered without. */
    private boolean saysSomething(Draft draft) {
        return draft.words().stream().anyMatch(word -> word.is("he") || word.is("she"))
                && draft.words().stream().map(word -> known.verb(word.folded())).anyMatch(known::saying);
    }

    private Draft draft(String plain) {
        return checks.read(plain).orElseGet(() -> unchecked(plain));
    }

    private Draft unchecked(String plain) {
        List<Word> words = mainClause.words(plain);
        return sources.read(words)
                .or(() -> sources.read(Words.of(plain)))
                .or(() -> comparisons.read(plain, words))
                .or(() -> timelines.read(plain, words, this::ordinary))
                .orElseGet(() -> undated(Occasion.without(plain)));
    }

    private Draft undated(String plain) {
        return ordinary(plain, comparisons.without(mainClause.words(plain)));
    }

    private Draft ordinary(String plain) {
        return ordinary(plain, mainClause.words(plain));
    }

    private Draft ordinary(String plain, List<Word> all) {
        Optional<String> quoted = QuotedWords.in(plain);
        List<Word> words = quoted.map(quote -> QuotedPart.outside(all, plain, quote)).orElse(all);
        Optional<SpeechClause> clause = SpeechClause.in(words, known);
        Kind kind = kinds.kind(plain, words, quoted.isPresent());
        Draft draft = kind == Kind.WHO_SAID
                ? whoSaid(words, clause)
                : clause.flatMap(found -> said(words, found, kind)).orElseGet(() -> plainly(words, kind));
        return quoted.filter(quote -> quotedPart.sought(draft))
                .map(quote -> clause.isPresent() && quotedPart.discussed(draft, all, plain.indexOf(quote))
                        ? draft.also(topic(Words.of(quote)))
                        : draft.about(quote, quotedPart.spoken(draft, all, plain.indexOf(quote))))
                .orElseGet(() -> quoted.isPresent() ? plainly(all, kind) : draft).orHelp();
    }

    /** "which Gallardin said ..." asks about the people of that name; "which lawyer said" about nobody yet. */
    private Draft whoSaid(List<Word> words, Optional<SpeechClause> clause) {
        List<Word> subject = clause.map(found -> found.subjectOf(words)).orElse(List.of());
        List<Asked> asked = subject.isEmpty() ? List.of() : speakers.known(subject);
        int end = clause.map(SpeechClause::end).orElse(0);
        List<Word> topic = topic(words, asked.isEmpty() ? 0 : end, words.size());
        return new Draft(Kind.WHO_SAID, asked, topic, words, false);
    }

    private Optional<Draft> said(List<Word> words, SpeechClause clause, Kind kind) {
        List<Word> subject = clause.subjectOf(words);
        boolean saying = known.saying(clause.verb());
        boolean raised = words.subList(0, clause.subject()).stream().anyMatch(known::mind);
        boolean doing = (known.doing(clause.verb()) && !raised) || clause.verb().equals(SpeechClause.ACCORDING);
        if (subject.stream().allMatch(word -> known.pronoun(word) || known.owning(word))) {
            return Optional.of(new Draft(statement(kind), List.of(), around(words, clause), words, true));
        }
        List<Asked> asked = saying ? speakers.subject(subject) : speakers.known(subject);
        if (asked.isEmpty() || (!saying && !credited(asked))) {
            return Optional.empty();
        }
        return Optional.of(new Draft(doing ? kind : statement(kind), asked, around(words, clause), words, false));
    }

    private static Kind statement(Kind kind) {
        return kind == Kind.KEYWORD || kind == Kind.FACT || kind == Kind.WHO ? Kind.STATEMENT : kind;
    }

    /** "X on Y", "X", or no person at all. */
    private Draft plainly(List<Word> words, Kind kind) {
        if (kind == Kind.KEYWORD) {
            int about = 1;
            while (about < words.size() && !known.about(words.get(about))) {
                about++;
            }
            int start = words.isEmpty() || !known.empty(words.getFirst()) || words.getFirst().is("the") ? 0 : 1;
            List<Word> name = unformed(words.subList(start, Math.max(start, Math.min(about, words.size()))));
            List<Asked> asked = name.isEmpty() ? List.of() : speakers.known(name);
            if (credited(asked) || (!asked.isEmpty() && about < words.size())) {
                return new Draft(Kind.STATEMENT, asked, topic(words, about, words.size()), words, false);
            }
        }
        return kind == Kind.KEYWORD
                ? aboutNobody(words, kind)
                : doer(words, kind).orElseGet(() -> aboutNobody(words, kind));
    }

    private Draft aboutNobody(List<Word> words, Kind kind) {
        List<Word> topic = new ArrayList<>(topic(words, 0, words.size()));
        if (kind != Kind.KEYWORD) {
            topic.addAll(Words.of(speakers.inOffice(words)));
        }
        return new Draft(kind, List.of(), topic, words, false);
    }

    /** "Why did Jane Roe change her mind?": a speaker's name beside an auxiliary is whom the question is about. */
    private Optional<Draft> doer(List<Word> words, Kind kind) {
        for (int i = 0; i < words.size(); i++) {
            for (int end = Math.min(words.size(), i + LONGEST_NAME); end > i; end--) {
                boolean after = i > 0 && known.auxiliary(words.get(i - 1)) && !known.ofBeing(words.get(i - 1));
                boolean before = end < words.size() && known.auxiliary(words.get(end));
                List<Word> name = words.subList(i, end);
                if ((after || before) && name.stream().allMatch(Word::capital) && credited(speakers.known(name))) {
                    List<Word> topic = new ArrayList<>(topic(words, 0, i));
                    topic.addAll(topic(words, end, words.size()));
                    return Optional.of(new Draft(kind, speakers.known(name), topic, words, false));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean credited(List<Asked> asked) {
        return asked.stream().anyMatch(one -> !one.speakers().isEmpty());
    }

    /** "Blinken quotes", "quote Blinken": the name alone. */
    private List<Word> unformed(List<Word> phrase) {
        List<Word> name = phrase.stream().dropWhile(known::form).toList();
        int end = name.size();
        while (end > 0 && known.form(name.get(end - 1))) {
            end--;
        }
        return end == 0 ? phrase : name.subList(0, end);
    }

    private List<Word> around(List<Word> words, SpeechClause clause) {
        List<Word> topic = new ArrayList<>(topic(words, 0, clause.subject()));
        topic.removeIf(word -> known.form(word) || known.colourless(word));
        Word verb = words.get(clause.end() - 1);
        if (clause.end() > clause.subjectEnd() && !known.colourless(verb) && !known.form(verb)
                && !known.opinion(verb)) {
            topic.add(verb);
        }
        topic.addAll(
                topic(words, clause.end(), words.size()).stream().filter(word -> !known.colourless(word)).toList());
        List<Word> heavy = topic.stream().filter(word -> !known.light(word)).toList();
        return heavy.isEmpty() ? topic : heavy;
    }

    private List<Word> topic(List<Word> words) {
        return topic(words, 0, words.size());
    }

    private List<Word> topic(List<Word> words, int from, int to) {
        return from >= to ? List.of() : words.subList(from, to).stream().filter(word -> !known.empty(word)).toList();
    }
}
