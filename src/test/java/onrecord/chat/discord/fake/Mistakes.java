package onrecord.chat.discord.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the client has done wrong, in the order in which it did. */
final class Mistakes {
    private final List<String> all = new CopyOnWriteArrayList<>();

    void note(String mistake) {
        all.add(mistake);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
