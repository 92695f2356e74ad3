package onrecord.answer;

import onrecord.search.Slips;

/** Whether one spelling of a name may stand for another. */
final class Spelling {

    private static final int MOST = 2;

    private Spelling() {
    }

    /** Whether one may be a slip of the pen for the other: one slip from five letters on, two from eight on. */
    static boolean near(String typed, String name) {
        int shorter = Math.min(typed.length(), name.length());
        int allowed = shorter >= 8 ? MOST : shorter >= 5 ? 1 : 0;
        return Slips.between(typed, name, allowed) <= allowed;
    }

    /** How many slips apart two near spellings are. */
    static int slips(String typed, String name) {
        return Slips.between(typed, name, MOST);
    }
}
