package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Speaker;

/** Orders what may answer a question about several people at once: what they said or did together, then each in turn. */
final class Together {

    private final List<Asked> asked;

    Together(List<Asked> asked) {
        this.asked = asked;
    }

    /**
     * Joint words and the documents' words about all of them first.
     *
     * @param theirs sentences that at least one of them said, best first
     * @param anybodys sentences of any sort, best first
     */
    List<Candidate> ordered(List<Candidate> theirs, List<Candidate> anybodys) {
        List<Candidate> joint = new ArrayList<>(theirs.stream().filter(this::joint).toList());
        joint.addAll(anybodys.stream().filter(this::ofAll).toList());
        joint.sort(Comparator.comparingDouble(Candidate::rank).reversed());
        List<Candidate> ordered = new ArrayList<>(joint);
        List<List<Candidate>> each = asked.stream()
                .map(one -> theirs.stream().filter(said -> !joint(said) && by(said, one)).toList())
                .toList();
        int longest = each.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<Candidate> own : each) {
                if (i < own.size()) {
                    ordered.add(own.get(i));
                }
            }
        }
        return ordered;
    }

    private boolean joint(Candidate said) {
        return asked.stream().allMatch(one -> by(said, one));
    }

    private static boolean by(Candidate said, Asked one) {
        var credit = Candidate.credit(said.reading(), said.span());
        return credit != null && credit.speakers().stream().anyMatch(one.speakers()::contains);
    }

    /** The document's own words that name all of them, or speak of "both" where the document credits all of them. */
    private boolean ofAll(Candidate candidate) {
        if (!candidate.reading().statementsIn(candidate.span()).isEmpty()) {
            return false;
        }
        List<String> words = Words.folded(candidate.text());
        boolean named = asked.stream().allMatch(one -> words.containsAll(FullName.of(one.name()).last()));
        return named || (pair(words) && creditsAll(candidate));
    }

    private static boolean pair(List<String> words) {
        return words.contains("both") || words.contains("two");
    }

    private boolean creditsAll(Candidate candidate) {
        Set<Speaker> heard = candidate.reading().statements().stream()
                .flatMap(statement -> statement.attribution().stream())
                .flatMap(credit -> credit.speakers().stream())
                .collect(Collectors.toSet());
        return asked.stream().allMatch(one -> one.speakers().stream().anyMatch(heard::contains));
    }
}
