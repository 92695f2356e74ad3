package onrecord.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onrecord.corpus.Passage;

/**
 * Tells whether an office is but another word for who has just spoken: "Ann Roe denied it. “Never,” the minister said." It is
 * where she is the only person of the paragraph, and nobody else in the document can be that minister.
 */
final class OtherWords {

    /** A paper that speaks of an office in more paragraphs has named who holds it; the bound keeps it linear. */
    private static final int MOST = 50;

    private final String text;
    private final List<Passage> passages;
    private final List<List<Quote>> quotes;
    private final Roster roster;
    private final Antecedents antecedents;
    /** How often each passage speaks of an office outside quotation marks, by the office's last word. */
    private final Map<String, TreeMap<Integer, Integer>> spokenOf = new HashMap<>();

    OtherWords(String text, List<Passage> passages, List<List<Quote>> quotes, Roster roster, Antecedents antecedents) {
        this.text = text;
        this.passages = passages;
        this.quotes = quotes;
        this.roster = roster;
        this.antecedents = antecedents;
    }

    /** Whether a role in a frame means the one person who spoke last, of whom no role is known. */
    boolean another(Frame frame, NounPhrase role, Credit last) {
        Figure who = last.who().getFirst();
        boolean here = passages.get(frame.passage()).span().contains(last.cue())
                && antecedents.inPassage(frame).equals(List.of(who));
        boolean bare = role.definite() && role.owner() == null && !role.role().contains(" of ")
                && !role.role().contains(" for ") && role.gender().allows(who.gender());
        return here && bare && roster.figures().stream().noneMatch(other -> Roster.holds(other, role.role()))
                && !another(frame.passage(), role, who);
    }

    /** Whether the office was spoken of before: in this passage, or in one that does not name this person. */
    private boolean another(int passage, NounPhrase role, Figure who) {
        String office = role.role().substring(role.role().lastIndexOf(' ') + 1);
        if (spokenOf.isEmpty()) {
            read();
        }
        TreeMap<Integer, Integer> places = spokenOf.getOrDefault(office, new TreeMap<>());
        return places.getOrDefault(passage, 0) > 1 || places.headMap(passage).keySet().stream().limit(MOST)
                .anyMatch(place -> !antecedents.names(place, who));
    }

    private void read() {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.quotable()) {
                for (Token token : Tokenizer.tokens(text, passage.span(), quotes.get(i))) {
                    if (token.isWord() && English.role(token.lower())) {
                        spokenOf.computeIfAbsent(token.lower(), word -> new TreeMap<>()).merge(i, 1, Integer::sum);
                    }
                }
            }
        }
    }
}
