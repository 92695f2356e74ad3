package onrecord.chat.api;

import java.util.Arrays;
import java.util.Optional;
import onrecord.chat.Parameters;
import onrecord.chat.WebRequest;

/**
 * Which part of a list is asked for.
 *
 * @param from how many come before it
 * @param limit how many it holds at the most
 */
record Paging(int from, int limit) {

    /** Some 300 kB of JSON. */
    static final int MOST = 1_000;

    static final int ORDINARY = 100;

    /** @throws Bad if one of the two is no such number */
    static Paging of(WebRequest request) throws Bad {
        Parameters given = request.parameters();
        return new Paging(number(given, "from", 0, Integer.MAX_VALUE, 0), number(given, "limit", 1, MOST, ORDINARY));
    }

    /** @throws Bad if a parameter of the request is not known, or stands there twice */
    static void check(WebRequest request, Known known) throws Bad {
        long given = Arrays.stream(request.query().split("&")).filter(pair -> !pair.isEmpty()).count();
        if (given != request.parameters().all().size()) {
            throw Bad.request("The parameters are not written as an address has them: percent-encode them as UTF-8.");
        }
        for (Parameters.Parameter parameter : request.parameters().all()) {
            known.check(parameter.name());
            if (request.parameters().every(parameter.name()).size() > 1) {
                throw Bad.request("\"" + parameter.name() + "\" stands there twice.");
            }
        }
    }

    private static int number(Parameters given, String name, int least, int most, int otherwise) throws Bad {
        String text = given.one(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        long number = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw Bad.request("\"" + name + "\" must be a whole number from " + least + " to " + most + ".");
        }
        return (int) number;
    }

    /** Where the next part of so many begins, or nothing if this is the last. */
    Optional<Integer> next(int total) {
        long end = (long) from + limit;
        return end < total ? Optional.of((int) end) : Optional.empty();
    }
}
