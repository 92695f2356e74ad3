package onrecord.chat.discord;

/**
 * A part of a message with a coloured edge.
 *
 * @param title a few words in large letters, with markdown; empty for none
 * @param description lines with markdown
 * @param footer small letters below, without markdown; empty for none
 */
record Embed(String title, String description, String footer, Colour colour) {

    /** What its edge says at a glance. */
    enum Colour {
        /** Words on record. */
        FOUND(0x2f6fde),
        /** These very words. */
        RIGHT(0x2d7d46),
        /** Nearly these words, or somebody else's. */
        WRONG(0xc27c0e),
        /** Nothing on record, and all that is not an answer. */
        NONE(0x80848e);

        private final int rgb;

        Colour(int rgb) {
            this.rgb = rgb;
        }

        int rgb() {
            return rgb;
        }
    }

    Embed withFooter(String text) {
        return new Embed(title, description, text, colour);
    }

    int length() {
        return title.length() + description.length() + footer.length();
    }

    boolean fits() {
        return title.length() <= Limits.TITLE && description.length() <= Limits.DESCRIPTION
                && footer.length() <= Limits.FOOTER && length() > 0;
    }
}
