package onrecord.chat.discord;

/**
 * What Discord refuses. Texts are counted in UTF-16 units here, of which there are never fewer than of
 * Discord's characters.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-limits">Embed limits</a>
 * @see <a href="https://docs.discord.com/developers/components/reference">Components</a>
 */
final class Limits {

    static final int CONTENT = 2_000;
    static final int EMBEDS = 10;
    static final int TITLE = 256;
    static final int DESCRIPTION = 4_096;
    static final int FOOTER = 2_048;

    /** Of all titles, descriptions and footers of a message together. */
    static final int MESSAGE = 6_000;

    static final int BUTTONS = 5;
    static final int LABEL = 80;
    static final int CUSTOM_ID = 100;

    /** Of a link button; a masked link may be longer, but then nobody sees where it leads. */
    static final int URL = 512;

    /** Suggestions that are shown while somebody types, and the length of each. */
    static final int CHOICES = 25;
    static final int CHOICE = 100;

    private Limits() {
    }
}
