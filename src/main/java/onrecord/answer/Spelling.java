package onrecord.answer;

/** How far apart two spellings are. */
final class Spelling {

    private Spelling() {
    }

    /** Whether one may be a slip of the pen for the other: one slip from five letters on, two from eight on. */
    static boolean near(String typed, String name) {
        int shorter = Math.min(typed.length(), name.length());
        int allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
        return Math.abs(typed.length() - name.length()) <= allowed && distance(typed, name) <= allowed;
    }

    /** Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
