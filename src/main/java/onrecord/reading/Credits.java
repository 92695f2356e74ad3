package onrecord.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Captions: the lines under pictures, told by whom they credit or by having no verb. */
final class Credits {

    /** A caption says what is to be seen and who took it, no more. */
    private static final int LONGEST = 300;

    /** The words before the photographer's or the agency's name. */
    private static final List<String> MAKERS = List.of("Photograph:", "Photo:", "Photos:", "Picture:", "Pictures:",
            "Pictured:",
            "Image:", "Images:", "Court sketch:", "Sketch:", "Illustration:", "Graphic:", "Photography:", "Credit:",
            "Photo credit:",
            "Image credit:", "Picture credit:", "PHOTO:", "PHOTOGRAPH:", "PICTURE:", "IMAGE:", "CREDIT:", "Photo by ",
            "Photograph by ",
            "Picture by ", "Image by ", "File photo", "FILE PHOTO", "Photo courtesy", "Image courtesy");

    /** Who closes a caption in brackets or behind a stroke. */
    private static final List<String> AGENCIES = List.of("(getty images)", "/getty images", "via getty images",
            "(reuters)", "/reuters",
            "(ap)", "/ap)", "(ap photo)", "(afp)", "/afp", "/afp)", "/epa", "(pa)", "/pa", "(shutterstock)",
            "/shutterstock",
            "via reuters", "via ap", "/alamy", "(alamy)", "/getty images)", "/reuters)", "via getty images)",
            "via ap)");

    /** Words between the names of a caption without a verb: "Ana Ruiz with Piet Moor at the lock in Orsa." */
    private static final Set<String> LINKING = Set.of("a", "an", "the", "and", "at", "in", "on", "with", "of", "for",
            "from", "by", "to",
            "near", "outside", "inside", "during", "after", "before", "left", "right", "centre", "center", "behind",
            "beside", "his",
            "her", "their", "against", "over", "under", "between", "along", "aboard", "amid");

    /** A few nouns and prepositions that end like a participle. */
    private static final Set<String> NO_PARTICIPLES = Set.of("during", "according", "including", "following", "nothing",
            "something",
            "anything", "everything", "morning", "evening", "meeting", "building", "briefing", "hearing", "ruling",
            "funding",
            "spending", "king", "thing", "spring", "string", "wing", "bring", "ring", "sing", "being", "feeling",
            "beginning",
            "training", "housing", "planning", "farming", "warning", "opening", "filling", "crossing", "shipping",
            "banking",
            "mining", "fishing", "trading", "talking", "opposing", "governing", "regarding", "concerning", "wedding");

    /** Verbs with a person and a tense; a sentence has one, a caption without a credit has none. */
    private static final Set<String> FINITE = Set.of("is", "are", "was", "were", "has", "have", "had", "will", "would",
            "can", "could",
            "may", "might", "must", "shall", "should", "do", "does", "did", "am", "be", "been", "said", "says", "say",
            "went", "came",
            "made", "took", "gave", "got", "met", "told", "saw", "left", "kept", "held", "led", "put", "set", "let",
            "fell",
            "rose", "began", "became", "won", "lost", "paid", "sent", "spoke", "stood", "found", "knew", "ran", "not",
            "never");

    private static final int FEWEST_WORDS = 4;

    /** "Mrs.", "Capt."; behind a longer word, "Mr. OAKES.", a full stop ends something. */
    private static final int LONGEST_TITLE = 5;

    /** One opens the sentence, two are somebody's name. */
    private static final int FEWEST_CAPITALS = 3;

    private static final int MOST_WORDS = 16;

    private Credits() {
    }

    /** Whether a block is a caption by its credit. */
    static boolean end(String block) {
        if (block.length() > LONGEST) {
            return false;
        }
        String small = block.toLowerCase(Locale.ROOT);
        String bare = small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
        return AGENCIES.stream().anyMatch(bare::endsWith) || MAKERS.stream().anyMatch(maker -> credits(block, maker));
    }

    /** The maker's word opens the block, or a sentence or a bracket in it, and a name follows. */
    private static boolean credits(String block, String maker) {
        int at = block.indexOf(maker);
        if (at < 0) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && Chars.blank(block.charAt(before))) {
            before--;
        }
        boolean opens = before < 0 || ".)(|[/!?”\"".indexOf(block.charAt(before)) >= 0;
        int after = at + maker.length();
        boolean little = block.length() - after <= LONGEST / 4;
        return opens && little && (before < 0 || !maker.equals("Pictured:"));
    }

    /** Whether one short sentence between paragraphs says what is to be seen and not what happened: it has no finite verb. */
    static boolean verbless(String block) {
        if (!block.endsWith(".") || block.length() > LONGEST / 2 || block.indexOf('“') >= 0 || block.indexOf('"') >= 0
                || block.indexOf(':') >= 0) {
            return false;
        }
        String[] words = Chars.words(block.substring(0, block.length() - 1));
        if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || !Character.isUpperCase(block.charAt(0))) {
            return false;
        }
        int capitals = 0;
        boolean namesOnly = true;
        boolean participle = false;
        boolean preposition = false;
        for (int i = 0; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            boolean afterLink = i > 0 && LINKING.contains(words[i - 1].toLowerCase(Locale.ROOT));
            boolean ends = i < words.length - 1 && word.length() > LONGEST_TITLE && word.endsWith(".");
            if (ends || FINITE.contains(bare) || (bare.endsWith("ed") && !afterLink) || bare.endsWith("n't")
                    || bare.endsWith("n’t")) {
                return false;
            }
            preposition |= LINKING.contains(bare);
            boolean small = Character.isLowerCase(words[i].charAt(0));
            capitals += small ? 0 : 1;
            namesOnly &= LINKING.contains(bare) || !small || afterLink;
            participle |= i > 0 && i < words.length - 1
                    && participle(bare, words[i - 1].toLowerCase(Locale.ROOT),
                            words[i + 1].toLowerCase(Locale.ROOT));
        }
        return (namesOnly && preposition && capitals >= FEWEST_CAPITALS) || participle;
    }

    /** "protesters gathering outside": after a noun, before its complement; not "the gathering", not "in opposing". */
    private static boolean participle(String word, String before, String after) {
        return word.endsWith("ing") && word.length() > 5 && !NO_PARTICIPLES.contains(word) && !LINKING.contains(before)
                && LINKING.contains(after);
    }
}
