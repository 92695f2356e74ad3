package onrecord.chat.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the web server listens, and under which names it is reached.
 *
 * @param address an IP address of this machine, or a name of one
 * @param port 0 for any that is free
 * @param names further host names that requests may be meant for, each with its port where browsers name one, as when a
 *     proxy on this machine passes on what was sent to a public name; if the address is not a loopback one and there are
 *     none, a request may be meant for any host
 */
public record Binding(String address, int port, Set<String> names) {

    /** The machine itself and nobody else. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int LAST_PORT = 65_535;

    /** A page of another site that points its own name to this machine still sends that name (DNS rebinding). */
    private static final Set<String> OWN_NAMES = Set.of("localhost", LOOPBACK, "::1");

    /** An IP address and no name. */
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*");

    public Binding {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("No port: " + port);
        }
        names = Set.copyOf(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    /** On this machine only. */
    public static Binding loopback(int port) {
        return new Binding(LOOPBACK, port, Set.of());
    }

    /** The same address with another port. */
    public Binding withPort(int other) {
        return new Binding(address, other, names);
    }

    /** The host under which this machine itself reaches it, as an address has it. */
    String local() {
        boolean every = address.equals("0.0.0.0") || address.equals("::");
        String host = every ? LOOPBACK : address;
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Whether requests may be meant for this host; without a port, an IPv6 address with or without its brackets. */
    boolean answersFor(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        if (OWN_NAMES.contains(name) || name.equals(address.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (names.stream().anyMatch(known -> known.replaceFirst(":\\d+$", "").equals(name))) {
            return true;
        }
        // Nobody can point an address of digits elsewhere.
        return !isLoopback() && (names.isEmpty() || DIGITS.matcher(name).matches());
    }

    /** Whether only this machine can reach it. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
