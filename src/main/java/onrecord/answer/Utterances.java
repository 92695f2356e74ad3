package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.answer.Utterance.Joint;
import onrecord.corpus.Attribution;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a passage and round it, taken apart by whose own words it is.
 *
 * <p>What somebody says goes on after "she said", and in the next paragraph. It does not go on after a sentence of the
 * document's, a word of somebody else's, or a cue that opens another statement ("She added:").
 */
final class Utterances {

    /** Beyond the length of a quotation, so that its own words may be fewer than those on record. */
    private static final int SPARE = 12;

    private final Reading reading;
    private final String text;
    private final List<Heard> words = new ArrayList<>();
    private final List<Joint> joints = new ArrayList<>();
    private final List<Span> sentences = new ArrayList<>();
    private final @Nullable Statement[] owners;

    private Utterances(Hearing hearing, List<Integer> passages) {
        this.reading = hearing.reading();
        this.text = reading.document().text();
        for (int number : passages) {
            Passage passage = reading.passages().get(number);
            List<Heard> heard = hearing.of(number);
            if (!words.isEmpty() && !heard.isEmpty()) {
                joints.add(Joint.TAGGED);
            }
            joints.addAll(Utterance.touching(heard.size()));
            words.addAll(heard);
            sentences.addAll(passage.sentences());
        }
        Span whole = reading.passages().get(passages.getFirst()).span()
                .to(reading.passages().get(passages.getLast()).span());
        this.owners = owners(reading.statementsIn(whole));
    }

    /**
     * First what each party says in its own words, then all of it as it stands.
     *
     * @param length how many words are compared with it
     */
    static List<Utterance> round(Hearing hearing, int passage, int length) {
        return new Utterances(hearing, near(hearing, passage, length + SPARE)).all();
    }

    /** As many passages on both sides as these words may need; a heading or a caption stands alone. */
    private static List<Integer> near(Hearing hearing, int passage, int length) {
        List<Passage> all = hearing.reading().passages();
        List<Integer> near = new ArrayList<>(List.of(passage));
        if (all.get(passage).quotable()) {
            int words = 0;
            for (int before = passage - 1; before >= 0 && words < length; before--) {
                if (all.get(before).quotable()) {
                    near.addFirst(before);
                    words += hearing.of(before).size();
                }
            }
            words = 0;
            for (int after = passage + 1; after < all.size() && words < length; after++) {
                if (all.get(after).quotable()) {
                    near.add(after);
                    words += hearing.of(after).size();
                }
            }
        }
        return near;
    }

    private List<Utterance> all() {
        Map<Object, List<Integer>> said = new LinkedHashMap<>();
        Map<Object, Statement> first = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Statement owner = owner(i);
            if (owner != null && own(owner)) {
                Object party = party(owner);
                said.computeIfAbsent(party, one -> new ArrayList<>()).add(i);
                first.putIfAbsent(party, owner);
            }
        }
        Stream<Utterance> own = said.entrySet().stream()
                .map(entry -> ofParty(entry.getValue(), credit(first, entry.getKey())));
        return Stream.concat(own, Stream.of(Utterance.of(reading, words, joints))).toList();
    }

    private static @Nullable Attribution credit(Map<Object, Statement> first, Object party) {
        Statement statement = first.get(party);
        return statement == null ? null : statement.credit();
    }

    /** Two whose names are not told may be two people. */
    private static Object party(Statement statement) {
        Attribution credit = statement.credit();
        return credit == null ? statement : Set.copyOf(credit.speakers());
    }

    private static boolean own(Statement statement) {
        return statement.credit() == null || statement.credit().speech() == Speech.DIRECT;
    }

    /** The innermost statement that each word is part of, somebody's own before reported ones. */
    private @Nullable Statement[] owners(List<Statement> statements) {
        @Nullable
        Statement[] owners = new Statement[words.size()];
        List<Statement> innermostFirst = statements.stream()
                .sorted(Comparator.comparing((Statement statement) -> !own(statement))
                        .thenComparingInt(statement -> statement.span().length()))
                .toList();
        for (int i = 0; i < owners.length && !innermostFirst.isEmpty(); i++) {
            int start = words.get(i).start();
            for (int s = 0; s < innermostFirst.size() && owners[i] == null; s++) {
                owners[i] = innermostFirst.get(s).span().contains(start) ? innermostFirst.get(s) : null;
            }
        }
        return owners;
    }

    private @Nullable Statement owner(int word) {
        return owners[word];
    }

    private Utterance ofParty(List<Integer> at, @Nullable Attribution credit) {
        List<Joint> between = new ArrayList<>();
        for (int i = 1; i < at.size(); i++) {
            between.add(joint(at.get(i - 1), at.get(i)));
        }
        return new Utterance(reading, at.stream().map(words::get).toList(), between, true, credit);
    }

    private Joint joint(int before, int after) {
        if (after == before + 1) {
            boolean same = Objects.equals(owner(before), owner(after));
            return same ? joints.get(before) : Joint.TAGGED;
        }
        boolean others = IntStream.range(before + 1, after).anyMatch(word -> owner(word) != null);
        int start = words.get(before).end();
        Span gap = new Span(start, words.get(after).start());
        return !others && tag(gap, before, after) ? Joint.TAGGED : Joint.APART;
    }

    /** Whether no more stands between two words than who says them. */
    private boolean tag(Span gap, int one, int next) {
        String between = gap.in(text);
        boolean cue = Stream.of(owner(one), owner(next))
                .anyMatch(owner -> owner != null && owner.credit() != null && owner.credit().cue().overlaps(gap));
        boolean paused = between.chars().takeWhile(c -> !Character.isLetterOrDigit(c))
                .anyMatch(c -> ",.!?;:–—-…".indexOf(c) >= 0);
        boolean opens = between.stripTrailing().replaceFirst("[\"'“„«‹‘‚]+$", "").stripTrailing().endsWith(":");
        return cue && paused && !opens && sentences.stream().noneMatch(gap::contains);
    }
}
