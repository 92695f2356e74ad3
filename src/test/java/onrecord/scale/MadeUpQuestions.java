package onrecord.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import onrecord.scale.MadeUpDocument.Said;

/** Questions over a {@link MadeUpCorpus} in the shapes in which people ask; most have an answer. */
public final class MadeUpQuestions {

    /** Different ways of asking; questions come in this many turns. */
    public static final int SHAPES = 20;

    private static final long SEED = 0xA5C;

    private final MadeUpCorpus corpus;

    /** Over the documents of a corpus. */
    public MadeUpQuestions(MadeUpCorpus corpus) {
        this.corpus = corpus;
    }

    /** So many, the same in each run. */
    public List<String> some(int count) {
        var chance = new SplittableRandom(SEED);
        List<String> questions = new ArrayList<>();
        while (questions.size() < count) {
            MadeUpDocument document = corpus.document(chance.nextInt(corpus.documents()));
            if (!document.said().isEmpty()) {
                Said said = document.said().get(chance.nextInt(document.said().size()));
                questions.add(question(questions.size() % SHAPES, said, chance));
            }
        }
        return questions;
    }

    private String question(int shape, Said said, SplittableRandom chance) {
        String[] words = said.words().split(" ");
        String last = said.speaker().substring(said.speaker().indexOf(' ') + 1);
        return switch (shape) {
            case 0, 1, 2, 3 -> "what did " + said.speaker() + " say about " + said.subject() + "?";
            case 4, 5, 6 -> "What did " + last + " say on " + words[1] + " and " + words[5] + "?";
            case 7, 8, 9 -> "who said that " + String.join(" ", List.of(words).subList(0, 8)) + "?";
            case 10, 11, 12 -> words[1] + " " + words[3] + " " + words[7];
            case 13, 14 -> "did " + said.speaker() + " say “" + said.words() + "”?";
            case 15, 16 -> "what is the " + words[1] + " of the " + words[3] + " " + words[5] + "?";
            case 17 -> "what did " + last + " say about " + corpus.language().foreign(chance) + "?";
            case 18 -> "what does the " + corpus.language().foreign(chance) + " " + words[3] + " cost?";
            default -> "what did " + last + " say?";
        };
    }
}
