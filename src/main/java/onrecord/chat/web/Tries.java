package onrecord.chat.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Counts wrong tokens. After so many in a minute from one address, no token from there is looked at until the minute is
 * over; whoever has signed in before is not asked for one.
 */
final class Tries {

    /** A person mistypes a few times; at this pace no token that is long enough to be set is ever guessed. */
    static final int A_MINUTE = 20;

    /** More addresses than guess at once; the one that was first is forgotten. */
    private static final int ADDRESSES = 1_000;

    private final Clock clock;

    private final Map<String, Wrong> wrong = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Wrong(long minute, int count) {
    }

    Tries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether a token is right.
     *
     * @param right compares it
     * @throws Refused if there were too many wrong ones from this address
     */
    synchronized boolean tried(String address, BooleanSupplier right) throws Refused {
        long minute = clock.instant().getEpochSecond() / 60;
        Wrong before = wrong.getOrDefault(address, new Wrong(minute, 0));
        int count = before.minute() == minute ? before.count() : 0;
        if (count >= A_MINUTE) {
            throw new Refused(429, "There were too many wrong tokens. Wait a minute.",
                    Map.of("Retry-After", "60"));
        }
        boolean is = right.getAsBoolean();
        if (!is) {
            wrong.put(address, new Wrong(minute, count + 1));
        }
        return is;
    }
}
