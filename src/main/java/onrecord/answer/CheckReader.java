package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;

/** Tells whether a question asks if a quotation is right, which one it is, and whose it is said to be. */
final class CheckReader {

    /** What only somebody says who wants a quotation checked. */
    private static final Pattern EXPLICIT = Pattern.compile("(?i)\\b(?:quot(?:e|es|ation|ations) check|checks?|verify"
            + "|verified|fact[- ]?check|misquot\\w+|accurate|accurately|genuine|authentic|verbatim|word for word)\\b"
            + "|\\b(?:can|may|could|should) (?:i|we) quote\\b|\\bquot(?:e|ed|ing)\\b.*\\bas saying\\b");

    private static final Pattern DOUBT = Pattern
            .compile("(?i)\\b(?:true|correct|right|real|really|actually|exact|legit)\\b"
                    + "|\\b(?:was|is) (?:that|this|it)\\b|\\bthese words\\b|\\bquot(?:e|es|ed|ation|ations)\\b");

    /** "Is this quote right: ...", "quote check: ...": all that follows is the quotation, marks or not. */
    private static final Pattern ANNOUNCED = Pattern.compile("(?is)^\\W*(?:please |pls |can you |could you )*"
            + "(?:quot(?:e|ation)[ -]check|(?:fact[ -]?)?check(?: (?:this|the|that))?(?: quot(?:e|ation)s?)?"
            + "|verify(?: (?:this|the|that))?(?: quot(?:e|ation)s?)?"
            + "|(?:is|are) (?:this|that|the|these)(?: quot(?:e|ation)s?)? (?:right|correct|accurate|true|real|exact|genuine))"
            + "\\s*[:?]\\s*(\\S.*)$");

    private static final Pattern SIGNED = Pattern.compile("(?s)^(.+?)(?:\\s+[-–—]+\\s*|\\s*\\n\\s*[-–—]*\\s*|\\s*\\()"
            + "([^-–—\\n()]{2,80}?)\\)?[\\s?.!]*$");
    private static final Pattern LABELLED = Pattern.compile("(?s)^([^:\\n]{2,80}):\\s*(\\S.*)$");

    /** An opening mark that nothing closes. */
    private static final Pattern UNCLOSED = Pattern.compile("(?s)^(.*?)(?:[\"“„«]|(?<=\\s)['‘])([^\"“”„«»]{3,})$");

    /** A third of what follows "quote check:" between marks is the quotation; less is a word that is singled out in it. */
    private static final int LEAST_SHARE = 3;

    /** A signature stands in so many characters at the end; looking further back would take long and find nothing. */
    private static final int SIGNATURE = 120;

