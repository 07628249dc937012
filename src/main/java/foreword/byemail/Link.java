package foreword.byemail;

import foreword.outbox.Card;
import foreword.people.Teammate;
import java.time.Instant;

/**
 * What a link in a mail allows: one deed, once, by one person, until a day.
 *
 * @param deed such as {@code draft.approve}
 * @param value the row and its version or choice, as a button carries it: {@code d_204:v3}
 * @param card the card whose deed it is
 * @param nonce 128 random bits in hexadecimal digits, which name this one link
 */
public record Link(String deed, String value, Card card, Teammate.Id person, Instant expires, String nonce) {}
