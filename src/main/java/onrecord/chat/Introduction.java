package onrecord.chat;

import java.util.List;
import onrecord.answer.Counted;
import onrecord.corpus.Corpus;

/** What the program says of itself, wherever it speaks. */
public final class Introduction {

    /** What can be asked. */
    public static final List<String> ASKING = List.of(
            "Ask what somebody said on a subject, who said it, when, where or how much, or give a few words to look for.",
            "Compare two people (“compare … and … on trade”), ask for a timeline (“timeline of the talks”), or have a quotation "
                    + "checked (“did … say “…”?”).",
            "In a thread a question may lean on the one before it: “and on trade?”");

    /** What it is, and what it is not. */
    public static final List<String> ABOUT = List.of(
            "I answer with what is on the record: exact words from the documents, who said them, and a link to where they stand.",
            "I never write a sentence of my own about the world, and no language model is at work here.",
            "Before a message leaves, each quotation in it is compared with its document; what does not match is withheld.",
            "When the documents hold no answer, I say so.");

    private Introduction() {
    }

    /** How much there is to ask about: "3 documents, 12 statements." */
    public static String size(Corpus corpus) {
        int statements = corpus.statements();
        return Counted.of(corpus.size(), "document") + ", " + Counted.of(statements, "statement") + ".";
    }
}
