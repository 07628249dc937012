package foreword.outbox;

import java.util.function.Function;

/** What a delivery carries. */
public sealed interface Parcel {
    /** A mail, with the draft it was made from. */
    record Mail(String draft, OutgoingMail mail) implements Parcel {}

    /** A card to a teammate. */
    record Post(String slackId, Card card) implements Parcel {}

    /** The same card, drawn again where it stands. */
    record Rewrite(String slackId, Card card) implements Parcel {}

    /** A teammate's App Home, drawn again. */
    record Home(String slackId) implements Parcel {}

    /** One function for each kind of parcel. */
    default <T> T fold(
            Function<Mail, T> mail, Function<Post, T> post, Function<Rewrite, T> rewrite, Function<Home, T> home) {
        if (this instanceof Mail it) {
            return mail.apply(it);
        }
        if (this instanceof Post it) {
            return post.apply(it);
        }
        if (this instanceof Rewrite it) {
            return rewrite.apply(it);
        }
        return home.apply((Home) this);
    }
}
