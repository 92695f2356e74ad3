package onrecord.search;

/**
 * How many slips of the pen lie between two spellings: a letter put in, left out or changed, or two
 * neighbours swapped (optimal string alignment). Letters are UTF-16 units.
 */
public final class Slips {

    private Slips() {
    }

    /**
     * The fewest slips that make one spelling of the other.
     *
     * @param most how many are of interest
     * @return a number from 0 to {@code most}; one more where there are more
     */
    public static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (fill(row, last, before, a, b, i) > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], most + 1);
    }

    /** The slips for the first {@code i} letters of one and as many of the other as the place in the row says; the fewest of them. */
    private static int fill(int[] row, int[] last, int[] before, String a, String b, int i) {
        row[0] = i;
        int fewest = i;
        for (int j = 1; j <= b.length(); j++) {
            int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
            boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2)
                    && a.charAt(i - 2) == b.charAt(j - 1);
            if (swapped) {
                row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            fewest = Math.min(fewest, row[j]);
        }
        return fewest;
    }
}
