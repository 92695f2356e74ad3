package onrecord.chat.discord;

import onrecord.answer.Quotation;
import onrecord.chat.Chat;
import onrecord.chat.Content;
import onrecord.chat.Delivery;
import onrecord.chat.Place;
import onrecord.chat.Sent;
import onrecord.chat.discord.Address.ToInteraction;
import onrecord.chat.discord.Address.ToMessage;

/** How an answer looks and is sent in Discord. */
final class DiscordChat implements Chat<DiscordMessage> {

    static final String NAME = "Discord";
    static final String SURFACE = "discord";

    private final Content content;
    private final Posts posts;
    private final Replies replies;

    DiscordChat(Content content, Posts posts, Replies replies) {
        this.content = content;
        this.posts = posts;
        this.replies = replies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DiscordRenderer renderer() {
        return new DiscordRenderer(content.links());
    }

    @Override
    public ContextRenderer inContext(Quotation marked) {
        return new ContextRenderer(content.links(), marked);
    }

    @Override
    public DiscordMessage help() {
        return Guide.help(content);
    }

    @Override
    public DiscordMessage about() {
        return Guide.about(content);
    }

    @Override
    public DiscordMessage refused(String error) {
        // Discord's own words begin with a number; what is known without a call is a sentence of the bot's.
        String why = Character.isDigit(error.isEmpty() ? ' ' : error.charAt(0))
                ? "Discord says “" + error + "”"
                : error;
        return renderer().notice("I cannot answer there: " + why + ". Ask me in a direct message, or with /ask.");
    }

    @Override
    public Sent answer(Delivery delivery, DiscordMessage message, boolean unclear) throws InterruptedException {
        return switch (Address.of(delivery).orElse(new ToMessage(""))) {
            case ToInteraction to -> answer(delivery, to, message);
            case ToMessage(String id) -> post(delivery, delivery.place(), id, message, unclear);
        };
    }

    /** What everybody may see can still be said in the channel when it is too late for a reply. */
    private Sent answer(Delivery delivery, ToInteraction to, DiscordMessage message) throws InterruptedException {
        Call<String> call = replies.edit(delivery, to.token(), message);
        return Replies.isOver(call) && !delivery.ephemeral() && !to.only()
                ? post(delivery, delivery.place(), "", message, false)
                : Replies.sent(call);
    }

    @Override
    public Sent publish(Delivery delivery, Place place, DiscordMessage message, boolean unclear)
            throws InterruptedException {
        if (posts.sees(place)) {
            // Before a reply to the button: only what is said in the channel can have a nonce.
            Sent sent = post(delivery, place, "", message, unclear);
            if (!(sent instanceof Sent.Refused)) {
                return sent;
            }
        }
        return Address.of(delivery).orElse(null) instanceof ToInteraction to
                ? share(delivery, to.token(), message, unclear)
                : new Sent.Refused("I do not see this channel");
    }

    /** Once: nobody could tell whether it is there already. */
    private Sent share(Delivery delivery, String token, DiscordMessage message, boolean unclear)
            throws InterruptedException {
        if (unclear) {
            return new Sent.Unknown();
        }
        // The first message after "thinking" would take its place, and be seen by one person like it.
        replies.edit(delivery, token, renderer().notice("Sharing …"));
        return Replies.sent(replies.followOnce(delivery, token, message));
    }

    @Override
    public Sent say(Delivery to, DiscordMessage message) throws InterruptedException {
        return switch (Address.of(to).orElse(new ToMessage(""))) {
            case ToInteraction asked when to.ephemeral() -> Replies.sent(replies.edit(to, asked.token(), message));
            case ToInteraction asked -> aside(to, asked.token(), message);
            case ToMessage(String id) -> reply(to, id, message);
        };
    }

    /** To the asker alone, although everybody sees that an answer was to come. */
    private Sent aside(Delivery to, String token, DiscordMessage message) throws InterruptedException {
        replies.delete(to, token);
        return Replies.sent(replies.follow(to, token, message));
    }

    /** Nobody can be told alone in a channel; where the channel is closed to the bot, it writes to the asker. */
    private Sent reply(Delivery to, String id, DiscordMessage message) throws InterruptedException {
        String nonce = Nonce.of(to.key(), Nonce.Part.NOTICE);
        Sent sent = send(to, new Posts.Post(to.place(), to.user(), id, message, nonce), false);
        boolean direct = to.place().workspace().equals(Posts.DIRECT);
        return sent instanceof Sent.Refused && !direct
                ? send(to, new Posts.Post(new Place(SURFACE, Posts.DIRECT, "", ""), to.user(), "", message, nonce),
                        false)
                : sent;
    }

    private Sent post(Delivery delivery, Place place, String replyTo, DiscordMessage message, boolean unclear)
            throws InterruptedException {
        String nonce = Nonce.of(delivery.key(), Nonce.Part.ANSWER);
        return send(delivery, new Posts.Post(place, delivery.user(), replyTo, message, nonce), unclear);
    }

    private Sent send(Delivery delivery, Posts.Post post, boolean unclear) throws InterruptedException {
        return posts.send(post, unclear, delivery.received().plus(Delivery.TOO_OLD));
    }
}
