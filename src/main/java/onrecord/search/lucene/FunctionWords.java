package onrecord.search.lucene;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Words that say nothing of what a text is about. They are never searched for; they only help to
 * choose among the sentences of passages that other words found.
 */
final class FunctionWords {

    /** What questions are made of; the words of facts that speak about speaking are among them. */
    private static final Set<String> OF_QUESTIONS = Set.of("what", "who", "whom", "whose", "when", "where", "which",
            "why",
            "how", "do", "does", "did", "done", "say", "says", "said", "saying", "have", "has", "had", "can", "could",
            "would", "should", "may", "might", "tell", "told", "about", "think", "thinks", "thought", "mention",
            "mentioned", "from", "any", "some", "you", "your", "i", "me", "we", "us", "he", "she", "his", "her", "him",
            "its", "them", "were", "been", "being", "than", "also", "many", "much");

    private FunctionWords() {
    }

    static boolean ofQuestions(String word) {
        return OF_QUESTIONS.contains(word);
    }

    static boolean ofEnglish(String word) {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
    }

    /** All of them, as an analyzer wants them. */
    static CharArraySet all() {
        CharArraySet all = new CharArraySet(OF_QUESTIONS, false);
        all.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return all;
    }
}
