package onrecord.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Speaker;

/**
 * A question while it is being understood.
 *
 * @param kind what sort of answer it wants
 * @param asked whom it is about
 * @param topic the words to look for
 * @param words all its words outside quotation marks
 * @param pronoun whether "he", "she" or "they" stands where a name should
 * @param quote words in quotation marks that are looked for as they stand, or nothing
 * @param besides whose words are not wanted
 */
record Draft(Kind kind, List<Asked> asked, List<Word> topic, List<Word> words, boolean pronoun, String quote,
        Set<Speaker> besides) {

    /** UTF-16 units of what is shown of the words that are looked for: about a line. */
    private static final int SHOWN = 80;

    Draft(Kind kind, List<Asked> asked, List<Word> topic, List<Word> words, boolean pronoun) {
        this(kind, asked, topic, words, pronoun, "", Set.of());
    }

    /**
     * The same question about words in quotation marks.
     *
     * @param spoken whether they are what somebody said, and so must stand as they are
     */
    Draft about(String quoted, boolean spoken) {
        return new Draft(kind == Kind.WHO_SAID ? kind : Kind.STATEMENT, asked, Words.of(quoted), words, pronoun,
                spoken ? quoted : "", besides);
    }

    /** The same question, about these words as well. */
    Draft also(List<Word> others) {
        List<Word> all = Stream.concat(topic.stream(), others.stream()).toList();
        return new Draft(kind, asked, all, words, pronoun, quote, besides);
    }

    Draft orHelp() {
        boolean nothing = topic.isEmpty() && asked.isEmpty() && !pronoun && kind != Kind.SOURCES;
        return nothing ? new Draft(Kind.HELP, asked, topic, words, false) : this;
    }

    /** Not to be answered before more is known. */
    Draft help() {
        return new Draft(Kind.HELP, asked, topic, words, pronoun);
    }

    Draft of(List<Asked> others) {
        return new Draft(kind, others, topic, words, false, quote, besides);
    }

    Question question(String text, boolean cut) {
        String topicText = Words.text(topic);
        Kind settled = settled();
        return new Question(text, settled, asked, topicText, line(settled, topicText) + (cut ? shortened() : ""),
                quote, besides);
    }

    /** One person alone is compared with nobody; after "what are your sources?", "and tanks?" asks for words. */
    private Kind settled() {
        if (topic.isEmpty() && asked.isEmpty() && kind != Kind.SOURCES) {
            return Kind.HELP;
        }
        return switch (kind) {
            case COMPARE -> asked.isEmpty() ? Kind.HELP : asked.size() == 1 ? Kind.STATEMENT : kind;
            case SOURCES -> asked.isEmpty() ? kind : Kind.STATEMENT;
            default -> kind;
        };
    }

    private static String shortened() {
        return " (only the first " + Chatter.LONGEST + " characters were read)";
    }

    private String line(Kind settled, String topicText) {
        String who = asked.stream()
                .map(one -> one.speakers().isEmpty() ? one.name() + " (no statements)" : one.name())
                .collect(Collectors.joining(" and "));
        String what = shown(topicText);
        String subject = who.isEmpty() ? what : what.isEmpty() ? who : who + " on " + what;
        return switch (settled) {
            case STATEMENT -> subject + ", statements";
            case WHO_SAID -> subject + ", who said it";
            case WHEN -> subject + ", when";
            case WHERE -> subject + ", where";
            case HOW_MUCH, HOW_MANY -> subject + ", figures";
            case WHO -> subject + ", who";
            case KEYWORD, FACT -> subject;
            case HELP -> subject.isEmpty() ? "nothing to look for" : "somebody on " + subject;
            case SOURCES -> subject.isEmpty() ? "all documents" : subject + ", documents";
            case COMPARE -> subject + ", compared";
            case QUOTE_CHECK -> quoted() + (who.isEmpty() ? "" : " by " + who) + ", quote check";
            case TIMELINE -> subject + ", timeline";
        };
    }

    /** As it was given: between quotation marks stands nothing that nobody wrote. */
    private String quoted() {
        String words = quote.strip().replaceAll("\\s+", " ");
        boolean marked = !words.isEmpty() && "“„\"«".indexOf(words.charAt(0)) >= 0;
        return marked ? shown(words) : "“" + shown(words) + "”";
    }

    private static String shown(String words) {
        if (words.length() <= SHOWN) {
            return words;
        }
        int end = SHOWN - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
