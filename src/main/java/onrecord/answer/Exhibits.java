package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onrecord.corpus.Attribution;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The excerpts that show where words stand: the whole sentences that hold them. Where others speak in the same sentence,
 * only the statement, so that it can be credited.
 */
final class Exhibits {

    private final List<Quotation> quotations = new ArrayList<>();
    private final Remarks remarks = new Remarks();
    private final int most;

    /** @param most how many excerpts at the most */
    Exhibits(int most) {
        this.most = most;
    }

    List<Quotation> quotations() {
        return List.copyOf(quotations);
    }

    void add(Standing standing) {
        for (Passage passage : standing.reading().passages()) {
            if (passage.span().overlaps(standing.span())) {
                add(standing, touched(standing, passage));
            }
        }
    }

    private static List<Span> touched(Standing standing, Passage passage) {
        return passage.sentences().stream()
                .filter(sentence -> standing.words().stream().anyMatch(word -> sentence.contains(word.start())))
                .toList();
    }

    /** In as few excerpts as their length allows. */
    private void add(Standing standing, List<Span> sentences) {
        int from = 0;
        for (int i = 1; i <= sentences.size(); i++) {
            Span whole = sentences.get(from).to(sentences.get(i - 1));
            if (i == sentences.size() || whole.to(sentences.get(i)).length() > ExcerptBuilder.LONGEST) {
                show(standing, whole);
                from = i;
            }
        }
    }

    private void show(Standing standing, Span sentences) {
        Reading reading = standing.reading();
        Attribution credit = Candidate.credit(reading, sentences);
        Span span = sentences;
        if (standing.in().own() && !Objects.equals(speakers(credit), speakers(standing.credit()))) {
            credit = standing.credit();
            span = statement(standing, sentences);
        }
        put(reading.document().excerpt(span), credit);
    }

    /** What of these sentences belongs to the statements that hold the words. */
    private static Span statement(Standing standing, Span sentences) {
        List<Statement> own = standing.reading().statementsIn(sentences).stream()
                .filter(statement -> statement.credit() == null || statement.credit().speech() == Speech.DIRECT)
                .filter(statement -> standing.words().stream()
                        .anyMatch(word -> sentences.contains(word.start()) && statement.span().contains(word.start())))
                .toList();
        Span whole = own.stream().map(Statement::span).reduce(Span::to).orElse(sentences);
        return new Span(Math.max(whole.start(), sentences.start()), Math.min(whole.end(), sentences.end()));
    }

    private void put(Excerpt excerpt, @Nullable Attribution credit) {
        for (int i = 0; i < quotations.size(); i++) {
            Quotation there = quotations.get(i);
            if (there.excerpt().source().equals(excerpt.source()) && there.excerpt().span().overlaps(excerpt.span())) {
                return;
            }
            boolean same = Words.folded(there.excerpt().text()).equals(Words.folded(excerpt.text()));
            if (same && sameParty(there.credit(), credit)) {
                List<Excerpt> also = new ArrayList<>(there.alsoIn());
                also.add(excerpt);
                quotations.set(i, new Quotation(there.excerpt(), there.credit(), also, there.remarks()));
                return;
            }
        }
        if (quotations.size() < most) {
            quotations.add(new Quotation(excerpt, credit, List.of(), remarks.on(excerpt, credit)));
        }
    }

    private static boolean sameParty(@Nullable Attribution one, @Nullable Attribution other) {
        List<String> names = speakers(one);
        List<String> others = speakers(other);
        return names.size() == others.size() && names.stream()
                .allMatch(name -> others.stream().anyMatch(who -> FullName.of(name).compatible(FullName.of(who))));
    }

    private static List<String> speakers(@Nullable Attribution credit) {
        return credit == null ? List.of() : credit.speakers().stream().map(speaker -> speaker.name()).sorted().toList();
    }
}
