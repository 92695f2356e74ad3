package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Speaker;

/**
 * Finds whom a phrase of a question names: by full name, last name, role, alias, or by a name typed nearly right.
 *
 * <p>A phrase that names somebody whom no document credits with words is never passed over: it becomes an {@link Asked}
 * without speakers. A phrase that fits several people becomes one {@link Asked} with the speakers of all.
 */
final class SpeakerFinder {

    private static final Set<String> BETWEEN = Set.of("and", "or", "vs", "versus", "v");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that", "these", "those", "his", "her",
            "their",
            "its", "our", "my", "your", "some", "any", "all", "other", "no");
    /** "did X really say". */
    private static final Set<String> ADVERBS = Set.of("really", "actually", "ever", "also", "exactly", "just", "then",
            "already",
            "recently", "publicly", "yet", "still");
    private static final Set<String> OF = Set.of("of", "for", "and", "to", "on");
    /** Small words inside names. */
    private static final Set<String> PARTICLES = Set.of("de", "la", "van", "von", "der", "den", "bin", "al", "el", "da",
            "di", "du");
    /** Words for whoever was there or wrote: nobody in particular. */
    private static final Set<String> NOBODY = Set.of("people", "everyone", "everybody", "anyone", "anybody", "someone",
            "somebody",
            "they", "we", "you", "i", "it", "he", "she", "one", "experts", "critics", "officials", "sources",
            "documents");

    /** More words than any name with its titles and offices has. */
    private static final int LONGEST = 9;

    private final People people;
    private final Offices offices;
    private final Usage usage;
    private final QuestionWords known;

    SpeakerFinder(People people, Usage usage, QuestionWords known) {
        this.known = known;
        this.people = people;
        this.offices = new Offices(people);
        this.usage = usage;
    }

    /** The name of the one person whose office a question mentions, or nothing. */
    String inOffice(List<Word> words) {
        return offices.mentioned(words);
    }

    /** Whom the subject of a verb of saying names; empty when it is no person. */
    List<Asked> subject(List<Word> phrase) {
        List<Word> name = phrase.stream().filter(word -> !ADVERBS.contains(word.folded())).toList();
        List<Asked> known = known(name);
        if (!known.isEmpty()) {
            return known;
        }
        List<List<Word>> parts = parts(name);
        List<Asked> found = new ArrayList<>();
        for (List<Word> part : parts) {
            List<Asked> one = known(part);
            found.addAll(one.isEmpty() ? stranger(part) : one);
        }
        return found;
    }

    /** Whom a phrase names, of those the documents have; empty when it names nobody or somebody else. */
    List<Asked> known(List<Word> phrase) {
        List<Asked> together = offices.pair(phrase).stream().map(Somebody::asked).toList();
        List<Somebody> one = together.isEmpty() ? one(phrase) : List.of();
        if (!one.isEmpty()) {
            return List.of(asked(one));
        }
        List<List<Word>> parts = parts(phrase);
        List<List<Somebody>> each = parts.stream().map(this::one).toList();
        if (parts.size() > 1 && each.stream().noneMatch(List::isEmpty)) {
            return each.stream().map(this::asked).distinct().toList();
        }
        return together;
    }

    /** "her Quennari counterpart": who holds the same office elsewhere; empty where the words name no counterpart. */
    List<Asked> counterpart(List<Asked> of, List<Word> words) {
        boolean wanted = words.stream().anyMatch(word -> word.is("counterpart") || word.is("counterparts"));
        Set<Speaker> speakers = of.stream().flatMap(one -> one.speakers().stream()).collect(Collectors.toSet());
        return wanted
                ? offices.counterparts(people.behind(speakers), words).stream().map(Somebody::asked).toList()
                : List.of();
    }

    /** Which of several people a country tells: "the British one". */
    List<Asked> ofCountry(List<Asked> several, List<Word> words) {
        Set<String> countries = Countries.in(words.stream().map(Word::folded).toList());
        Set<Speaker> speakers = several.stream().flatMap(one -> one.speakers().stream()).collect(Collectors.toSet());
        return people.behind(speakers).stream()
                .filter(one -> people.home(one).stream().anyMatch(countries::contains))
                .map(Somebody::asked)
                .toList();
    }

    /** The folded words of a name: "the Boss" and "Boss" are one. */
    static List<String> withoutArticle(String name) {
        return Words.folded(name).stream().dropWhile("the"::equals).toList();
    }

    private Asked asked(List<Somebody> candidates) {
        if (candidates.size() == 1) {
            return candidates.getFirst().asked();
        }
        String names = candidates.stream().map(Somebody::name).sorted().collect(Collectors.joining(" or "));
        Set<Speaker> speakers = candidates.stream().flatMap(one -> one.speakers().stream()).collect(Collectors.toSet());
        return new Asked(names, speakers);
    }

    private static List<List<Word>> parts(List<Word> phrase) {
        List<List<Word>> parts = new ArrayList<>();
        List<Word> part = new ArrayList<>();
        for (Word word : phrase) {
            if (BETWEEN.contains(word.folded())) {
                parts.add(List.copyOf(part));
                part.clear();
            } else if (!part.isEmpty() || !word.is("both")) {
                part.add(word);
            }
        }
        parts.add(List.copyOf(part));
        return parts.stream().filter(words -> !words.isEmpty()).toList();
    }

    /** The people one name or role fits: one, or several when it does not tell. */
    private List<Somebody> one(List<Word> phrase) {
        List<String> words = phrase.stream().map(Word::folded).dropWhile("the"::equals).toList();
        if (words.isEmpty() || words.size() > LONGEST || words.contains("both")
                || phrase.stream().allMatch(known::empty)) {
            return List.of();
        }
        List<Somebody> aliased = people.aliased(words);
        if (!aliased.isEmpty()) {
            return aliased;
        }
        NameMatch name = new NameMatch(words);
        List<Somebody> named = name.among(people.named(name.last()));
        if (!named.isEmpty()) {
            return named;
        }
        boolean somebodys = words.stream().anyMatch(word -> ARTICLES.contains(word) && !word.equals("the"));
        List<Somebody> inOffice = somebodys ? List.of() : offices.holders(phrase);
        return inOffice.isEmpty() ? misspelt(phrase, words) : inOffice;
    }

    private List<Somebody> misspelt(List<Word> phrase, List<String> words) {
        String last = words.getLast();
        if (last.length() < 5 || !usage.absent(phrase.getLast())) {
            return List.of();
        }
        List<Somebody> near = people.all().stream()
                .filter(one -> one.parts().last().size() == 1 && Spelling.near(last, one.parts().last().getFirst()))
                .filter(one -> new NameMatch(words).firstNamesFit(one))
                .sorted(Comparator.comparingInt(one -> apart(last, one)))
                .toList();
        boolean clear = near.size() == 1 || (near.size() > 1 && apart(last, near.get(0)) < apart(last, near.get(1)));
        return clear ? List.of(near.getFirst()) : List.of();
    }

    private static int apart(String typed, Somebody one) {
        return Spelling.slips(typed, one.parts().last().getFirst());
    }

    private List<Asked> stranger(List<Word> phrase) {
        List<Word> bare = phrase.stream().dropWhile(word -> word.is("the")).toList();
        if (bare.isEmpty() || bare.size() > 6 || bare.stream().anyMatch(word -> !word.is("the") && nameless(word))) {
            return List.of();
        }
        boolean article = bare.size() < phrase.size();
        if (Offices.named(bare) || (!article && nameLike(bare))) {
            return List.of(new Asked((article ? "the " : "") + Words.text(bare), Set.of()));
        }
        return List.of();
    }

    private boolean nameless(Word word) {
        return ARTICLES.contains(word.folded()) || (known.empty(word) && !OF.contains(word.folded()))
                || NOBODY.contains(word.folded())
                || Character.isDigit(word.folded().charAt(0));
    }

    private boolean nameLike(List<Word> phrase) {
        List<Word> telling = phrase.stream()
                .filter(word -> !PARTICLES.contains(word.folded()) && !FullName.isTitle(word.folded()))
                .toList();
        if (telling.isEmpty() || telling.size() > 4) {
            return false;
        }
        return telling.stream().allMatch(Word::capital)
                || (telling.size() <= 2 && usage.foreign(telling.stream()));
    }
}
