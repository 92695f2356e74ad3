package onrecord.chat.web;

/** Is told of every request that was answered. */
@FunctionalInterface
interface Watch {

    /** For when nobody watches. */
    Watch NONE = (route, method, status, nanos) -> {
    };

    /** Stands for the path of a request that no route was for. */
    String NOWHERE = "none";

    /**
     * A request was answered.
     *
     * @param route the path of its route, never what was asked for
     * @param nanos from its head to the last byte that was sent
     */
    void answered(String route, String method, int status, long nanos);
}
