package onrecord.attribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;

/** A document whose title says that it is one person's words: "Statement by Foreign Minister Ann Roe on the Attack". */
final class NamedSpeech {

    private static final Pattern TITLE = Pattern
            .compile("(?i)(?:(?:press|opening|written|oral|full|video|keynote|closing|"
                    + "prepared|public|ministerial|national|new year'?s?) )*+(?:statement|remarks|speech|address|message|testimony|lecture|tribute|eulogy)"
                    + "(?: as prepared for delivery)?,? (?:by|from|of|delivered by) (?:the )?+(.+)", Pattern.DOTALL);
    private static final Pattern NAME_ENDS = Pattern
            .compile(
                    "(?i)\\s+(?:on|at|to|in|regarding|concerning|before|during|following|ahead|upon|about|after|with)\\b"
                            + "|[,;:|–—\\n(]| - ");
    private static final Pattern ENDS = Pattern.compile("(?i)(?:end|ends|###|# # #|\\* \\* \\*|notes? to editors?|"
            + "background|about |contacts?\\b|media |for (?:more|further) information|-?30-?).*", Pattern.DOTALL);
    /** A title, its day and its place stand in the first passages. */
    private static final int HEAD = 3;
    /** "Washington, D.C." has fewer words in small letters than any sentence. */
    private static final int FEWEST_SMALL_WORDS = 3;

    /** One paragraph in so many says "I" or "we": a report has none outside quotation marks. */
    private static final int OWN = 4;

    private final String text;
    private final List<Passage> passages;
    private final Roster roster;
    private final LabelReader reader;

    NamedSpeech(String text, List<Passage> passages, Roster roster, LabelReader reader) {
        this.text = text;
        this.passages = passages;
        this.roster = roster;
        this.reader = reader;
    }

    /** Takes in the passages of the speech, where the text speaks as "I" or "we" and never of its speaker. */
    void read(Map<Integer, Credit> credits) {
        for (int i = 0; i < Math.min(HEAD, passages.size()); i++) {
            Optional<Credit> credit = speaker(passages.get(i));
            if (credit.isPresent()) {
                speech(i + 1, credit.get(), credits);
                return;
            }
        }
    }

    private Optional<Credit> speaker(Passage passage) {
        String words = passage.span().in(text);
        Matcher title = TITLE.matcher(words);
        if (!title.matches() || words.endsWith(".")) {
            return Optional.empty();
        }
        String name = NAME_ENDS.split(title.group(1), 2)[0].strip();
        int start = passage.span().start() + title.start(1);
        Span span = new Span(start, start + name.length());
        boolean body = Arrays.stream(name.toLowerCase(Locale.ROOT).split(" ")).anyMatch(English::organisation);
        if (body || name.contains(" and ") || name.contains("&")) {
            return Optional.empty(); // theirs together, or one's and then the other's
        }
        return known(name).or(() -> Label.of(name, span).filter(label -> !label.nameless()).flatMap(reader::who))
                .map(figure -> new Credit(List.of(figure), span, null));
    }

    /** Whoever of the text stands in the title under the whole name. */
    private Optional<Figure> known(String name) {
        String title = " " + name.toLowerCase(Locale.ROOT);
        return roster.figures().stream()
                .filter(figure -> title.endsWith(" " + figure.toString().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(figure -> figure.name().size()));
    }

    private void speech(int first, Credit credit, Map<Integer, Credit> credits) {
        int end = first;
        while (end < passages.size() && !ENDS.matcher(passages.get(end).span().in(text)).matches()) {
            end++;
        }
        int start = first;
        while (start < end && !sentence(passages.get(start))) {
            start++;
        }
        if (start == end || ownWords(start, end, credit.who().getFirst())) {
            for (int i = start; i < end; i++) {
                if (passages.get(i).quotable()) {
                    credits.put(i, credit);
                }
            }
        }
    }

    private boolean sentence(Passage passage) {
        return passage.quotable() && Tokenizer.tokens(text, passage.span(), List.of()).stream()
                .filter(token -> token.isWord() && !token.capitalised()).count() >= FEWEST_SMALL_WORDS;
    }

    /** Whether enough paragraphs say "I" or "we", and none speaks of the speaker. */
    private boolean ownWords(int start, int end, Figure who) {
        List<Passage> body = passages.subList(start, end).stream().filter(Passage::quotable).toList();
        Span whole = body.getFirst().span().to(body.getLast().span());
        boolean spokenOf = who.mentions().stream().anyMatch(whole::contains)
                || roster.called(List.of(who.name().getLast())).stream()
                        .anyMatch(other -> other.mentions().stream().anyMatch(whole::contains));
        long own = body.stream().filter(passage -> Voices.firstPerson(text, passage)).count();
        return !spokenOf && OWN * own >= body.size();
    }
}
