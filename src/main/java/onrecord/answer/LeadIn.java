package onrecord.answer;

import java.util.List;
import java.util.stream.Stream;

/** Takes off what people say before and after a question: greetings, wishes, "I was wondering". */
final class LeadIn {

    /** As people open a message to somebody who is to look something up; the longer of two must stand first. */
    private static final List<List<String>> OPENINGS = Stream.of("hi there", "hi all", "hi team", "hi", "hello there",
            "hello", "hey there", "hey", "dear all", "dear team", "good morning", "good afternoon", "good evening",
            "i hope you are doing well", "i hope you are well", "i hope youre doing well", "i hope youre well",
            "i hope this finds you well", "hope you are doing well", "hope you are well", "hope youre well",
            "i was wondering if you could", "i was wondering whether you could", "i was wondering if",
            "i was wondering whether", "i was wondering", "im wondering", "i am wondering", "i wonder", "wondering",
            "i need to know", "i want to know", "i would like to know", "id like to know", "i need to find out",
            "i need you to", "i would like you to", "id like you to", "i am looking for", "im looking for",
            "i need", "i would like", "id like", "can you please", "could you please", "would you please", "can you",
            "could you", "would you", "will you", "do you know", "do you happen to know", "please", "pls", "plz",
            "kindly",
            "so", "ok", "okay", "well", "quick question", "one question", "a question", "tell me", "tell us", "show me",
            "give me", "give us", "find me", "get me", "let me know", "remind me", "help me find", "help me")
            .map(phrase -> List.of(phrase.split(" ")))
            .toList();

    private static final List<List<String>> ENDINGS = Stream.of("please", "pls", "plz", "thanks", "thx", "tx",
            "thank you", "thank u", "many thanks", "thanks a lot", "thanks in advance", "thank you very much", "cheers",
            "do you know")
            .map(phrase -> List.of(phrase.split(" ")))
            .toList();

    private LeadIn() {
    }

    /** The question itself; the whole where there would be nothing left. */
    static List<Word> without(List<Word> words) {
        List<Word> rest = withoutEnding(words);
        int shorter = opening(rest);
        while (shorter > 0 && shorter < rest.size()) {
            rest = rest.subList(shorter, rest.size());
            shorter = opening(rest);
        }
        return rest.isEmpty() ? words : rest;
    }

    private static int opening(List<Word> words) {
        return OPENINGS.stream().filter(phrase -> stands(phrase, words, 0)).mapToInt(List::size).max().orElse(0);
    }

    private static List<Word> withoutEnding(List<Word> words) {
        return ENDINGS.stream()
                .filter(phrase -> phrase.size() < words.size() && stands(phrase, words, words.size() - phrase.size()))
                .findFirst()
                .map(phrase -> withoutEnding(words.subList(0, words.size() - phrase.size())))
                .orElse(words);
    }

    private static boolean stands(List<String> phrase, List<Word> words, int at) {
        boolean stands = at + phrase.size() <= words.size();
        for (int i = 0; stands && i < phrase.size(); i++) {
            stands = phrase.get(i).equals(words.get(at + i).folded());
        }
        return stands;
    }
}
