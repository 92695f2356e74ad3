package onrecord.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Span;

/** Measures a sentence by each {@link Trait}, in the light of a question. */
final class Traits {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "this", "that", "these", "those",
            "his", "her", "their", "its", "such");

    private static final Set<String> TIMES = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "spring", "summer", "autumn", "winter", "today", "tomorrow", "yesterday", "noon", "midnight",
            "morning", "afternoon", "evening", "century", "decade", "january", "february", "march", "april", "may",
            "june", "july", "august", "september", "october", "november", "december");

    private static final Set<String> NUMBERS = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
            "thousand", "million", "billion", "trillion", "dozen", "half", "quarter", "third", "twice", "double",
            "hundreds", "thousands", "millions", "billions");

    /** Fewer words say nothing. */
    private static final int SHORTEST = 6;

    /** Two words of a question stand together if no more than two others part them. */
    private static final int TOGETHER = 3;

    /** Words with this many first letters in common, and most of their letters, are of one family. */
    private static final int FAMILY = 5;
    private static final double MOST_LETTERS = 0.6;

    private final Clues clues;
    private final Candidate candidate;
    private final Glance glance;
    private final int[] terms;

    Traits(Clues clues, Candidate candidate) {
        this.clues = clues;
        this.candidate = candidate;
        this.glance = Glance.at(candidate.text());
        this.terms = glance.folded().stream().mapToInt(word -> clues.term(word, candidate.inSentence())).toArray();
    }

    /** Mostly from 0 to 1. */
    double of(Trait trait) {
        Kind kind = clues.kind();
        return switch (trait) {
            case SCORE -> clues.hits().highest() <= 0 ? 0 : candidate.score() / clues.hits().highest();
            case NAMES_AROUND -> names(candidate.inContext());
            case NAMES_WITHIN -> names(candidate.inSentence());
            case COVERED -> clues.shares().of(candidate.inContext());
            case HEADED -> headed();
            case RELATED -> related();
            case TOGETHER -> together();
            case NUMBER_OF_IT -> one(kind == Kind.HOW_MANY && holds(this::countsIt));
            case SOME_TIME -> one(kind == Kind.WHEN && Evidence.fits(kind, candidate.text()));
            case TIME -> one(kind == Kind.WHEN && holds(this::time));
            case FULL_NAME -> one(kind == Kind.WHO && holds(i -> name(i) && i + 1 < glance.size() && name(i + 1)));
            case ASKED_FOR -> one(clues.asksFor() >= 0 && (candidate.inSentence() >>> clues.asksFor() & 1) == 1);
            case GOES_ON -> one(glance.size() > 0 && PRONOUNS.contains(glance.folded().getFirst()));
            case SHORT -> one(glance.size() < SHORTEST);
        };
    }

    /** Whether a number stands in the sentence that the question does not hold. */
    boolean holdsNumber() {
        return holds(this::number);
    }

    private static double one(boolean so) {
        return so ? 1 : 0;
    }

    /** Of a question without names all are there. */
    private double names(long words) {
        double all = clues.shares().of(clues.names());
        return all <= 0 ? 1 : clues.shares().of(words & clues.names()) / all;
    }

    private double headed() {
        Span heading = candidate.in().heading();
        String text = candidate.reading().document().text();
        String above = candidate.reading().document().citation().title() + " "
                + (heading == null ? "" : heading.in(text));
        long there = 0;
        for (String word : Glance.at(above).folded()) {
            int term = clues.term(word, candidate.inContext());
            there |= term < 0 ? 0 : 1L << term;
        }
        return clues.shares().of(there);
    }

    private double related() {
        double share = 0;
        for (int i = 0; i < clues.terms().size(); i++) {
            String word = clues.terms().get(i);
            boolean missing = (candidate.inSentence() >>> i & 1) == 0 && word.length() >= FAMILY;
            if (missing && glance.folded().stream().anyMatch(other -> ofOneFamily(word, other))) {
                share += clues.shares().of(i);
            }
        }
        return share;
    }

    private static boolean ofOneFamily(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int least = Math.max(FAMILY, (int) (MOST_LETTERS * longer));
        return Math.min(one.length(), other.length()) >= least && one.regionMatches(0, other, 0, least);
    }

    private double together() {
        int[] asked = clues.sequence();
        double all = 0;
        double there = 0;
        Set<Long> pairs = pairs(terms, TOGETHER);
        for (long pair : pairs(asked, asked.length)) {
            double share = Math.min(clues.shares().of((int) (pair >>> Integer.SIZE)), clues.shares().of((int) pair));
            all += share;
            there += pairs.contains(pair) ? share : 0;
        }
        return all <= 0 ? 0 : there / all;
    }

    /** Terms that follow one another, each with the next. */
    private static Set<Long> pairs(int[] sequence, int furthest) {
        Set<Long> pairs = new HashSet<>();
        int last = -1;
        for (int i = 0; i < sequence.length; i++) {
            if (sequence[i] >= 0) {
                if (last >= 0 && i - last <= furthest && sequence[last] != sequence[i]) {
                    pairs.add((long) sequence[last] << Integer.SIZE | sequence[i]);
                }
                last = i;
            }
        }
        return pairs;
    }

    private boolean holds(Place place) {
        for (int i = 0; i < glance.size(); i++) {
            if (place.is(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean fresh(int word) {
        return terms[word] < 0 && !clues.says(glance.folded().get(word));
    }

    private boolean number(int word) {
        String folded = glance.folded().get(word);
        return fresh(word) && (NUMBERS.contains(folded) || folded.chars().anyMatch(Character::isDigit));
    }

    private boolean countsIt(int word) {
        int asked = clues.asksFor();
        List<Integer> near = List.of(1, 2, 3);
        return asked >= 0 && number(word)
                && near.stream().anyMatch(step -> word + step < terms.length && terms[word + step] == asked);
    }

    private boolean time(int word) {
        String folded = glance.folded().get(word);
        boolean year = folded.length() == 4 && folded.chars().allMatch(Character::isDigit)
                && (folded.startsWith("1") || folded.startsWith("20"));
        // "may" and "march" are months only with a capital.
        return fresh(word) && (year || (TIMES.contains(folded) && (glance.capital(word) || folded.length() > 5)));
    }

    private boolean name(int word) {
        return word > 0 && fresh(word) && glance.capital(word) && glance.folded().get(word).length() > 1;
    }

    /** Whether something stands at a word of the sentence, counted from 0. */
    private interface Place {

        boolean is(int word);
    }
}
