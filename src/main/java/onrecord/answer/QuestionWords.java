package onrecord.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which a question shows what it asks for. All folded. */
final class QuestionWords {

    /** Words that carry no subject: articles, pronouns, auxiliaries, prepositions, politeness. */
    private static final Set<String> EMPTY = Set
            .of(("a an the this that these those there here of to in on at by for from with about into over after"
                    + " before between against during under toward towards among amid upon within through as than then so if or and but not no nor vs versus via per"
                    + " i me my we our you your he him his she her it its they them their hers theirs who whom whose what which"
                    + " when where why how whats wat wht wot whos is are was were be been being am do does did done has have had having"
                    + " will would shall should can could may might must"
                    + " please tell exactly any anything something everything anyone anybody someone somebody everyone everybody some other also too very just ever all both every each else whether"
                    + " many much away up out off down back"
                    + " regarding concerning re according hey hi hello thanks know want show give find abuot abt")
                    .split(" "));

    private static final Set<String> AUXILIARIES = Set.of("do", "does", "did", "has", "have", "had", "will", "would",
            "can", "could",
            "should", "may", "might", "is", "are", "was", "were", "didnt", "doesnt", "hasnt");

    private static final Set<String> OF_BEING = Set.of("is", "are", "was", "were");

    private static final Set<String> INTERROGATIVES = Set.of("who", "whom", "whose", "what", "whats", "wat", "wht",
            "wot", "which",
            "when", "where",
            "why", "how");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "him", "her", "them", "both");

    private static final Set<String> OWNING = Set.of("his", "her", "their");

    /** Between a person and a subject. */
    private static final Set<String> ABOUT = Set.of("on", "about", "regarding", "re", "concerning", "abuot", "abt");

    private static final Set<String> INTRODUCING = Set.of("a", "an", "the", "about", "on", "of", "in", "for", "with",
            "by",
            "from", "its", "his", "her", "their");

    /** After somebody's name: their words or mind. */
    private static final Set<String> OPINIONS = Set.of("view", "views", "position", "positions", "stance", "opinion",
            "opinions", "remark",
            "remarks", "comment", "comments", "statement", "statements", "quote", "quotes", "quotation", "quotations",
            "words", "speech", "response", "reaction", "reply", "answer", "attitude", "thoughts", "message", "take");

    /**
     * After the name of somebody whom documents credit with words: what they may be asked to have said. Places and firms have
     * concerns and plans too, so these take nobody for a person.
     */
    private static final Set<String> MINDS = Set.of(("concern concerns recommendation recommendations worry worries"
            + " reason reasons reasoning suggestion suggestions proposal proposals plan plans advice explanation"
            + " explanations argument arguments belief beliefs feeling feelings idea ideas hope hopes fear fears"
            + " criticism complaint complaints warning warnings promise promises pledge pledges request demand demands"
            + " objection objections justification assessment conclusion conclusions perspective viewpoint"
            + " understanding thinking expectation expectations impression account claim claims").split(" "));

    private static final Set<String> AHEAD = Set.of("will", "ll", "going");

    /** The form of what is said, and the verbs that ask for it. */
    private static final Set<String> FORMS = Set.of("quote", "quotes", "quotation", "quotations", "statement",
            "statements", "comment", "comments", "remark", "remarks", "speech", "speeches", "words", "word", "exact",
            "direct", "verbatim", "literal", "literally", "actual", "own", "wording", "complete", "full", "list",
            "summarise", "summarize", "things", "thing", "need", "wondering", "looking");

    /** Verbs of saying and nothing else: somebody who is never credited with words has not done this. */
    private static final List<String> SAYING = List.of("say", "tell", "announce", "comment", "remark", "reply", "talk",
            "speak", "mention",
            "state", "warn", "promise", "declare", "stress", "insist", "urge", "pledge", "vow", "discuss", "quote");

    /** Verbs of saying that a sentence without an auxiliary has between a person and a subject: "what X said about". */
    private static final Set<String> PLAINLY_SAYING = Set.of("say", "tell", "announce", "warn", "promise", "think",
            "believe");

    /** Verbs of doing as well: the documents may tell it in their own words. */
    private static final Set<String> DOING = Set.of("add", "find", "want", "plan", "call", "mean", "consider",
            "introduce", "address", "recall",
            "reveal", "accuse", "blame", "reject", "expect", "propose", "claim", "answer", "ask",
            "raise", "note",
            "point", "observe", "conclude", "object", "intend", "thank", "praise", "condemn", "demand", "request",
            "defend", "welcome",
            "react", "respond", "confirm", "deny", "predict", "describe", "view", "regard", "refer", "differ", "hope",
            "define");

    /** Verbs of thinking and of saying something of a kind: words show it, but so may the document's own. */
    private static final List<String> MINDING = List.of("think", "believe", "feel", "expect", "hope", "want", "plan",
            "find", "view",
            "consider", "propose", "recommend", "support", "oppose", "agree", "disagree", "concern", "worry", "ask",
            "express", "raise",
            "refer", "predict", "regard", "accuse", "blame", "reject", "deny", "admit", "acknowledge", "welcome",
            "outline",
            "highlight", "demand", "argue", "suggest", "explain", "describe", "call", "elaborate", "emphasise",
            "emphasize", "criticise",
            "criticize", "praise", "condemn", "note", "reiterate", "underline", "differ", "point", "reveal", "confirm",
            "concede",
            "observe", "recall", "introduce", "respond", "react", "answer", "add", "claim", "address", "appreciate",
            "assess", "evaluate", "justify", "defend",
            "advise", "request",
            "conclude", "mean", "intend", "illustrate", "clarify", "object", "complain", "apologise", "thank");

    /** Verbs that say nothing about the subject: they are not looked for. */
    private static final Set<String> COLOURLESS = Set.of("say", "tell", "comment", "remark", "reply", "respond",
            "react", "talk", "speak",
            "mention", "state", "discuss", "think", "believe", "feel", "find", "refer", "view", "consider", "regard",
            "elaborate",
            "differ", "express", "describe", "explain", "quote", "mean", "call", "add", "ask");

    /** Further verbs that need no place in an answer: what is announced or stressed is seldom said to be. */
    private static final Set<String> BARE = Set.of("announce", "declare", "stress", "outline", "highlight",
            "underline", "emphasise", "emphasize", "reiterate", "add", "observe", "note", "reveal");

    /** Verbs that mean little without their noun: "give away vaccine", "make an offer". */
    private static final Set<String> LIGHT = Set.of("give", "gives", "giving", "gave", "given", "make", "makes",
            "making",
            "made", "take", "takes", "taking", "took", "taken", "get", "gets", "getting", "got", "go", "goes", "going",
            "went", "put", "putting", "let", "come", "coming", "came");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("said", "say"), Map.entry("saying", "say"), Map.entry("told", "tell"),
            Map.entry("thought", "think"),
            Map.entry("spoke", "speak"), Map.entry("spoken", "speak"), Map.entry("felt", "feel"),
            Map.entry("found", "find"),
            Map.entry("meant", "mean"), Map.entry("referred", "refer"), Map.entry("referring", "refer"),
            Map.entry("planned", "plan"), Map.entry("planning", "plan"), Map.entry("replied", "reply"),
            Map.entry("denied", "deny"),
            Map.entry("replies", "reply"), Map.entry("denies", "deny"), Map.entry("worried", "worry"),
            Map.entry("justified", "justify"), Map.entry("clarified", "clarify"), Map.entry("admitted", "admit"));

    private final Map<String, String> verbs = new HashMap<>(IRREGULAR);

    QuestionWords() {
        SAYING.forEach(this::addForms);
        MINDING.forEach(this::addForms);
    }

    private void addForms(String verb) {
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        List.of(verb, verb + "s", stem + "ed", stem + "ing").forEach(form -> verbs.putIfAbsent(form, verb));
    }

    /** The plain form of a verb of saying or thinking, or the empty word. */
    String verb(String folded) {
        return verbs.getOrDefault(folded, "");
    }

    boolean saying(String verb) {
        return SAYING.contains(verb);
    }

    boolean doing(String verb) {
        return DOING.contains(verb);
    }

    boolean plainlySaying(String verb) {
        return PLAINLY_SAYING.contains(verb);
    }

    /** Whether a verb says no more of the subject than that words were said: "what did X announce?" */
    boolean bare(Word word) {
        return bareVerb(word.folded()) || mind(word);
    }

    boolean bareVerb(String folded) {
        return BARE.contains(verb(folded)) || COLOURLESS.contains(verb(folded)) || saying(verb(folded));
    }

    /** Whether a verb alone shows nothing of the subject. */
    boolean light(Word word) {
        return LIGHT.contains(word.folded());
    }

    boolean colourless(Word word) {
        return COLOURLESS.contains(verb(word.folded()));
    }

    /** Whether a word only shows that somebody speaks: an answer need not hold it. */
    boolean ofSpeech(String folded) {
        return verbs.containsKey(folded);
    }

    boolean empty(Word word) {
        boolean named = word.text().equals("May") && word.start() > 0; // Theresa, or the month
        return !named && empty(word.text());
    }

    boolean empty(String word) {
        return EMPTY.contains(Words.fold(word)) && !word.equals("US");
    }

    boolean auxiliary(Word word) {
        return AUXILIARIES.contains(word.folded());
    }

    /** Whether a question asks for what is still to come: "what will X say?" */
    boolean ahead(String text) {
        return Words.folded(text).stream().anyMatch(AHEAD::contains);
    }

    /** Names what is said by its form and says nothing of its subject: "statements by", "a direct quote from". */
    boolean form(Word word) {
        return FORMS.contains(word.folded());
    }

    boolean ofBeing(Word word) {
        return OF_BEING.contains(word.folded());
    }

    boolean interrogative(Word word) {
        return INTERROGATIVES.contains(word.folded());
    }

    /** "His concern", "their position": what stands before a noun for somebody whom an earlier question names. */
    boolean owning(Word word) {
        return OWNING.contains(word.folded());
    }

    boolean pronoun(Word word) {
        return PRONOUNS.contains(word.folded());
    }

    /** Whether what stands after a word is a thing with that name rather than words said: "about “democracy”". */
    boolean introducing(Word word) {
        return INTRODUCING.contains(word.folded());
    }

    boolean about(Word word) {
        return ABOUT.contains(word.folded());
    }

    /** Whether a noun stands for thinking or saying, if a person has it: "concern", "recommendation". */
    boolean mind(Word word) {
        return MINDS.contains(word.folded());
    }

    boolean opinion(Word word) {
        return OPINIONS.contains(word.folded());
    }
}
