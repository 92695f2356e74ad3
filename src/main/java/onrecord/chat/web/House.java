package onrecord.chat.web;

import java.util.List;
import onrecord.chat.Route;

/**
 * What all exchanges have in common.
 *
 * @param limits what clients may ask of the server
 * @param memory room for what is on its way
 * @param line who waits for a processor
 * @param refusals how requests are refused
 * @param guard asks for the token
 * @param watch told of every answer
 */
record House(Limits limits, Memory memory, WaitingLine line, Refusals refusals, Guard guard, Watch watch) {

    static House of(Limits limits, List<Route> routes, Guard guard, Watch watch) {
        return new House(limits, new Memory(limits.memory()), new WaitingLine(), new Refusals(routes), guard, watch);
    }

    Arrival arrival() {
        return new Arrival(limits);
    }

    /** Whether so many wait that a request would rather be sent away than wait behind them. */
    boolean isCrowded() {
        return line.length() > limits.atOnce();
    }
}
