package foreword.outbox;

import java.util.function.Function;

/** What a delivery carries. */
public sealed interface Parcel {
    /**
     * A mail.
     *
     * @param draft what it was made from; for a mail to a teammate the card, such as {@code MOMENT/m_81}
     */
    record Mail(String draft, OutgoingMail mail) implements Parcel {
        /** True for a card, which goes to one of us; false for a draft, which somebody of us has approved. */
        public boolean toTeammate() {
            return draft.indexOf('/') >= 0;
        }
    }

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
