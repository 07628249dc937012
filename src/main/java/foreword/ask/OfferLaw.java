package foreword.ask;

import foreword.people.Segment;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be offered to whom. Nothing rewards handing over an address or passing on a message (UK PECR regulation 22, US
 * CAN-SPAM: whoever gives something of value for forwarding becomes the sender); a fee is for partners only.
 */
public final class OfferLaw {
    private static final Pattern REWARD_FOR_PASSING_ON =
            Pattern.compile("(?i)\\b(?:for|per)\\s+(?:(?:each|every|any|all|the|your|a|an)\\s+)*(?:\\w+\\s+)?"
                    + "(?:address(?:es)?|e-?mails?|contacts?|contact\\s+details|names?|leads?|numbers?|forward(?:s|ed|ing)?"
                    + "|messages?|notes?|referrals?|recommendations?|colleagues?|people|persons?)\\b");
    private static final Pattern GAME = Pattern.compile(
            "(?i)\\b(?:points?|prize|draw|raffle|lottery|gutschein|verlosung|voucher|gift\\s+cards?)\\b");

    private OfferLaw() {}

    /**
     * Why something may not be offered.
     *
     * @param allowed ends the sentence "allowed is …"
     * @param aboutKind the kind is wrong, rather than the words
     */
    public record Objection(String allowed, boolean aboutKind) {}

    /** What speaks against offering this in that segment. */
    public static Optional<Objection> objection(Offer offer, Segment segment) {
        if (offer.kind() == Offer.Kind.FEE && !partners(segment)) {
            return Optional.of(new Objection(
                    "donation or reciprocal-introduction: a fee is for partners only, and " + segment.name()
                            + " is not one",
                    true));
        }
        if (REWARD_FOR_PASSING_ON.matcher(offer.words()).find()) {
            return Optional.of(new Objection(
                    "a sentence that rewards nobody for addresses, names or passing a message on: whoever pays for that"
                            + " becomes its sender by law",
                    false));
        }
        if (GAME.matcher(offer.words()).find()) {
            return Optional.of(new Objection("a sentence without points, prizes, vouchers or draws", false));
        }
        return Optional.empty();
    }

    private static boolean partners(Segment segment) {
        return segment.equals(Segment.PARTNER) || segment.name().endsWith("-partner");
    }
}