    /** Runs of white space say no more than one of it, and are slow to match. */
    private static final Pattern LINES = Pattern.compile("[^\\S\\n]*+\\n\\s*+");
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]{2,}+");

    private final SpeakerFinder speakers;
    private final QuestionWords known;
    private final CheckedWhom whom;

    CheckReader(SpeakerFinder speakers, QuestionWords known) {
        this.speakers = speakers;
        this.known = known;
        this.whom = new CheckedWhom(speakers, known);
    }

    /** The question, if it is one of that kind. */
    Optional<Draft> read(String plain) {
        Matcher announced = ANNOUNCED.matcher(plain);
        if (announced.matches() && marked(announced.group(1)).isEmpty()) {
            return Optional.of(unmarked(announced.group(1)));
        }
        List<Marked.Passage> passages = quoted(plain);
        if (passages.isEmpty()) {
            Matcher unclosed = UNCLOSED.matcher(plain);
            boolean asks = unclosed.matches() && claims(Words.of(unclosed.group(1)), unclosed.group(1));
            return asks
                    ? read(unclosed.group(1) + "“" + unclosed.group(2).replaceAll("[\\s?]+$", "") + "”")
                    : Optional.empty();
        }
        String outside = outside(plain, passages);
        return checks(outside) ? Optional.of(draft(plain, passages, outside)) : Optional.empty();
    }

    /** A quotation that is said to be somebody's, or nobody's in particular. */
    Draft of(String quote, String speaker) {
        List<Word> name = Words.of(speaker);
        return draft(quote.strip(), name.isEmpty() ? List.of() : whom.called(name), name, false);
    }

    private Draft draft(String quote, List<Asked> asked, List<Word> outside, boolean pronoun) {
        return new Draft(Kind.QUOTE_CHECK, asked, Words.of(quote), outside, pronoun, quote, Set.of());
    }

    private static List<Marked.Passage> marked(String text) {
        List<Marked.Passage> marked = Marked.in(text);
        int words = marked.stream().mapToInt(passage -> Words.of(passage.words().in(text)).size()).sum();
        return words * LEAST_SHARE < Words.of(text).size() ? List.of() : marked;
    }

    /** What is between marks and not only named: "the “deal”". One word is a quotation only after a verb of saying. */
    private List<Marked.Passage> quoted(String plain) {
        boolean explicit = EXPLICIT.matcher(plain).find();
        return Marked.in(plain).stream().filter(passage -> {
            List<Word> before = Words.of(plain.substring(0, passage.whole().start()));
            boolean named = !before.isEmpty() && known.introducing(before.getLast());
            boolean said = !before.isEmpty() && !known.verb(before.getLast().folded()).isEmpty();
            int words = Words.of(passage.words().in(plain)).size();
            return explicit || (!named && (words > 1 || said));
        }).toList();
    }

    private static String outside(String plain, List<Marked.Passage> passages) {
        StringBuilder outside = new StringBuilder();
        int from = 0;
        for (Marked.Passage passage : passages) {
            outside.append(plain, from, passage.whole().start()).append('\n');
            from = passage.whole().end();
        }
        return outside.append(plain.substring(from)).toString();
    }

    private boolean checks(String outside) {
        List<Word> words = LeadIn.without(Words.of(outside));
        boolean who = words.stream().anyMatch(word -> word.is("who") || word.is("whose") || word.is("whom"));
        boolean offered = words.size() > 1 && words.get(1).is("about") && known.interrogative(words.getFirst());
        boolean asksElse = !offered && words.stream().limit(2).anyMatch(known::interrogative);
        if (who || (asksElse && (asksOfWords(words) || !EXPLICIT.matcher(outside).find()))) {
            return false;
        }
        return EXPLICIT.matcher(outside).find() || DOUBT.matcher(outside).find() || claims(words, outside)
                || whom.onlySpeakers(outside);
    }

    /** "What did X answer to whether “...” was accurate?" asks what was said; "how accurate is “...”?" asks for a check. */
    private boolean asksOfWords(List<Word> words) {
        boolean how = words.size() > 1 && words.getFirst().is("how") && EXPLICIT.matcher(words.get(1).text()).find();
        return !how && SpeechClause.in(words, known).map(clause -> clause.subjectOf(words))
                .filter(subject -> !subject.isEmpty() && !speakers.known(subject).isEmpty())
                .isPresent();
    }

    /** "Did X say", "X told the committee". */
    private boolean claims(List<Word> words, String outside) {
        boolean says = words.stream().anyMatch(word -> !known.verb(word.folded()).isEmpty());
        boolean asks = !words.isEmpty()
                && (known.auxiliary(words.getFirst()) || words.stream().anyMatch(known::auxiliary));
        boolean subject = !whom.in(outside).isEmpty() || words.stream().anyMatch(known::pronoun);
        return says && (asks || subject) && words.stream().noneMatch(known::interrogative);
    }

    private Draft draft(String plain, List<Marked.Passage> passages, String outside) {
        List<String> quotes = passages.stream().map(passage -> passage.words().in(plain).strip()).toList();
        String quote = quotes.size() == 1
                ? quotes.getFirst()
                : quotes.stream().map(one -> "“" + one + "”").collect(Collectors.joining(" "));
        List<Word> words = Words.of(outside);
        List<Asked> asked = whom.in(outside);
        boolean pronoun = asked.isEmpty() && words.stream().anyMatch(known::pronoun);
        return draft(quote, asked, words, pronoun);
    }

    private Draft unmarked(String written) {
        String text = BLANKS.matcher(LINES.matcher(written).replaceAll("\n")).replaceAll(" ");
        int end = Math.max(0, text.length() - SIGNATURE);
        Matcher signed = SIGNED.matcher(text.substring(end));
        if (signed.matches() && !whom.called(Words.of(signed.group(2))).isEmpty()) {
            return of(bare(text.substring(0, end) + signed.group(1)), signed.group(2));
        }
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.matches() && !whom.called(Words.of(labelled.group(1))).isEmpty()) {
            return of(bare(labelled.group(2)), labelled.group(1));
        }
        return of(bare(text), "");
    }

    private static String bare(String quote) {
        return quote.strip().replaceAll("^[\"“„«]+(?=[^\"“”„«»]*$)", "");
    }
}
