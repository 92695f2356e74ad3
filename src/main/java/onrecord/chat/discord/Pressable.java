package onrecord.chat.discord;

/** Something below a message that can be pressed. */
sealed interface Pressable {

    String label();

    /**
     * Tells the program.
     *
     * @param id comes back when it is pressed; all that is kept of it is in the ledger
     */
    record Key(String label, String id) implements Pressable {

        public Key {
            if (label.length() > Limits.LABEL || id.length() > Limits.CUSTOM_ID) {
                throw new IllegalArgumentException("No button: " + label + ", " + id);
            }
        }
    }

    /** Opens a page. */
    record Way(String label, String url) implements Pressable {

        public Way {
            if (label.length() > Limits.LABEL || url.length() > Limits.URL) {
                throw new IllegalArgumentException("No link: " + label + ", " + url);
            }
        }
    }
}
