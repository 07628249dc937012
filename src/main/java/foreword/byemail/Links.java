package foreword.byemail;

import foreword.outbox.Card;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Optional;

/** Makes the tokens of links, and reads those that we made. */
public interface Links {
    /** A token that nobody can guess or change, fit for an address. */
    String token(Deed deed, Card card, Teammate.Id person, Instant expires);

    /** What the token allows; empty unless it is ours to the last bit. Says nothing about its age or use. */
    Optional<Link> read(String token);
}
