package onrecord.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.corpus.Attribution;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/** Answers when, where, why and how much that was which has just been quoted: from its own words and what stands round them. */
final class Circumstances {

    private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|from|near|outside|inside|to|off|through|across)"
            + " (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)\\p{Lu}");

    private static final Pattern REASON = Pattern.compile("(?i)\\b(?:because|since|so that|in order to|due to|owing to"
            + "|thanks to|the reason|that is why|therefore|as a result|on the grounds? that)\\b");

    private final Corpus corpus;

    Circumstances(Corpus corpus) {
        this.corpus = corpus;
    }

    /** @param before what came of the question to which this one points back */
    Answer answer(Question question, Answer before) {
        if (!(before instanceof Answer.Quoted quoted)) {
            return new Answer.NotFound(question, 0, "The question before this one had no answer to ask that of.",
                    List.of());
        }
        List<Quotation> found = question.kind() == Kind.WHEN
                ? dated(quoted.quotations())
                : quoted.quotations().stream().limit(1).flatMap(one -> around(question, one).stream()).toList();
        return found.isEmpty()
                ? new Answer.NotFound(question, 0, "The documents do not say it beside what was quoted before.",
                        quoted.quotations().subList(0, 1))
                : new Answer.Quoted(question, quoted.confidence(), found);
    }

    /** What was quoted first, and when its document was published. */
    private static List<Quotation> dated(List<Quotation> quotations) {
        Quotation first = quotations.getFirst();
        LocalDate date = first.excerpt().source().citation().date();
        if (date != null) {
            return List.of(first.with(new Remark.Published(date)));
        }
        return quotations.stream().filter(one -> Evidence.fits(Kind.WHEN, one.excerpt().text())).limit(1).toList();
    }

    /** The quotation itself where it tells, else the sentences of its paragraph that do. */
    private List<Quotation> around(Question question, Quotation quotation) {
        if (tells(question, quotation.excerpt().text())) {
            return List.of(quotation);
        }
        ExcerptBuilder excerpts = new ExcerptBuilder();
        corpus.reading(quotation.excerpt().source().file())
                .ifPresent(reading -> near(reading, quotation).stream()
                        .filter(candidate -> tells(question, candidate.text()))
                        .forEach(candidate -> excerpts.add(candidate, false)));
        return excerpts.quotations();
    }

    private static List<Candidate> near(Reading reading, Quotation quotation) {
        List<Candidate> found = new ArrayList<>();
        for (int p = 0; p < reading.passages().size(); p++) {
            Passage passage = reading.passages().get(p);
            List<Span> sentences = passage.quotable() && passage.span().overlaps(quotation.excerpt().span())
                    ? passage.sentences()
                    : List.of();
            for (int s = 0; s < sentences.size(); s++) {
                Candidate candidate = new Candidate(reading, p, s, 1, 0, 0, false);
                if (sameOrNobody(candidate, quotation.credit())) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private static boolean sameOrNobody(Candidate candidate, @Nullable Attribution credit) {
        Attribution own = Candidate.credit(candidate.reading(), candidate.span());
        return own == null
                ? !Candidate.mixed(candidate.reading(), candidate.span())
                : credit != null && Set.copyOf(own.speakers()).equals(Set.copyOf(credit.speakers()));
    }

    private static boolean tells(Question question, String text) {
        return switch (question.kind()) {
            case WHERE -> PLACE.matcher(text).find();
            case HOW_MUCH, HOW_MANY -> !Amount.in(text).isEmpty();
            case WHEN -> Evidence.fits(Kind.WHEN, text);
            case STATEMENT, WHO_SAID, WHO, FACT, KEYWORD, QUOTE_CHECK, COMPARE, TIMELINE, SOURCES, HELP ->
                REASON.matcher(text).find();
        };
    }
}
