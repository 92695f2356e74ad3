package onrecord.chat.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where the web server listens, and under which names it is reached.
 *
 * @param address an IP address of this machine, or a name of one
 * @param port 0 for any that is free
 * @param names further host names that requests may be meant for, as when a proxy on this machine
 *     passes on what was sent to a public name; if the address is not a loopback one and there are
 *     none, a request may be meant for any host
 */
public record Binding(String address, int port, Set<String> names) {

    /** The machine itself and nobody else. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int LAST_PORT = 65_535;

    /** A page of another site that points its own name to this machine still sends that name (DNS rebinding). */
    private static final Set<String> OWN_NAMES = Set.of("localhost", LOOPBACK, "::1");

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

    /** The hosts that a request may be meant for, in small letters; empty for any. */
    Set<String> hosts() {
        if (names.isEmpty() && !isLoopback()) {
            return Set.of();
        }
        var hosts = new HashSet<>(names);
        hosts.addAll(OWN_NAMES);
        hosts.add(address.toLowerCase(Locale.ROOT));
        return hosts;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
