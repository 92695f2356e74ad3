package onrecord.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Attribution;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;

/** Says in a sentence or two whose words a quotation is, beside whose it is said to be. */
final class Whose {

    private Whose() {
    }

    static Set<Speaker> speakers(List<Asked> asked) {
        return asked.stream().flatMap(one -> one.speakers().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether all who are named say it; where nobody is, whoever does. */
    static boolean fits(Standing standing, List<Asked> asked) {
        return asked.stream().allMatch(one -> standing.saidBy(one.speakers()));
    }

    /** Says of a name that fits several people whom it fits; nothing where {@code why} has told already. */
    static String severalFit(List<Asked> asked, String why) {
        return asked.stream().filter(Whose::several).map(Asked::name).filter(name -> !why.contains(name))
                .map(name -> " The name fits more than one person: " + name + ".").collect(Collectors.joining());
    }

    private static boolean several(Asked one) {
        List<FullName> names = one.speakers().stream().map(speaker -> FullName.of(speaker.name())).toList();
        return names.stream().anyMatch(name -> !names.stream().allMatch(name::compatible));
    }

    static String exact(List<Standing> theirs, List<Standing> all, List<Asked> asked) {
        Standing first = theirs.getFirst();
        String who = first.names();
        String said = who.isEmpty()
                ? "Somebody said exactly this; the document does not tell who."
                : who + " said exactly this" + (partOfSentence(first) ? ", as part of a longer sentence." : ".");
        List<String> others = all.stream().map(Standing::names).filter(name -> !name.isEmpty() && !name.equals(who))
                .distinct().toList();
        String also = asked.isEmpty() ? "" : alsoOf(theirs, all);
        return said + (asked.isEmpty() && !others.isEmpty() ? " So did " + joined(others) + "." : also);
    }

    private static String alsoOf(List<Standing> theirs, List<Standing> all) {
        List<String> others = all.stream().filter(standing -> !theirs.contains(standing)).map(Standing::names)
                .distinct()
                .toList();
        return others.isEmpty() ? "" : " The same words are also credited to " + joined(others) + ".";
    }

    static String others(List<Standing> others, List<Asked> asked) {
        List<String> names = others.stream().map(Standing::names).distinct().toList();
        return "These are words of " + joined(names) + ", not of " + named(asked) + "." + unheard(asked);
    }

    static String nobodys(Standing standing) {
        if (standing.in().own()) {
            return standing.credit() == null
                    ? "These words are quoted, but the document does not tell who said them."
                    : standing.names() + " only quotes these words.";
        }
        if (Comparing.aside(standing)) {
            return "These words stand in a heading or beside the text: they are the document’s, nobody’s quotation.";
        }
        Attribution credit = Candidate.credit(standing.reading(), standing.span());
        if (credit != null && credit.speech() != Speech.DIRECT) {
            String names = credit.speakers().stream().map(Speaker::name).collect(Collectors.joining(" and "));
            return credit.speech() == Speech.ANNOUNCED
                    ? "The document announces this of " + names + " in its own words: no quotation."
                    : "The document reports this of " + names + " in its own words: no quotation.";
        }
        return "These words are the document’s, or partly the document’s: no quotation.";
    }

    static String altered(Comparing.Near near, List<Asked> asked) {
        Standing standing = near.standing();
        String who = credited(standing);
        String parts = near.rest().map(rest -> {
            String other = credited(rest);
            return " The rest stands elsewhere" + (other.isEmpty() || other.equals(who)
                    ? "."
                    : ", as words of " + other
                            + ".");
        }).orElse("");
        boolean others = !asked.isEmpty() && !who.isEmpty() && !said(standing, asked);
        if (others) {
            return "Nearly these words are on record, as words of " + who + ", not of " + named(asked) + "." + parts
                    + unheard(asked);
        }
        return (who.isEmpty() ? "Nearly these words are on record." : who + " said nearly this, not exactly this.")
                + parts;
    }

    private static boolean said(Standing standing, List<Asked> asked) {
        Attribution credit = standing.in().own()
                ? standing.credit()
                : Candidate.credit(standing.reading(), standing.span());
        return credit != null
                && asked.stream().anyMatch(one -> credit.speakers().stream().anyMatch(one.speakers()::contains));
    }

    private static String credited(Standing standing) {
        Attribution credit = standing.in().own()
                ? standing.credit()
                : Candidate.credit(standing.reading(), standing.span());
        return credit == null
                ? ""
                : credit.speakers().stream().map(Speaker::name).collect(Collectors.joining(" and "));
    }

    static String absent(List<Asked> asked) {
        return "Nothing like these words stands in the documents." + unheard(asked);
    }

    private static String unheard(List<Asked> asked) {
        List<String> silent = asked.stream().filter(one -> one.speakers().isEmpty()).map(Asked::name).toList();
        return silent.isEmpty() ? "" : " No statement by " + String.join(" or ", silent) + " is on record.";
    }

    private static String named(List<Asked> asked) {
        return asked.stream().map(Asked::name).collect(Collectors.joining(" and "));
    }

    /** "A", "A and B", "A, B and C". */
    private static String joined(List<String> names) {
        return String.join(", ", names).replaceFirst(", ([^,]*)$", " and $1");
    }

    private static boolean partOfSentence(Standing standing) {
        Span words = standing.span();
        String text = standing.reading().document().text();
        return standing.reading().passages().stream().filter(passage -> passage.span().overlaps(words))
                .flatMap(passage -> sentences(passage))
                .anyMatch(sentence -> sentence.contains(words.start()) && letters(text, sentence.start(), words.start())
                        || sentence.contains(words.end() - 1) && letters(text, words.end(), sentence.end()));
    }

    private static Stream<Span> sentences(Passage passage) {
        return passage.sentences().stream();
    }

    private static boolean letters(String text, int from, int to) {
        return from < to && text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    }
}
