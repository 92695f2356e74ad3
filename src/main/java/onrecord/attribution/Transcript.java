package onrecord.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A document made of turns: paragraphs that begin with the label of who speaks. A turn lasts to the next label, over all its
 * paragraphs. What stands in brackets for itself, "(Laughter.)", is nobody's.
 */
final class Transcript {

    /** One question with its answer may stand in a story. */
    private static final int FEWEST_OF_AN_INTERVIEW = 3;

    private static final Pattern END = Pattern
            .compile("(?:END|ENDS|###|\\* \\* \\*)(?:[ .\\d].*)?|(?:The |This )?(?:[\\p{L}-]+ ){0,4}"
                    + "(?:adjourned|ended|concluded|closed|rose|suspended)\\b.{0,60}", Pattern.DOTALL);
    /** What happens in a parliament between two speeches. */
    private static final Pattern PROCEDURE = Pattern.compile("(?:Several|Some) [Hh]on\\.? Members .{0,40}"
            + "|Question (?:put|agreed|accordingly).{0,80}|The (?:House|Committee|Assembly) divided.{0,80}"
            + "|\\[?Interruption\\.?\\]?\\.?|.{1,90} rose ?[—–-]{1,2}+|.{1,90} indicated (?:as|dis)sent\\.",
            Pattern.DOTALL);
    /** "[The prepared statement of Admiral Roe follows:]": what comes next was not said in the turn before. */
    private static final Pattern INSERTED = Pattern.compile("[\\[(].{0,200}\\bfollows?[:.]?[\\])][:.]?",
            Pattern.DOTALL);
    /** "This interview has been edited and condensed." */
    private static final Pattern EDITED = Pattern.compile("[*_(\\[]{0,3}+(?:This|The|Our) (?:[\\p{L}-]+ ){0,3}"
            + "(?:interview|conversation|transcript|discussion|exchange|Q&A)\\b.{0,80}\\b"
            + "(?:edited|condensed|abridged|shortened|translated)\\b.{0,80}", Pattern.DOTALL);
    /** "Tariq Onslow, Crosswind Agency. ..." at the start of a question. */
    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?:Hi|Hello|Thank you|Thanks)?[,.]? ?((?:\\p{Lu}[\\p{L}.'’-]+ ){1,2}\\p{Lu}[\\p{L}'’-]+), (?:the )?\\p{Lu}[^.?!]{2,40}\\.(?s:.*)");

    /** "Public Works Director Ann Roe" has a role in it; without one four words are the longest names. */
    private static final int LONGEST_NAME = 3;

    private final String text;
    private final List<Passage> passages;
    private final Map<Integer, Label> labels;
    /** Whether some label is not in capitals. */
    private final boolean mixed;
    /** Whether labels end with a full stop. */
    private final boolean stopped;
    private final LabelReader reader;
    private final CueTable cues;
    private final Examination examination;
    private final Set<String> speakers = new HashSet<>();

    private Transcript(String text, List<Passage> passages, Map<Integer, Label> labels, Roster roster, CueTable cues) {
        this.cues = cues;
        this.text = text;
        this.passages = passages;
        this.labels = labels;
        this.mixed = labels.values().stream().anyMatch(label -> !label.capitals());
        this.stopped = labels.values().stream().anyMatch(label -> text.charAt(label.span().end() - 1) == '.');
        int first = labels.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
        this.reader = new LabelReader(text, roster, new Span(0, passages.get(first).span().start()), labels.values());
        this.examination = new Examination(text, passages, labels, reader);
    }

    /** The labels of a document, by passage; empty where it is not made of turns. */
    static Map<Integer, Label> labels(String text, List<Passage> passages) {
        Map<Integer, Label> capitals = new HashMap<>();
        Map<Integer, Label> mixed = new HashMap<>();
        Map<String, Integer> often = new HashMap<>();
        int quotable = 0;
        for (int i = 0; i < passages.size(); i++) {
            int number = i;
            if (passages.get(i).kind() != Passage.Kind.BOILERPLATE) {
                quotable++;
                Label.at(text, passages.get(i).span()).ifPresent(label -> {
                    (label.capitals() ? capitals : mixed).put(number, label);
                    often.merge(label.core(), 1, Integer::sum);
                });
            }
        }
        boolean asked = capitals.values().stream().anyMatch(Label::asks);
        capitals.values().removeIf(label -> label.answers() && !asked); // "A. Introduction" numbers a part
        Set<String> repeated = often.keySet().stream().filter(core -> often.getOrDefault(core, 0) > 1)
                .collect(Collectors.toSet());
        capitals.values().removeIf(label -> !repeated.contains(label.core()) && headline(label));
        boolean interview = capitals.values().stream().allMatch(label -> label.asks() || label.answers());
        if (capitals.size() >= (interview ? FEWEST_OF_AN_INTERVIEW : 2)) {
            mixed.values().removeIf(label -> !repeated.contains(label.core()) || !named(label));
            capitals.putAll(mixed); // "AFP: ... Ann Roe: ...", "Ann Roe: ... AR: ..."
            return capitals;
        }
        mixed.values().removeIf(label -> !repeated.contains(label.core()) && !plausible(label)
                && !repeatedInPart(label, often.keySet()) && !namedElsewhere(text, label));
        boolean again = mixed.values().stream().anyMatch(label -> often.getOrDefault(label.core(), 0) > 1);
        return mixed.size() >= 2 && (again || 2 * mixed.size() >= quotable)
                ? mixed
                : NameLines.of(text, passages);
    }

    /** "Ann Roe" and "Ms Roe", and not "Secondly". */
    private static boolean named(Label label) {
        return label.core().contains(" ") || plausible(label);
    }

    /** "MAYOR RIPS COUNCIL OVER LOCK: 'SHAME'": too long for a name, and nothing in it is one. */
    private static boolean headline(Label label) {
        return label.core().split(" ").length > LONGEST_NAME && !plausible(label);
    }

    /** "Ada:" and "Brill:" where another label says "Ada Brill:". */
    private static boolean repeatedInPart(Label label, Set<String> cores) {
        return cores.stream().anyMatch(core -> core.startsWith(label.core() + " ") || core.endsWith(" " + label.core())
                || label.core().startsWith(core + " "));
    }

    /** "Ada Brill:" where somebody else speaks of Ada Brill. */
    private static boolean namedElsewhere(String text, Label label) {
        int first = text.indexOf(label.core());
        boolean whole = label.core().contains(" ");
        return whole && (first < label.span().start() || text.indexOf(label.core(), label.span().end()) >= 0);
    }

    /** A label that stands only once must look like somebody: a title or a role, or a given name. */
    private static boolean plausible(Label label) {
        if (!label.bracket().isEmpty()) {
            return true; // "Ada Brill (Wick) (Lab):"
        }
        String[] words = label.core().split(" ");
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (English.role(lower) || English.genderOf(lower) != Gender.UNKNOWN || lower.startsWith("dr")) {
                return true;
            }
        }
        return words.length > 1 && English.givenName(words[0]);
    }

    static List<Statement> statements(String text, List<Passage> passages, Map<Integer, Label> labels, Roster roster,
            CueTable cues) {
        return new Transcript(text, passages, labels, roster, cues).statements();
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        Credit credit = null;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Label label = labels.get(i);
            if (label != null) {
                credit = credit(i, label, passage);
            } else if (nobodys(passage)) {
                credit = null;
            }
            if (credit != null && (passage.quotable() || label != null)) {
                spoken(passage, label, credit, statements);
            }
        }
        return statements;
    }

    private boolean nobodys(Passage passage) {
        String words = passage.span().in(text);
        return Stream.of(END, PROCEDURE, INSERTED, EDITED).anyMatch(pattern -> pattern.matcher(words).matches())
                || Examination.announced(words)
                || aboutThePeople(passage) || unreadLabel(passage);
    }

    private static final Pattern SHOUTED = Pattern
            .compile("\\p{Lu}[\\p{Lu}.,’'#()&/-]++(?: [\\p{Lu}\\d.,’'#()&/-]++){0,8}+:\\s(?s:.*)");

    /** "u/saltyjoe:", "@roe_1:" */
    private static final Pattern HANDLE = Pattern
            .compile("(?=[^:\\s]*[/@_])(?!https?:)[\\p{L}@][^:\\s]{1,40}+:\\s(?s:.*)");

    /** "VOICE. Guilty.": where labels end with a stop. */
    private static final Pattern STOPPED = Pattern.compile("\\p{Lu}{4,}+(?: \\p{Lu}{2,}+){0,3}+\\.\\s(?s:.*)");

    /** "Wim:", where labels are not in capitals, or a label that could not be read: another speaker, so the turn before ends. */
    private boolean unreadLabel(Passage passage) {
        return SHOUTED.matcher(passage.span().in(text)).matches() || HANDLE.matcher(passage.span().in(text)).matches()
                || stopped && STOPPED.matcher(passage.span().in(text)).matches()
                || mixed && Label.at(text, passage.span()).filter(label -> !headline(label)).isPresent();
    }

    /** "Delphine Orsay-Kent is a contributing editor": a note about one of the speakers. */
    private boolean aboutThePeople(Passage passage) {
        List<Token> tokens = Tokenizer.tokens(text,
                passage.sentences().isEmpty() ? passage.span() : passage.sentences().getFirst(), List.of());
        return new NounPhrases(tokens).startingAt(0, cues)
                .filter(phrase -> phrase.name().size() > 1 && phrase.to() + 2 < tokens.size()
                        && tokens.get(phrase.to() + 1).in(Set.of("is", "was"))
                        && tokens.get(phrase.to() + 2).in(Set.of("a", "an", "the"))
                        && speakers.contains(String.join(" ", phrase.name())))
                .isPresent();
    }

    private @Nullable Credit credit(int number, Label label, Passage passage) {
        Optional<Figure> who = interview(label).or(() -> examination.who(number, label)).or(() -> reader.who(label))
                .or(() -> introduced(label, passage));
        who.ifPresent(figure -> speakers.add(figure.toString()));
        return who.map(figure -> new Credit(List.of(figure), label.span(), null)).orElse(null);
    }

    private Optional<Figure> introduced(Label label, Passage passage) {
        if (!label.asks()) {
            return Optional.empty();
        }
        var matcher = INTRODUCTION
                .matcher(new Span(label.span().end(), passage.span().end()).in(text).strip().replaceAll("\\s+", " "));
        return matcher.matches() ? Optional.of(reader.named(List.of(matcher.group(1).split(" ")))) : Optional.empty();
    }

    private Optional<Figure> interview(Label label) {
        boolean interview = labels.values().stream().allMatch(one -> one.asks() || one.answers());
        return interview ? new Interview(text, passages, labels, reader, cues).who(label) : Optional.empty();
    }

    /**
     * The sentences of a passage from its first spoken one to its last, without its label. "(Applause.)" after them is the
     * audience's; "(Inaudible.)" is the speaker's, and without it the words would seem to be all that was said.
     */
    private void spoken(Passage passage, @Nullable Label label, Credit credit, List<Statement> statements) {
        List<Span> turn = passage.sentences().stream().map(sentence -> words(sentence, label))
                .flatMap(Optional::stream).toList();
        if (!turn.stream().allMatch(this::aside)) {
            turn.stream().filter(words -> !aside(words) || OWN_ACT.matcher(words.in(text)).find())
                    .reduce(Span::to).ifPresent(span -> statements.add(new Statement(span, credit.as(Speech.DIRECT))));
        }
    }

    private Optional<Span> words(Span sentence, @Nullable Label label) {
        int start = sentence.start();
        if (label != null && start < label.span().end()) {
            start = label.span().end();
        }
        while (start < sentence.end() && (Character.isWhitespace(text.charAt(start))
                || Character.isSpaceChar(text.charAt(start)) || text.charAt(start) == ':')) {
            start++;
        }
        return start >= sentence.end() ? Optional.empty() : Optional.of(new Span(start, sentence.end()));
    }

    private static final Set<Character> OPEN = Set.of('(', '[');

    /** What transcripts note of the speaker, not of the room. */
    private static final Pattern OWN_ACT = Pattern.compile("^[(\\[](?i:laughs|laughing|chuckles|coughs|sighs|sings"
            + "|singing|speaks|speaking|inaudible|unintelligible|indistinct)\\b");

    /** "[01:24] [Music]" */
    private static final Pattern ASIDES = Pattern.compile("(?:\\[[^\\[\\]]{1,60}+\\]\\s*+){2,}+");

    private boolean aside(Span words) {
        String sentence = words.in(text);
        return ASIDES.matcher(sentence).matches() || OPEN.contains(sentence.charAt(0))
                && (sentence.endsWith(")") || sentence.endsWith("]") || sentence.endsWith(").")
                        || sentence.endsWith("."))
                && sentence.indexOf(sentence.charAt(0) == '(' ? ')' : ']') >= sentence.length() - 2;
    }
}
