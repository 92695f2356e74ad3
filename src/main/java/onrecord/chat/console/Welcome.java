package onrecord.chat.console;

import java.util.List;
import java.util.function.Supplier;

/**
 * What the chat says of itself.
 *
 * @param greeting said once at a terminal, three lines at the most
 * @param sources what the documents are, a line each, as they are when asked
 */
public record Welcome(List<String> greeting, Supplier<List<String>> sources) {

    public Welcome {
        greeting = List.copyOf(greeting);
    }
}
